import type { PatternId, PatternLevel } from '../../insight/patterns';
import type { MetricId } from '../../insight/thresholds';
import { number, plural } from '../format';
import { forms } from './client-forms';
import { papers } from './client-papers';
import { work } from './client-work';

const n = (value: number): string => number('en', value);
const count = (value: number, one: string, other: string): string =>
  `${n(value)} ${plural('en', value, one, other)}`;
const posts = (value: number): string => count(value, 'post', 'posts');

/** The page of one client. */
export const client = {
  /** A name and what belongs to it. */
  pair: (name: string, value: string) => `${name}: ${value}`,
  sections: {
    label: 'About this client',
    overview: 'Overview',
    posts: 'Posts',
    conversation: 'Conversation',
    contract: 'Contract',
    invoices: 'Invoices',
    people: 'People',
    statement: 'Statement',
    exit: 'Leaving well',
    settings: 'Client settings',
  },
  paused: (day: string) => `Work for this client is on hold since ${day}.`,
  ended: (day: string) => `Last day of the contract: ${day}.`,
  patterns: {
    heading: 'Patterns',
    hint: 'Patterns in posts, not judgements of people. Only you see this.',
    names: {
      heavy_review: 'Heavy review',
      waiting: 'Waiting',
      payment: 'Payment',
    } satisfies Record<PatternId, string>,
    levels: {
      not_enough: 'not enough data',
      fine: 'fine',
      watch: 'to watch',
      flagged: 'stands out',
    } satisfies Record<PatternLevel, string>,
    tooFew: (decided: number, least: number) =>
      `${decided === 0 ? 'No post' : `Only ${posts(decided)}`} approved lately. From ${n(least)} on there is something to say.`,
    tooFewWaits: (least: number) =>
      `There is something to say once ${n(least)} posts have had their time for an answer.`,
    noInvoices: 'No invoice is recorded.',
    addInvoices: 'Record invoices',
    heavyFine: (rounds: number, decided: number) =>
      `${count(rounds, 'round', 'rounds')} on ${count(decided, 'approved post', 'approved posts')}: nothing stands out.`,
    waitingFine: (late: number, all: number) =>
      `${n(late)} of ${count(all, 'answer', 'answers')} came late: nothing stands out.`,
    paymentFine: (settled: number) =>
      settled === 0
        ? 'No invoice is overdue.'
        : `${count(settled, 'invoice', 'invoices')} paid, none overdue.`,
    overdue: (invoice: string, days: number) =>
      `Invoice ${invoice} is ${count(days, 'day', 'days')} overdue.`,
    disputed: (invoice: string) =>
      `Invoice ${invoice} is overdue and disputed: talk about the dispute first.`,
    promiseBroken: 'The day that the client named has passed.',
    trend: (days: string) => `Payment comes later and later: ${days} days late.`,
    oneLook:
      'It stands out today. To be flagged it has to hold at a second look, at least a week from the first.',
    say: 'What to say',
  },
  metrics: {
    A2: {
      name: 'Late answers',
      says: (x: number, of: number) =>
        `${n(x)} of ${n(of)} requests were answered late, or are still open past their time`,
    },
    A4: {
      name: 'Missed slots',
      says: (x: number, of: number) => `${n(x)} of ${n(of)} slots passed without a decision`,
    },
    B1: {
      name: 'Rounds per post',
      says: (x: number, of: number) =>
        `${count(x, 'round', 'rounds')} on ${count(of, 'approved post', 'approved posts')}`,
    },
    B2: {
      name: 'Beyond the included rounds',
      says: (x: number, of: number, included: number) =>
        `${n(x)} of ${posts(of)} came back more than ${included === 1 ? 'once' : included === 2 ? 'twice' : `${n(included)} times`}`,
    },
    B3: {
      name: 'Approved first time',
      says: (x: number, of: number) => `${n(x)} of ${posts(of)} were approved first time`,
    },
    B4: {
      name: 'Small text changes only',
      says: (x: number, of: number) =>
        `${n(x)} of ${count(of, 'round', 'rounds')} asked for small text changes only`,
    },
    B5: {
      name: 'Back and forth',
      says: (x: number, of: number) => `${n(x)} of ${posts(of)} went back to an earlier text at least twice`,
    },
    B6: {
      name: 'Late or reopened',
      says: (x: number, of: number) =>
        `${n(x)} of ${posts(of)} were changed less than a day before the slot, or after the approval`,
    },
    B7: {
      name: 'Partial approval',
      says: (x: number, of: number) =>
        `${n(x)} of ${posts(of)} were approved on some channels only when their slot came`,
    },
  } satisfies Record<MetricId, { name: string; says: (x: number, of: number, included: number) => string }>,
  evidence: {
    likely: (low: string, high: string) => `likely ${low}–${high}`,
    others: (mean: string) => `your other clients about ${mean}`,
  },
  figures: {
    heading: 'Figures',
    window: (decided: number, from: string | null) =>
      from === null
        ? 'No approved post in the last 90 days.'
        : `From ${count(decided, 'approved post', 'approved posts')} since ${from}, and those that still wait.`,
    columns: {
      figure: 'Figure',
      counted: 'Counted',
      likely: 'Likely',
      limit: 'Limit',
      others: 'Your other clients',
      level: 'Standing',
    },
    levels: {
      not_enough: 'not enough data',
      fine: 'fine',
      amber: 'beyond the limit',
      red: 'clearly beyond the limit',
    },
    above: (limit: string) => `above ${limit}`,
    below: (limit: string) => `below ${limit}`,
    postsLimit: (limit: number) => posts(limit),
    coverage: 'Review coverage',
    coverageSays: (x: number, of: number) => `${n(x)} of ${posts(of)} known went to the client`,
    response: 'Time to answer',
    responseSays: (median: string, upper: string) => `half within ${median}, three quarters within ${upper}`,
    moreThan: (time: string) => `more than ${time}`,
    responseBase: (ended: number, open: number) =>
      `${n(ended)} answered, ${n(open)} still open and included.`,
    turnaroundBase: (ended: number, open: number) => `${n(ended)} sent, ${n(open)} still with you.`,
    raw: (text: string) => `By the clock: ${text}.`,
    businessTime: 'In the client’s working hours.',
    none: '–',
    ownHeading: 'Your own side',
    ownHint: 'By the same rules. Look here first.',
    turnaround: 'Your time to send a new version',
    shortNotice: 'Sent on short notice',
    shortNoticeSays: (x: number, of: number) =>
      `${n(x)} of ${n(of)} requests left less than the time to answer before their slot`,
    agencyRounds: 'Rounds that you caused',
    agencyRoundsSays: (x: number, of: number) => `${n(x)} of ${count(of, 'round', 'rounds')}`,
    internal: 'Rounds inside your team',
    exposure: 'At stake (only for you)',
    exposureSays: (amounts: string, delivered: number) =>
      `${amounts} overdue, ${posts(delivered)} delivered since`,
    excluded: 'Left out',
    unknown: (value: number) =>
      `${count(value, 'return', 'returns')} of which the page did not show whether the client or your team sent ${plural('en', value, 'it', 'them')} back.`,
    unknownLink: 'Say whose approval it is',
    importedLines: (value: number) =>
      `${count(value, 'event', 'events')} imported in all. What was seen of a post counts without them where it stands by itself.`,
    importedLink: 'Count imported events, or leave them out',
  },
  charts: {
    numbers: 'Show the numbers',
    weekly: 'Week by week',
    weeklyAlt: (submitted: number, rounds: number, weeks: number) =>
      `Over ${n(weeks)} weeks, ${posts(submitted)} first sent for approval and ${count(rounds, 'round', 'rounds')} by the client.`,
    submitted: 'posts sent for the first time',
    rounds: 'rounds by the client',
    decided: 'posts approved',
    response: 'mean time to answer',
    week: 'Week of',
    courts: 'In whose court',
    courtsHint:
      'Working time of each side, over the posts of the figures above; what still lies with somebody counts up to now.',
    courtsAlt: (client: string, team: string) =>
      `The posts lay ${client} with the client and ${team} with you.`,
    withClient: (time: string) => `with the client: ${time}`,
    withTeam: (time: string) => `with you: ${time}`,
    side: 'With',
    sideClient: 'the client',
    sideTeam: 'you',
    business: 'Working time',
    raw: 'By the clock, at least',
    rawMost: 'By the clock, at most',
    noCourts: 'No post has been with the client yet.',
    curve: 'How long requests wait',
    curveHint: 'Share of requests still without an answer. Those that wait now are counted in.',
    curveAlt: (median: string, days: number, share: string) =>
      `Half of the requests were answered within ${median}. After ${count(days, 'business day', 'business days')}, ${share} had no answer yet.`,
    curveAxis: 'business days since the request',
    curveDue: (days: number) => `answer due after ${count(days, 'business day', 'business days')}`,
    curveAfter: 'Business days',
    curveShare: 'Still waiting',
    curveTooFew: (least: number) => `The waiting curve is drawn from ${n(least)} requests on.`,
    underAnHour: '<\u00a01\u00a0h',
    workHours: (hours: number) => `${n(hours)}\u00a0h`,
    workDays: (days: number) => `${n(days)} ${days === 1 ? 'working day' : 'working days'}`,
  },
  waiting: {
    heading: 'Posts',
    none: 'Nothing waits for this client.',
    all: 'All posts',
    waitingFor: (raw: string, business: string) => `${raw} (${business})`,
    slot: (day: string) => `slot ${day}`,
    shortNotice: 'sent on short notice',
    columns: { title: 'Post', state: 'State', rounds: 'Sent back', waiting: 'Waiting since', slot: 'Slot' },
  },
  posts: {
    heading: 'Posts',
    hint: 'Each line runs from the first request on. Open a post to see what happened, and to set right what is not.',
    filter: 'Show',
    filters: { all: 'all', waiting: 'waiting for the client', returned: 'sent back', approved: 'approved' },
    none: 'No post is stored here.',
    more: (value: number) => `Show ${n(value)} more`,
    legend: {
      round: 'sent back',
      slot: 'slot',
      decided: 'approved',
    },
    rounds: (value: number) => count(value, 'round', 'rounds'),
    own: (value: number) => `${n(value)} of your own`,
    withClient: (time: string) => `${time} with the client`,
    withTeam: (time: string) => `${time} with you`,
    alt: (rounds: number, client: string, team: string) =>
      `Sent back ${count(rounds, 'time', 'times')} by the client; ${client} with the client, ${team} with you.`,
    what: 'What happened',
    slotOn: (day: string) => `Slot ${day}`,
    answered: 'Answered elsewhere',
    answeredHint: 'By phone, mail or chat: the wait ends now.',
    reminded: 'I reminded them',
    cause: 'I caused this round',
    causeBack: 'It was the client’s',
    causedByTeam: 'caused by you',
    changeClass: 'Change',
    classes: {
      none: 'none',
      revert: 'back to an earlier text',
      whitespace: 'spaces',
      punct_emoji: 'punctuation or emoji',
      case_punct_emoji: 'capitals',
      hashtags: 'tags only',
      reorder: 'order of words',
      spelling_like: 'spelling',
      micro_wording: 'a word or two',
      substantive: 'the content',
    },
    whose: 'Who sent it back?',
    saidDone: 'Recorded in the log.',
    earliest: (day: string) => `after ${day}`,
    note: 'Note',
    addNote: 'Add note',
    noteAdded: 'Noted in the log.',
  },
  people: {
    heading: 'People',
    hint: 'Tools often do not say on whose side somebody stands. What you say here holds for the past as well.',
    none: 'No name has been seen on a page of this client yet.',
    name: 'Name',
    alias: 'In exports',
    side: 'Side',
    sides: { client: 'client', team: 'team', unknown: 'not known' },
    whoSaid: { page: 'as the page shows it', user: 'as you said' },
    sideOf: (name: string) => `Side of ${name}`,
    whose: 'Whose approval is it?',
    whoseHint: 'Some tools show only “pending”. Say here whom such posts wait for with this client.',
    whoseChoices: {
      unset: 'not said: such posts are left out',
      client: 'the client’s',
      team: 'my own team’s',
    },
    saved: 'Saved. The figures were counted anew.',
  },
  conversation: {
    heading: 'Conversation',
    hint: 'Signoff sends nothing. You copy the text, send it yourself, and say so here.',
    nothing: 'Nothing stands out, so there is nothing to raise. A nudge for a waiting post is always fine.',
    now: 'Next step',
    from: (day: string) => `from ${day}`,
    later: (patterns: string) => `Afterwards: ${patterns}.`,
    stages: 'Steps',
    sentOn: (day: string) => `sent on ${day}`,
    standing: 'stands',
    text: 'Text',
    about: 'About',
    stage: 'Step',
    tone: 'Tone',
    channel: 'For',
    language: 'Language',
    languages: { en: 'English', fr: 'Français' },
    post: 'Post',
    subject: 'Subject',
    body: 'Message',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not let the text be copied. Select it and copy it by hand.',
    sent: 'I sent it',
    sentDone: 'Recorded. The next step opens when this one has had its time.',
    notYet: 'You can read this text, but it is not its time yet.',
    answered: 'The client answered',
    answeredDone: 'Recorded.',
    resumed: 'Work goes on again',
    mind: 'Before you send it',
    wording: 'Worth another look',
    history: 'What was said',
    historyNone: 'Nothing has been sent yet.',
    entries: {
      sent: (stage: string, pattern: string) => `${stage} sent: ${pattern}`,
      nudged: 'Nudge for a post sent',
      answered: (pattern: string) => `The client answered: ${pattern}`,
      resumed: (pattern: string) => `Work goes on: ${pattern}`,
    },
  },
  own: {
    edit: 'Write my own for here',
    change: 'Change my own text',
    isMine: 'This is your own text.',
    older: 'The shipped text has changed since you wrote yours.',
    hint: 'For this step, tone, language and form, with all clients. A line whose placeholder has no value is left out.',
    placeholders: 'Placeholders',
    shippedAgain: 'Back to the shipped text',
    left: (lines: number) => `${count(lines, 'line', 'lines')} left out: a value is missing.`,
  },
  forms,
  ...papers,
  ...work,
};

export type ClientWords = typeof client;
