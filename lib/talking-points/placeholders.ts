import type { ValueKind } from './template';

/** Everything that a text may hold in braces, and what it is. Order is the order in which the editor lists it. */
export const PLACEHOLDERS = {
  contact: 'text',
  client: 'text',
  me: 'text',
  deadline: 'date',
  slot: 'date',
  endDate: 'date',
  pausedSince: 'date',
  due: 'date',
  reviewDay: 'text',
  answerDays: 'figure',
  calendarLink: 'text',
  post: 'text',
  round: 'figure',
  waiting: 'figure',
  days: 'figure',
  sent: 'figure',
  late: 'figure',
  missed: 'figure',
  planned: 'figure',
  published: 'figure',
  movedDays: 'figure',
  reminders: 'figure',
  chasing: 'figure',
  posts: 'figure',
  rounds: 'figure',
  small: 'figure',
  hours: 'figure',
  perPost: 'figure',
  invoice: 'text',
  invoiceLink: 'text',
  daysLate: 'figure',
  openAmount: 'figure',
  lateRun: 'figure',
  includedRounds: 'figure',
  roundMeaning: 'text',
  feedbackWindow: 'figure',
  approver: 'text',
  deputy: 'text',
  channel: 'text',
  changePrice: 'figure',
  pauseClause: 'text',
  restartLead: 'figure',
  lateFee: 'text',
  killFee: 'figure',
  notice: 'figure',
  paymentTerm: 'figure',
} as const satisfies Record<string, Exclude<ValueKind, 'condition'>>;
export type PlaceholderName = keyof typeof PLACEHOLDERS;

/** Print nothing; a line that asks for one with `{?name}` stands only where it holds. Any placeholder can be asked for so too. */
export const CONDITIONS = [
  'noneWaiting',
  'mostlySmall',
  'overPlan',
  'partial',
  'trendOnly',
  'promiseBroken',
  'disputed',
  'deemedApproval',
] as const;

const KNOWN: ReadonlySet<string> = new Set([...Object.keys(PLACEHOLDERS), ...CONDITIONS]);
export const isPlaceholder = (name: string): boolean => KNOWN.has(name);
