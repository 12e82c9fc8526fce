import type { LogEvent } from '../../lib/approvals/events';
import type { Reading, SeenPost } from '../../lib/approvals/reading';
import type { LabelledPage, LabelledPost } from '../../scripts/replay/folder';

export const label = (title: string, more: Partial<LabelledPost> = {}): LabelledPost => ({
  title,
  state: 'in_review',
  required: true,
  key: null,
  client: null,
  ...more,
});

export const page = (posts: LabelledPost[], more: Partial<LabelledPage> = {}): LabelledPage => ({
  file: 'queue.html',
  url: 'https://tool.example/queue',
  client: 'Larch Books',
  standsFor: '2026-10-05T09:00Z',
  zero: false,
  viewer: { name: 'Mo', role: 'manager (team)' },
  posts,
  ...more,
});

export const seen = (title: string, more: Partial<SeenPost> = {}): SeenPost => ({
  key: null,
  title,
  cut: false,
  state: 'in_review',
  turn: 'client',
  stateSource: 'label',
  label: 'In review',
  client: null,
  channels: [],
  slot: null,
  url: null,
  history: [],
  sure: 1,
  ...more,
});

export const reading = (posts: SeenPost[], client: string | null = 'Larch Books'): Reading => ({
  tool: 'site',
  page: 'queue',
  viewer: 'team',
  client: client === null ? null : { key: null, name: client },
  posts,
  health: {
    labels: 0,
    posts: posts.length,
    withKey: 0,
    withClient: 0,
    historyLines: 0,
    blind: false,
    fallbacks: {},
  },
});

/** One line of a log, of the post `p1` unless told otherwise. */
export const line = (seq: number, kind: LogEvent['kind'], more: Partial<LogEvent> = {}): LogEvent => ({
  v: 1,
  seq,
  id: `e${seq}`,
  prev: '',
  hash: '',
  kind,
  tool: 'site:tool.example',
  client: { id: 'c1', name: 'Larch Books' },
  post: { id: 'p1', key: '41', title: 'A list for long evenings', channels: [] },
  round: 0,
  by: { role: 'team', alias: null },
  at: `2026-10-05T${String(seq).padStart(2, '0')}:00:00.000Z`,
  earliest: null,
  seenAt: `2026-10-05T${String(seq).padStart(2, '0')}:00:00.000Z`,
  zone: 'UTC',
  source: 'state',
  detail: {},
  sealed: {},
  ...more,
});
