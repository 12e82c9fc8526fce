import type { PostFacts } from './post-facts';

/** A post with what the statement calls it. */
export interface StatementPost {
  title: string;
  channels: readonly string[];
  facts: PostFacts;
}

/** On whom a post waits: `nobody` where it is decided, out or given up. */
export type WaitsOn = 'client' | 'team' | 'nobody';

export interface StatementRow {
  title: string;
  channels: readonly string[];
  submitted: number | null;
  decided: number | null;
  published: number | null;
  slot: number | null;
  waitsOn: WaitsOn;
  /** Since when, epoch ms; null where it waits on nobody. */
  since: number | null;
  /** Whole days by which the slot is later than first planned in all; negative: earlier. */
  movedDays: number;
  /** Of these, days by which it was put off while it lay with the client. */
  movedWaitingDays: number;
  clientRounds: number;
}

/** What happened for a client in a period. Counts are of posts. */
export interface Statement {
  from: number;
  to: number;
  /** First slot, or where none is known first submission, in the period. */
  planned: number;
  /** First sent for approval in the period. */
  produced: number;
  approved: number;
  published: number;
  waitingOnClient: number;
  waitingOnTeam: number;
  moved: { posts: number; days: number; waitingDays: number };
  rounds: number;
  /** The same counts for each channel, most posts first; a post of several channels counts for each. */
  channels: ChannelCounts[];
  /** All posts of the period and those that still wait from before, by slot. */
  rows: StatementRow[];
}

/** What was done for one channel in the period, in posts. */
export interface ChannelCounts {
  channel: string;
  planned: number;
  produced: number;
  approved: number;
  published: number;
}

const DAY = 86_400_000;

/** The monthly client statement: what was planned, done, and what waits on whom. `from` ≤ t < `to`, epoch ms; `to` is taken for now where it lies ahead. */
export function statementOf(posts: readonly StatementPost[], from: number, to: number): Statement {
  const within = (at: number | null): boolean => at !== null && at >= from && at < to;
  const known = posts.filter(({ facts }) => facts.firstSeen !== null && facts.firstSeen < to);
  const rows: StatementRow[] = [];
  const statement: Statement = {
    from,
    to,
    planned: 0,
    produced: 0,
    approved: 0,
    published: 0,
    waitingOnClient: 0,
    waitingOnTeam: 0,
    moved: { posts: 0, days: 0, waitingDays: 0 },
    rounds: 0,
    channels: [],
    rows,
  };
  const channels = new Map<string, ChannelCounts>();
  for (const post of known) {
    const { facts } = post;
    const row = rowOf(post, from, to);
    const planned = within(facts.firstSlot ?? facts.firstSubmitted);
    const touched = [facts.firstSubmitted, facts.decidedAt, facts.publishedAt].some(within);
    const moved = movesWithin(facts, from, to);
    if (!planned && !touched && row.waitsOn === 'nobody' && moved.length === 0) continue;
    rows.push(row);
    const done: Done = {
      planned: planned ? 1 : 0,
      produced: within(facts.firstSubmitted) ? 1 : 0,
      approved: within(facts.decidedAt) ? 1 : 0,
      published: within(facts.publishedAt) ? 1 : 0,
    };
    addCounts(statement, done);
    for (const channel of new Set(post.channels)) {
      const counts = channels.get(channel) ?? { channel, planned: 0, produced: 0, approved: 0, published: 0 };
      channels.set(channel, counts);
      addCounts(counts, done);
    }
    if (row.waitsOn === 'client') statement.waitingOnClient += 1;
    if (row.waitsOn === 'team') statement.waitingOnTeam += 1;
    statement.rounds += facts.rounds.filter((round) => round.cause === 'client' && within(round.at)).length;
    if (moved.length > 0) {
      statement.moved.posts += 1;
      statement.moved.days += row.movedDays;
      statement.moved.waitingDays += row.movedWaitingDays;
    }
  }
  statement.channels = [...channels.values()].sort(
    (a, b) => b.produced - a.produced || b.planned - a.planned || a.channel.localeCompare(b.channel),
  );
  rows.sort((a, b) => (a.slot ?? a.submitted ?? 0) - (b.slot ?? b.submitted ?? 0));
  return statement;
}

type Done = Omit<ChannelCounts, 'channel'>;
function addCounts(sum: Done, done: Done): void {
  sum.planned += done.planned;
  sum.produced += done.produced;
  sum.approved += done.approved;
  sum.published += done.published;
}

const movesWithin = (facts: PostFacts, from: number, to: number) =>
  facts.slotMoves.filter((move) => move.at >= from && move.at < to);

function rowOf({ title, channels, facts }: StatementPost, from: number, to: number): StatementRow {
  const moves = movesWithin(facts, from, to);
  // Whose court it lay in when the period ended, not now.
  const lying = facts.courts.find((stretch) => stretch.from < to && (stretch.to ?? to) >= to);
  const days = (some: typeof moves): number =>
    Math.round(some.reduce((sum, move) => sum + move.to - move.from, 0) / DAY);
  return {
    title,
    channels,
    submitted: facts.firstSubmitted,
    decided: facts.decidedAt,
    published: facts.publishedAt,
    slot: facts.slot,
    waitsOn: lying?.side ?? 'nobody',
    since: lying?.from ?? null,
    movedDays: days(moves),
    movedWaitingDays: days(moves.filter((move) => move.waiting)),
    clientRounds: facts.clientRounds,
  };
}
