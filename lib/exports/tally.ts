import { gapStretches } from './gaps';
import { inPeriod, type LogSource, type Period } from './period';
import { clientsOf, type ExportedClient, type GatherOptions, type PostEvent } from './posts';

/**
 * What the events of one client come to, counted from the log alone: anybody can count it again. Returns are changes
 * requested and rejections; what comes from a file is counted apart.
 */
export const COUNTED = [
  'posts',
  'events',
  'submitted',
  'returned_by_client',
  'returned_because_of_team',
  'returned_by_team',
  'returned_unknown',
  'approved',
  'published',
  'reminded',
  'imported_events',
  'taken_out',
  'gaps',
] as const;
export type Tally = Record<(typeof COUNTED)[number], number>;

export function tallyOf(client: ExportedClient, period: Period): Tally {
  const tally = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Tally;
  for (const post of client.posts) {
    const events = post.events.filter((event) => inPeriod(event.at, period));
    if (events.length > 0) tally.posts++;
    for (const event of events) count(tally, event);
    tally.taken_out += post.dropped.filter((event) => inPeriod(event.at, period)).length;
  }
  tally.gaps = gapStretches(client.others, period).length;
  return tally;
}

/** The tally as bundles have it that were made before the two lines of a gap, its begin and its end, were counted as one. */
export const tallyOfLines = (client: ExportedClient, period: Period): Tally => ({
  ...tallyOf(client, period),
  gaps: client.others.filter(({ kind, at }) => kind === 'gap' && inPeriod(Date.parse(at), period)).length,
});

/** The tally of each client, in the order of the log. */
export async function talliesOf(
  source: LogSource,
  options: Period & GatherOptions,
): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for await (const client of clientsOf(source(), options)) tallies.set(client.id, tallyOf(client, options));
  return tallies;
}

function count(tally: Tally, event: PostEvent): void {
  if (event.source === 'import') {
    tally.imported_events++;
    return;
  }
  tally.events++;
  if (event.kind === 'changes_requested' || event.kind === 'rejected') {
    if (event.role === 'client')
      tally[event.cause === 'team' ? 'returned_because_of_team' : 'returned_by_client']++;
    else tally[event.role === 'team' ? 'returned_by_team' : 'returned_unknown']++;
  } else if (
    event.kind === 'submitted' ||
    event.kind === 'approved' ||
    event.kind === 'published' ||
    event.kind === 'reminded'
  ) {
    tally[event.kind]++;
  }
}
