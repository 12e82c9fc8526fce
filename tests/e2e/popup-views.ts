import type { JudgementView, PendingView } from '../../lib/judgement-view';
import type { PopupView, Refusal } from '../../lib/messages';
import { defaultClientSettings } from '../../lib/settings/client-settings';

/** A Monday, noon UTC. */
export const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const CLIENT = {
  id: 'c1',
  name: 'Alder Bakery',
  posts: 15,
  decided: 12,
  firstTime: 3,
  rounds: 31,
  unknownReturns: 2,
  internalRounds: 4,
  waiting: { count: 3, oldestSince: NOW - 4 * DAY },
  lastSeen: NOW - HOUR / 6,
};
const SITE = {
  host: 'planner.example',
  status: 'on',
  pattern: 'https://planner.example/*',
  tool: { id: 't', name: 'Planner', basis: 'documented', since: '2026-11-01', approval: 'gate' },
  lastReading: { at: NOW - HOUR / 60, posts: 5, blind: false },
} satisfies PopupView['site'];
const view = (more: Partial<PopupView>): PopupView => ({
  ok: true,
  site: SITE,
  client: null,
  clients: [],
  badgesHidden: false,
  ...more,
});

const post = (postId: string, title: string, more: Partial<PendingView>): PendingView => ({
  postId,
  title,
  since: NOW - DAY,
  atLeast: false,
  slot: null,
  level: 'fine',
  shortNotice: false,
  round: 0,
  unknown: 0,
  reminders: 0,
  days: 1,
  slotDay: null,
  ...more,
});
const PENDING: PendingView[] = [
  post('p1', 'Two for one on rye this Friday', {
    since: NOW - 4 * DAY - 2 * HOUR,
    slot: NOW + 22.5 * HOUR,
    slotDay: '2026-11-24',
    level: 'red',
    round: 3,
    reminders: 1,
    days: 0,
  }),
  post('p2', 'Meet the night shift: three bakers, one oven and the longest queue of the year', {
    since: NOW - 3 * DAY,
    slot: NOW + 3 * DAY - 3 * HOUR,
    slotDay: '2026-11-26',
    level: 'amber',
    round: 1,
  }),
  post('p3', 'Sourdough course, last seats', { since: NOW - 3 * HOUR, days: 0 }),
];
/** Of both not all is known: one came back, by whom is not shown, and of the other nobody saw the beginning. */
const UNCLEAR: PendingView[] = [
  post('p4', 'Gluten-free on Mondays', { unknown: 2 }),
  post('p5', 'What bakers read', { atLeast: true }),
];

const settings = { ...defaultClientSettings('Europe/Paris', 'FR'), contact: 'Mara' };

const ADVICE: JudgementView['advice'] = {
  pattern: null,
  stage: null,
  mayEnterAt: null,
  open: false,
  why: 'none',
  standing: { payment: null, waiting: null, heavy_review: null },
  paused: null,
  later: [],
};

const FINE: JudgementView = {
  decided: 12,
  from: NOW - 60 * DAY,
  headline: { pattern: 'heavy_review', level: 'fine' },
  levels: { heavy_review: 'fine', waiting: 'fine', payment: 'not_enough' },
  evidence: { metric: 'B2', x: 1, n: 12, range: [0.02, 0.2], others: 0.15 },
  least: 5,
  payment: null,
  own: {
    turnaround: { hours: 5.4, days: 0.6, more: false },
    shortNotice: { x: 1, n: 12 },
    agencyRounds: { x: 2, n: 23 },
    internalRounds: 4,
  },
  response: { hours: 27.9, days: 3.1, more: false },
  smallChanges: { x: 9, n: 21 },
  courts: {
    client: { raw: 0, business: 0, rawMost: 0 },
    team: { raw: 0, business: 0, rawMost: 0 },
  },
  pending: PENDING.slice(2),
  pendingCount: 1,
  rounds: [1, 0, 0, 2, 1, 0, 3, 1, 0, 0, 1, 0],
  weeks: Array.from({ length: 12 }, (_, i) => ({
    start: Date.UTC(2026, 8, 7) + i * WEEK,
    submissions: i < 4 ? 0 : (i % 3) + 1,
    rounds: i < 4 ? 0 : i % 4,
    decided: i < 4 ? 0 : (i + 1) % 3,
    responseMs: i < 4 ? null : (1 + (i % 5)) * DAY,
  })),
  includedRounds: 2,
  answerDays: 2,
  advice: ADVICE,
  facts: {
    sent: 20,
    late: 12,
    missed: 3,
    posts: 12,
    rounds: 23,
    small: 9,
    hours: 7.6,
    waiting: 3,
    days: 4,
    slot: '2026-11-24',
    contact: 'Mara',
    client: 'Alder Bakery',
    me: 'Sam',
    deadline: '2026-11-25',
    answerDays: 2,
  },
  settings,
  today: '2026-11-23',
  askReviewer: false,
};
const HEAVY: Partial<JudgementView> = {
  headline: { pattern: 'heavy_review', level: 'flagged' },
  levels: { heavy_review: 'flagged', waiting: 'watch', payment: 'not_enough' },
  evidence: { metric: 'B2', x: 7, n: 12, range: [0.34, 0.79], others: 0.15 },
  rounds: [1, 3, 0, 4, 2, 3, 5, 1, 3, 4, 3, 2],
  pending: PENDING,
  pendingCount: 3,
  advice: {
    ...ADVICE,
    pattern: 'heavy_review',
    stage: 'S3',
    mayEnterAt: NOW - DAY,
    open: true,
    why: 'ready',
    standing: { ...ADVICE.standing, heavy_review: 'S2' },
  },
};

const judged = (more: Partial<JudgementView>, popup: Partial<PopupView> = {}): PopupView =>
  view({ client: CLIENT, clients: [CLIENT], judgement: { ...FINE, ...more }, ...popup });

/** Every state that the popup can be in, with the background's answer to it. */
export const STATES = {
  'nothing yet': view({
    site: { ...SITE, host: null, status: 'impossible', pattern: null, tool: null, lastReading: null },
  }),
  off: view({ site: { ...SITE, status: 'off', tool: null, lastReading: null } }),
  unreadable: view({ site: { ...SITE, lastReading: { at: NOW, posts: 0, blind: true } } }),
  'all clients': view({ clients: [CLIENT, { ...CLIENT, id: 'c2', name: 'Birch Dental' }] }),
  'few posts': judged(
    {
      decided: 3,
      headline: { pattern: 'heavy_review', level: 'not_enough' },
      levels: { heavy_review: 'not_enough', waiting: 'not_enough', payment: 'not_enough' },
      evidence: null,
      rounds: [2, 0, 4],
      smallChanges: { x: 0, n: 0 },
      own: { ...FINE.own, turnaround: null, shortNotice: { x: 0, n: 4 }, agencyRounds: { x: 0, n: 6 } },
    },
    { client: { ...CLIENT, posts: 4, decided: 3, firstTime: 1, unknownReturns: 0, internalRounds: 0 } },
  ),
  'whose approval': judged({
    askReviewer: true,
    headline: { pattern: 'heavy_review', level: 'not_enough' },
    evidence: null,
    decided: 0,
    rounds: [],
  }),
  fine: judged({}),
  watch: judged({
    headline: { pattern: 'heavy_review', level: 'watch' },
    levels: { heavy_review: 'watch', waiting: 'fine', payment: 'not_enough' },
    evidence: { metric: 'B1', x: 19, n: 12, range: [0.9, 1.8], others: null },
    rounds: [1, 3, 0, 2, 2, 3, 1, 1, 2, 4, 0, 0],
    pending: [...PENDING, ...UNCLEAR],
    pendingCount: 5,
  }),
  'heavy review': judged(HEAVY),
  waiting: judged({
    headline: { pattern: 'waiting', level: 'flagged' },
    levels: { heavy_review: 'fine', waiting: 'flagged', payment: 'not_enough' },
    evidence: { metric: 'A2', x: 12, n: 20, range: [0.33, 0.63], others: 0.18 },
    pending: PENDING,
    pendingCount: 24,
    advice: {
      ...ADVICE,
      pattern: 'waiting',
      stage: 'S2',
      mayEnterAt: NOW + 2 * DAY,
      why: 'waiting',
      standing: { ...ADVICE.standing, waiting: 'S1' },
    },
  }),
  payment: judged({
    headline: { pattern: 'payment', level: 'flagged' },
    levels: { heavy_review: 'fine', waiting: 'fine', payment: 'flagged' },
    evidence: null,
    payment: {
      invoice: { number: '2026-014', due: '2026-11-09', daysLate: 14, disputed: false, promiseBroken: false },
      overdue: 1,
      trend: [0, 3, 8, 15],
    },
    facts: {
      ...FINE.facts,
      invoice: '2026-014',
      due: '2026-11-09',
      daysLate: 14,
      openAmount: { cents: 90_000, currency: 'EUR' },
      lateRun: 4,
    },
    advice: { ...ADVICE, pattern: 'payment', stage: 'S1', mayEnterAt: NOW - DAY, open: true, why: 'flagged' },
  }),
  paused: judged({
    ...HEAVY,
    settings: { ...settings, pausedSince: '2026-11-16' },
    advice: {
      ...ADVICE,
      pattern: 'heavy_review',
      stage: 'S6',
      mayEnterAt: NOW + 5 * DAY,
      why: 'waiting',
      standing: { ...ADVICE.standing, heavy_review: 'S5' },
      paused: { pattern: 'heavy_review', since: NOW - WEEK },
    },
  }),
  ended: judged({
    ...HEAVY,
    pending: [],
    pendingCount: 0,
    settings: { ...settings, endDate: '2026-12-31' },
    advice: { ...ADVICE, why: 'ended', standing: { ...ADVICE.standing, heavy_review: 'S6' } },
  }),
  presenting: judged(HEAVY, { badgesHidden: true }),
  'damaged, no backup': judged({}, { damage: 2, backupDue: true }),
  'page not read': judged({}, { site: { ...SITE, blindSince: NOW - DAY } }),
  'permission lost': view({
    site: { ...SITE, status: 'off', lastReading: null, lostSince: NOW - DAY },
    clients: [CLIENT],
  }),
  'no approval there': view({
    site: { ...SITE, tool: { ...SITE.tool, approval: 'none' } },
  }),
  'a page of the browser': view({
    site: { ...SITE, host: null, status: 'impossible', pattern: null, tool: null, lastReading: null },
    clients: [CLIENT],
  }),
  'on, nothing seen': view({}),
  'no room left': { ok: false, code: 'storage_full', message: 'full', retry: true },
} satisfies Record<string, PopupView | Refusal>;
