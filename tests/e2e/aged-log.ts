import { randomBytes } from 'node:crypto';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import { jsonLine } from '../../lib/exports/json-lines';
import { EMPTY_HEAD, link } from '../../lib/store/chain';

const DAY = 86_400_000;

/** One post of a client, sent so many days ago and sent back an hour later with these words. */
export interface Aged {
  daysAgo: number;
  title: string;
  said: string;
}

/** A chain as another browser would have written it, from its first event on. */
export function agedChain(clientId: string, name: string, posts: readonly Aged[], now: number): LogEvent[] {
  const events: LogEvent[] = [];
  for (const [i, { daysAgo, title, said }] of posts.entries())
    for (const [hours, kind] of [
      [0, 'submitted'],
      [1, 'changes_requested'],
    ] as const) {
      const at = new Date(now - daysAgo * DAY + hours * 3_600_000).toISOString();
      const draft: EventDraft = {
        id: `${clientId}-${i}-${kind}`,
        kind,
        tool: 'loomly',
        client: { id: clientId, name },
        post: { id: `${clientId}-p${i}`, key: `${i}`, title, channels: ['instagram'] },
        round: hours,
        by: hours === 0 ? { role: 'team', alias: null } : { role: 'client', alias: 'r1' },
        at,
        earliest: at,
        seenAt: at,
        zone: 'Europe/Paris',
        source: 'history',
        detail: hours === 0 ? {} : { text: said },
      };
      const last = events.at(-1);
      const head = last ? { count: last.seq, hash: last.hash } : EMPTY_HEAD;
      events.push(link(draft, head, randomBytes(16).toString('hex')));
    }
  return events;
}

/** As a file that can be chosen in a form. */
export const asFile = (chains: readonly (readonly LogEvent[])[]) => ({
  name: 'signoff_backup.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(
    chains
      .flat()
      .map((event) => `${jsonLine(event)}\n`)
      .join(''),
  ),
});
