import { acceptReading, type Origin } from '../../entrypoints/background/accept-reading';
import type { Reading, SeenPost } from '../../lib/approvals/reading';
import { DEFAULT_RULES } from '../../lib/approvals/rules';
import { type State, TURN_OF_STATE } from '../../lib/approvals/states';
import { allClients } from '../../lib/store/read';
import type { ClientRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';

export const HOUR = 3_600_000;
export const START = Date.parse('2026-11-02T09:00:00Z');
export const ORIGIN: Origin = {
  tool: 'demo',
  host: 'demo.example',
  rules: DEFAULT_RULES,
  optionalApproval: false,
};
const ALDER: Reading['client'] = { key: 'w1', name: 'Alder Bakery' };
let messages = 0;

/** A post as a reading has it. */
export function seen(title: string, state: State, more: Partial<SeenPost> = {}): SeenPost {
  return {
    key: null,
    title,
    cut: false,
    state,
    turn: TURN_OF_STATE[state],
    stateSource: 'label',
    label: state,
    client: null,
    channels: [],
    slot: null,
    url: null,
    history: [],
    sure: 1,
    ...more,
  };
}

/** One page with these posts, so many hours after the start, on its way through the background. */
export function seeIn(
  store: Store,
  hours: number,
  posts: SeenPost[],
  client: Reading['client'] = ALDER,
  id = `message-${messages++}`,
  origin = ORIGIN,
  viewer: Reading['viewer'] = 'team',
) {
  const seenAt = START + hours * HOUR;
  const reading: Reading = {
    tool: origin.tool,
    page: 'list',
    viewer,
    client,
    posts,
    health: {
      labels: 1,
      posts: posts.length,
      withKey: 0,
      withClient: 0,
      historyLines: 0,
      blind: false,
      fallbacks: {},
    },
  };
  return acceptReading(store, { type: 'reading', id, seenAt, zone: 'Europe/Paris', reading }, origin, seenAt);
}

/** The only client of the log. */
export async function onlyClient(store: Store): Promise<ClientRow> {
  const [client, ...others] = await allClients(store);
  if (!client || others.length > 0) throw new Error('There should be one client.');
  return client;
}
