import { type EffectiveEvent, takeEvent } from '../../lib/approvals/effective';
import type { EventDetail, EventKind, LogEvent } from '../../lib/approvals/events';
import { DEFAULT_RULES } from '../../lib/approvals/rules';
import type { Role } from '../../lib/approvals/states';
import { factsOf, type PostFacts } from '../../lib/insight/post-facts';
import { add, emptyTotals, type Totals, totalsOf } from '../../lib/insight/totals';

/** Milliseconds that folding took, making the events left out, and what came of it. */
export interface FoldFigures {
  ms: number;
  events: number;
  posts: number;
  rounds: number;
}

/** Posts of one client's chain: so many events are in memory at a time. */
const POSTS = 2_000;
const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);

/** A life of twelve events: three versions, two returns, changes, a moved slot, a reminder, a correction, an approval. */
const LIFE: readonly [kind: EventKind, role: Role, detail?: EventDetail][] = [
  ['submitted', 'team'],
  ['reminded', 'team'],
  ['changes_requested', 'client', { text: 'The other picture, please.' }],
  ['edited', 'unknown', { changed: 'text', edit: 'micro_wording', text: 'Another text' }],
  ['submitted', 'team'],
  ['edited', 'unknown', { changed: 'slot' }],
  ['changes_requested', 'client'],
  ['corrected', 'client', { kind: 'changes_requested', cause: 'team' }],
  ['submitted', 'team'],
  ['note', 'unknown', { changed: 'channels', channels: ['instagram'] }],
  ['approved', 'client'],
  ['published', 'unknown'],
];

/** The whole log of many clients to their figures, as they are made again from the log alone. */
export function measureFold(events = 1_000_000): FoldFigures {
  const figures: FoldFigures = { ms: 0, events: 0, posts: 0, rounds: 0 };
  // A first chain warms it up.
  foldChain(chain(0));
  for (let client = 1; figures.events < events; client++) {
    const log = chain(client);
    const start = performance.now();
    const totals = foldChain(log);
    figures.ms += performance.now() - start;
    figures.events += log.length;
    figures.posts += totals.posts;
    figures.rounds += totals.clientRounds;
  }
  return figures;
}

function foldChain(log: readonly LogEvent[]): Totals {
  const posts = new Map<string, EffectiveEvent[]>();
  for (const event of log) {
    const id = event.post?.id;
    if (id === undefined) continue;
    const effective = posts.get(id);
    if (effective) takeEvent(effective, event);
    else posts.set(id, takeEvent([], event));
  }
  const facts: PostFacts[] = [];
  for (const effective of posts.values())
    facts.push(factsOf(effective, { rules: DEFAULT_RULES, channels: ['instagram', 'linkedin'] }));
  return add(emptyTotals(), totalsOf(facts));
}

/** Posts of a chain overlap in time, as they do in life. */
function chain(client: number): LogEvent[] {
  const log: LogEvent[] = [];
  for (let step = 0; step < LIFE.length; step++)
    for (let post = 0; post < POSTS; post++) log.push(line(client, post, step, log.length));
  return log;
}

function line(client: number, post: number, step: number, seq: number): LogEvent {
  const [kind, role, detail = {}] = LIFE[step] as (typeof LIFE)[number];
  const sent = START + (post % 700) * DAY;
  const at = sent + step * 0.7 * DAY;
  const corrects = kind === 'corrected' ? { corrects: `${client}-${post}-${step - 1}` } : {};
  return {
    v: 1,
    seq,
    id: `${client}-${post}-${step}`,
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
    kind,
    tool: 'demo',
    client: { id: `c${client}` },
    post: { id: `${client}-${post}`, key: null, channels: ['instagram', 'linkedin'] },
    round: 0,
    by: { role, alias: role === 'client' ? 'r1' : null },
    at: new Date(at).toISOString(),
    earliest: new Date(at - 3_600_000).toISOString(),
    seenAt: new Date(at).toISOString(),
    zone: 'Europe/Paris',
    source: kind === 'corrected' ? 'manual' : 'history',
    detail: { ...detail, ...corrects, slot: new Date(sent + (step < 5 ? 8 : 10) * DAY).toISOString() },
    sealed: {},
  };
}
