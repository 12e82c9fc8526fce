import type { EventDraft, EventKind, LogEvent } from '../../lib/approvals/events';
import { EMPTY_HEAD, link } from '../../lib/store/chain';
import type { Head } from '../../lib/store/schema';

export type DraftOf = Partial<EventDraft> & { kind: EventKind };

/** One client's chain of the given drafts, an hour apart where they say no time. The same input gives the same log. */
export function chainOf(clientId: string, drafts: readonly DraftOf[], name = 'Alder Bakery'): LogEvent[] {
  let head: Head = EMPTY_HEAD;
  return drafts.map((draft, i) => {
    const at = draft.at ?? new Date(Date.UTC(2026, 8, 1, 8) + i * 3_600_000).toISOString();
    const event = link(
      {
        id: `${clientId}-${i + 1}`,
        tool: 'demo',
        client: { id: clientId, name },
        post: { id: `${clientId}-p1`, key: '17', title: 'Two for one on rye', channels: ['instagram'] },
        round: 0,
        by: { role: 'unknown', alias: null },
        earliest: null,
        seenAt: at,
        zone: 'Europe/Paris',
        source: 'state',
        detail: {},
        ...draft,
        at,
      },
      head,
      (i + 1).toString(16).padStart(32, '0'),
    );
    head = { count: event.seq, hash: event.hash };
    return event;
  });
}

/** The event with which a chain goes on after its events up to `lost` were lost. */
export function lossOf(clientId: string, lost: number): LogEvent {
  const at = '2026-10-01T00:00:00.000Z';
  const head: Head = { count: lost, hash: 'e'.repeat(64) };
  const draft: EventDraft = {
    id: `${clientId}-loss`,
    kind: 'gap',
    tool: 'signoff',
    client: { id: clientId },
    post: null,
    round: 0,
    by: { role: 'unknown', alias: null },
    at,
    earliest: null,
    seenAt: at,
    zone: 'UTC',
    source: 'state',
    detail: { reason: 'log_damaged', lostHead: head.hash, lostCount: lost },
  };
  return link(draft, head, '0'.repeat(32));
}

const ROUND_TRIP: readonly [EventKind, 'client' | 'team'][] = [
  ['submitted', 'team'],
  ['changes_requested', 'client'],
  ['submitted', 'team'],
  ['approved', 'client'],
  ['published', 'team'],
];

/** Drafts of `posts` posts of one client that take turns in the log; every other one comes back once. */
export function draftsOf(clientId: string, posts: number): DraftOf[] {
  const drafts: DraftOf[] = [];
  for (let step = 0; step < ROUND_TRIP.length; step++) {
    for (let i = 0; i < posts; i++) {
      if (i % 2 === 1 && (step === 1 || step === 2)) continue;
      const [kind, role] = ROUND_TRIP[step] as (typeof ROUND_TRIP)[number];
      drafts.push({
        kind,
        by: { role, alias: role === 'client' ? `r${1 + (i % 3)}` : null },
        round: step > 0 && i % 2 === 0 ? 1 : 0,
        post: {
          id: `${clientId}-p${i}`,
          key: String(i),
          title: `Post <${i}> & "co"`,
          channels: ['instagram'],
        },
        detail: kind === 'changes_requested' ? { text: 'Another picture, please.' } : {},
        at: new Date(Date.UTC(2026, 8, 1, 8) + step * 86_400_000 + i * 60_000).toISOString(),
      });
    }
  }
  return drafts;
}

/** An invoice that the client disputes: a line of version 2, for it can lose more than a text. */
export const DISPUTED: DraftOf = {
  kind: 'invoice_issued',
  post: null,
  at: '2026-09-06T08:00:00.000Z',
  detail: { number: 'A-17', amount: 90_000, disputed: 'The pictures came late', paid: null },
};

/** As the log is read: in pieces. */
export function* inPieces(events: readonly LogEvent[], size = 1_000): Generator<LogEvent[]> {
  for (let i = 0; i < events.length; i += size) yield events.slice(i, i + size);
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
