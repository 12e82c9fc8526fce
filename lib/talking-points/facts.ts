import type { CalendarDate, Money, Weekday } from './kinds';

/**
 * What may be filled into a text. Everything may be missing; what is missing, zero, negative, not finite or
 * contradicts its neighbour is not printed, and the line takes its other form or goes. Counts are whole numbers,
 * days are business days unless said otherwise, and only posts that count under domain §4a belong in them.
 */
export interface Facts {
  /** First name or form of address of who receives the text. */
  contact?: string | null;
  /** The client's name; only for papers, the messages do without. */
  client?: string | null;
  /** How the user signs. */
  me?: string | null;

  /** The day asked for; not before today. */
  deadline?: CalendarDate | null;
  /** Next slot that waits for an answer; not before today. */
  slot?: CalendarDate | null;
  /** Last day of the contract; not before today. */
  endDate?: CalendarDate | null;
  /** Since when work is on hold; not after today. */
  pausedSince?: CalendarDate | null;
  /** Due date of the oldest open invoice; before today. */
  due?: CalendarDate | null;
  /** Weekday that the user proposes for reviews. */
  reviewDay?: Weekday | null;
  /** Business days that the user hopes for where no window is agreed: the setting behind "late". */
  answerDays?: number | null;
  /** Link to a calendar or month view that the client can open. */
  calendarLink?: string | null;

  /** One post, for the nudge at its badge: its title, client rounds so far. */
  post?: string | null;
  round?: number | null;

  /** Posts that wait for the client now (0: none, which is said), and age of the oldest, or of the one post of a nudge. */
  waiting?: number | null;
  days?: number | null;
  /** Approval requests old enough to judge, of them answered late or late and still open (A2), and slots that passed undecided (A4). */
  sent?: number | null;
  late?: number | null;
  missed?: number | null;
  /** Posts planned and published in the current month. */
  planned?: number | null;
  published?: number | null;
  /** Days by which dates of this month moved while their posts waited for the client, in all. */
  movedDays?: number | null;
  /** Reminders for the posts of the figures, and the hours that they took. */
  reminders?: number | null;
  chasing?: number | null;

  /** Decided posts, client rounds on them, of these with small text changes only, and hours that the rounds took. */
  posts?: number | null;
  rounds?: number | null;
  small?: number | null;
  hours?: number | null;

  /** Posts of several channels went to their slot with some approved and some not, more than once (B7). */
  partial?: boolean | null;

  /** The oldest open invoice past its due date. `daysLate`: calendar days. */
  invoice?: string | null;
  invoiceLink?: string | null;
  daysLate?: number | null;
  /** Sum of all invoices past their due date. */
  openAmount?: Money | null;
  /** The last invoices, as many as each ran further past its due date than the one before. */
  lateRun?: number | null;
  /** The client named a date for payment, and it passed; or contests the invoice. */
  promiseBroken?: boolean | null;
  disputed?: boolean | null;
}

/** Fewer decided posts than this give counts, never an average or a share (domain §5d). */
export const POSTS_FOR_AVERAGE = 8;
/** Fewer posts than this are no evidence: no counts of them are printed. The least at which a pattern can be watched. */
export const POSTS_FOR_EVIDENCE = 5;
