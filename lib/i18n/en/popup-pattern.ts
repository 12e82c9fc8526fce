import type { PatternId, PatternLevel } from '../../insight/patterns';
import type { Evidence, PaymentView } from '../../judgement-view';
import { day, decimal, number, plural } from '../format';

const n = (value: number): string => number('en', value);
const posts = (count: number): string => `${n(count)} ${plural('en', count, 'post', 'posts')}`;
const days = (count: number): string => `${n(count)} ${plural('en', count, 'day', 'days')}`;

const TIMES = ['at all', 'more than once', 'more than twice'];

/** How many of how many, in whole posts: what every reader can count after. */
function counted({ metric, x, n: of }: Evidence, included: number, answerDays: number): string {
  switch (metric) {
    case 'A2':
      return `${n(x)} of ${n(of)} answers took, or are taking, longer than ${n(answerDays)} business ${plural('en', answerDays, 'day', 'days')}`;
    case 'A4':
      return `${n(x)} of ${n(of)} posting dates went by without an answer`;
    case 'B1':
      return `${n(x)} ${plural('en', x, 'round', 'rounds')} on ${posts(of)}`;
    case 'B2':
      return `${n(x)} of ${posts(of)} came back ${TIMES[included] ?? `more than ${n(included)} times`}`;
    case 'B3':
      return `${n(x)} of ${posts(of)} ${plural('en', x, 'was', 'were')} approved first time`;
    case 'B4':
      return `${n(x)} of ${n(of)} rounds were for small text changes only`;
    case 'B5':
      return `${n(x)} of ${posts(of)} went back and forth between two wordings`;
    case 'B6':
      return `${n(x)} of ${posts(of)} had a change asked for on the last day, or after the approval`;
    case 'B7':
      return `${n(x)} of ${posts(of)} had only some of their channels approved in time`;
  }
}

const percent = (share: number): string => n(Math.round(share * 20) * 5);
const about = (share: number): string => (share < 0.025 ? 'hardly any' : `about ${percent(share)}\u00a0%`);

function likely({ metric, range, others }: Evidence): string {
  if (range === null) return '';
  const [low, high] = range;
  if (metric === 'B1') {
    const mean = others === null ? '' : `; your other clients about ${decimal('en', others)}`;
    return `; likely ${decimal('en', low)}\u2060–\u2060${decimal('en', high)} a post${mean}`;
  }
  const mean = others === null ? '' : `; your other clients ${about(others)}`;
  return `; likely ${percent(low)}\u2060–\u2060${percent(high)}\u00a0%${mean}`;
}

export const pattern = {
  /** The popup's headline alone is that outspoken: it is read by the user, and leaves the machine nowhere. */
  flagged: {
    heavy_review: 'Micromanaging',
    waiting: 'Slow answers',
    payment: 'Late payment',
  } satisfies Record<PatternId, string>,
  watch: {
    heavy_review: 'Reviews: worth watching',
    waiting: 'Answers: worth watching',
    payment: 'Payment: worth watching',
  } satisfies Record<PatternId, string>,
  fine: 'Nothing stands out',
  notEnough: 'Too early to tell',
  tooFew: (decided: number, least: number): string =>
    `${decided === 0 ? 'No post is approved yet' : `${posts(decided)} approved so far`}. From ${n(least)} approved posts on, Signoff says whether this is usual.`,
  evidence: (evidence: Evidence, included: number, answerDays: number): string =>
    `${counted(evidence, included, answerDays)}${likely(evidence)}.`,
  noOthers: 'Too few posts of other clients to compare with yet.',
  onlyYours: 'Private. One week alone does not count as a pattern.',
  payment: ({ invoice, overdue, trend }: PaymentView): string => {
    const late = invoice
      ? `Invoice ${invoice.number} is ${days(invoice.daysLate)} past its due date (${day('en', invoice.due)})${invoice.disputed ? ', and disputed' : ''}${invoice.promiseBroken ? '; the day named for payment has passed' : ''}. `
      : '';
    const more = overdue > 1 ? `${n(overdue)} invoices are overdue. ` : '';
    const rise = trend ? `The last ${n(trend.length)} invoices: ${trend.map(n).join(', ')} days late.` : '';
    return `${late}${more}${rise}`.trim();
  },
  also: (level: PatternLevel, pattern: PatternId): string => {
    const name = { heavy_review: 'heavy review', waiting: 'slow answers', payment: 'late payment' }[pattern];
    return level === 'flagged' ? `Flagged as well: ${name}.` : `Worth watching as well: ${name}.`;
  },
  picture: {
    rounds: (count: number) =>
      count === 1 ? 'rounds of the last post' : `rounds per post, last ${n(count)}`,
    roundsOf: (values: readonly number[], included: number) =>
      `Rounds of the last ${posts(values.length)}, oldest first: ${values.map(n).join(', ')}. Included: ${n(included)}.`,
    included: (included: number) => `dashed line: ${n(included)} included`,
    answers: 'days to answer, by week',
    answersOf: (values: readonly (number | null)[]) =>
      `Mean days to answer in the last ${n(values.length)} weeks, oldest first: ${values.map((value) => (value === null ? 'none' : decimal('en', value))).join(', ')}.`,
    allDays: 'weekends included',
    table: 'Figures by week',
    columns: {
      week: 'Week of',
      sent: 'Sent',
      rounds: 'Rounds',
      decided: 'Approved',
      answer: 'Days to answer',
    },
  },
  sides: {
    label: 'Both sides',
    theirs: 'The client',
    yours: 'You',
    answers: 'Answers in',
    turnaround: 'New version in',
    small: 'Small text changes only',
    shortNotice: 'Short notice',
    first: 'Approved first time',
    caused: 'Rounds caused by you',
    ofRounds: (x: number, of: number) => ({ value: `${n(x)} of ${n(of)}`, unit: 'rounds' }),
    ofPosts: (x: number, of: number) => ({ value: `${n(x)} of ${n(of)}`, unit: 'posts' }),
    ofSent: (x: number, of: number) => ({ value: `${n(x)} of ${n(of)}`, unit: 'sent' }),
    days: (value: number) => `${decimal('en', value)} days`,
    hours: (value: number) => (value < 1 ? 'under 1 h' : `${n(Math.round(value))} h`),
    moreThan: (time: string) => `over ${time}`,
    median: 'median',
    times:
      'Times are medians (half are shorter, half longer), in business hours by each side’s own calendar.',
    none: 'nothing yet',
  },
  pending: {
    heading: 'Waiting for the client',
    count: posts,
    more: (count: number) => `and ${posts(count)} more`,
    first: 'first review',
    noRound: 'no round seen',
    returned: (count: number) => `sent back ${n(count)}×`,
    round: (round: number) => `round ${n(round)}`,
    slot: (time: string) => `slot ${time}`,
    slotPassed: (time: string) => `slot passed: ${time}`,
    late: 'late',
    veryLate: 'very late',
    slotSoon: 'slot is near',
    shortNotice: 'short notice from you',
    reminded: (count: number) => `reminded ${n(count)}×`,
    nudge: 'Nudge',
    nudgeFor: (title: string) => `Nudge for “${title}”`,
  },
  reviewer: {
    heading: 'Whose approval is it here?',
    text: (tool: string) =>
      `${tool} shows one and the same “pending” for your team and for the client. Until you say whose it is, such posts count for nobody.`,
    client: 'The client’s',
    team: 'My team’s',
  },
  paused: {
    heading: (since: string) => `On hold since ${since}`,
    text: 'Work for this client is paused. What you do next stands in the dashboard.',
    resume: 'Work runs again',
    open: 'Open the client',
  },
  ended: {
    heading: 'The work with this client has ended',
    endsOn: (date: string) => `The work ends on ${date}`,
    text: 'The closing letter, the hand-over list and the final report stand in the dashboard.',
    open: 'Leave well',
  },
  presenting: {
    heading: 'Presenting',
    text: 'Badges and your own notes are hidden until you switch this off.',
  },
  done: 'Noted in the log.',
  say: 'What to say',
  sayLoading: 'Loading the texts …',
  sayFailed: 'The texts could not be loaded. Close the popup and open it again.',
};

export type PatternWords = typeof pattern;
