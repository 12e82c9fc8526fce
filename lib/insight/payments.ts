import type { PostFacts } from './post-facts';
import type { PaymentThresholds } from './thresholds';

/** One invoice as the user keeps it. Days are ISO dates (`2026-11-23`), amounts whole cents. */
export interface Invoice {
  number: string;
  amount: number;
  /** ISO 4217. */
  currency: string;
  issued: string;
  due: string;
  paid: string | null;
  /** Reason that the client gave, in the user's words; null where it is not disputed. */
  disputed: string | null;
  /** Day on which the client said that it would pay. */
  promised: string | null;
  /** Page or mail address where the client finds it. */
  link?: string | null | undefined;
}

export interface LateInvoice {
  number: string;
  due: string;
  daysLate: number;
  disputed: boolean;
  /** The client named a day, it passed, and the money did not come. */
  promiseBroken: boolean;
  link?: string | null;
}

export interface LatenessTrend {
  /** Days late of the last invoices, by due date. */
  days: number[];
  /** One-sided exact Mann–Kendall probability of so steady a rise by chance. */
  p: number;
  /** Theil–Sen: median rise in days from one invoice to the next. */
  slope: number;
  met: boolean;
}

export interface Exposure {
  /** Open amounts by currency, cents; overdue ones apart. */
  open: Record<string, number>;
  overdue: Record<string, number>;
  /** Posts published or approved since the oldest overdue invoice fell due. */
  postsSince: number;
}

export interface PaymentFigures {
  /** Invoices paid, or due and paid since. */
  settled: number;
  overdue: LateInvoice[];
  /** Days that the latest undisputed open invoice is overdue; 0 where none is. */
  worstDays: number;
  /** 0 none, 1–5 by days overdue. */
  stage: 0 | 1 | 2 | 3 | 4 | 5;
  /** Null with fewer invoices than can show one. */
  trend: LatenessTrend | null;
  exposure: Exposure;
}

const DAY = 86_400_000;
const dayNumber = (isoDay: string): number => {
  const at = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`Not a day: ${isoDay}`);
  return Math.round(at / DAY);
};

/** Whole days late: paid, or today if it is not, less due; never below 0. `today` is an ISO date. */
export const daysLate = (invoice: Invoice, today: string): number =>
  Math.max(0, dayNumber(invoice.paid ?? today) - dayNumber(invoice.due));

/** All that can be said of a client's payments. `today` is an ISO date in the user's zone. */
export function paymentFigures(
  invoices: readonly Invoice[],
  posts: readonly PostFacts[],
  today: string,
  thresholds: PaymentThresholds,
): PaymentFigures {
  const overdue = invoices
    .filter((invoice) => invoice.paid === null && dayNumber(invoice.due) < dayNumber(today))
    .sort((a, b) => dayNumber(a.due) - dayNumber(b.due))
    .map((invoice) => ({
      number: invoice.number,
      due: invoice.due,
      daysLate: daysLate(invoice, today),
      disputed: invoice.disputed !== null,
      promiseBroken: invoice.promised !== null && dayNumber(invoice.promised) < dayNumber(today),
      link: invoice.link ?? null,
    }));
  // What is disputed is talked about, not chased.
  const worstDays = Math.max(0, ...overdue.filter((one) => !one.disputed).map((one) => one.daysLate));
  return {
    settled: invoices.filter((invoice) => invoice.paid !== null).length,
    overdue,
    worstDays,
    stage: thresholds.stageDays.filter((days) => worstDays >= days).length as PaymentFigures['stage'],
    trend: trendOf(invoices, today, thresholds.trend),
    exposure: exposureOf(invoices, posts, overdue[0]?.due ?? null, today),
  };
}

function trendOf(
  invoices: readonly Invoice[],
  today: string,
  rule: PaymentThresholds['trend'],
): LatenessTrend | null {
  // An open invoice that is not yet due says nothing; one overdue is late by at least so much.
  const known = invoices
    .filter((invoice) => invoice.disputed === null)
    .filter((invoice) => invoice.paid !== null || dayNumber(invoice.due) < dayNumber(today))
    .sort((a, b) => dayNumber(a.due) - dayNumber(b.due) || dayNumber(a.issued) - dayNumber(b.issued))
    .slice(-rule.last);
  if (known.length < rule.least) return null;
  const days = known.map((invoice) => daysLate(invoice, today));
  const p = mannKendall(days);
  const slope = theilSen(days);
  return {
    days,
    p,
    slope,
    met: p <= rule.p && slope >= rule.slopeDays && (days.at(-1) ?? 0) >= rule.latestDays,
  };
}

function exposureOf(
  invoices: readonly Invoice[],
  posts: readonly PostFacts[],
  oldestDue: string | null,
  today: string,
): Exposure {
  const open: Record<string, number> = {};
  const overdue: Record<string, number> = {};
  for (const invoice of invoices) {
    if (invoice.paid !== null) continue;
    open[invoice.currency] = (open[invoice.currency] ?? 0) + invoice.amount;
    if (dayNumber(invoice.due) < dayNumber(today)) {
      overdue[invoice.currency] = (overdue[invoice.currency] ?? 0) + invoice.amount;
    }
  }
  // The due day itself is still in time.
  const since = oldestDue === null ? Number.POSITIVE_INFINITY : (dayNumber(oldestDue) + 1) * DAY;
  const delivered = posts.filter((post) => (post.publishedAt ?? post.decidedAt ?? 0) >= since);
  return { open, overdue, postsSince: delivered.length };
}

/**
 * One-sided exact Mann–Kendall test for a rise: share of all orders of these values, ties kept, whose S is at least
 * the one seen. All orders are gone through, so no more than 7 values.
 */
export function mannKendall(values: readonly number[]): number {
  if (values.length > 7) throw new RangeError('Exact only up to 7 values');
  const seen = kendallS(values);
  let orders = 0;
  let atLeast = 0;
  permute([...values], values.length, (order) => {
    orders += 1;
    if (kendallS(order) >= seen) atLeast += 1;
  });
  return atLeast / orders;
}

function kendallS(values: readonly number[]): number {
  let s = 0;
  for (let i = 1; i < values.length; i++) {
    for (let j = 0; j < i; j++) s += Math.sign((values[i] as number) - (values[j] as number));
  }
  return s;
}

/** Calls `visit` with every order of the first `n` values, in place. */
function permute(values: number[], n: number, visit: (order: readonly number[]) => void): void {
  if (n <= 1) {
    visit(values);
    return;
  }
  for (let i = 0; i < n; i++) {
    permute(values, n - 1, visit);
    const j = n % 2 === 0 ? i : 0;
    [values[j], values[n - 1]] = [values[n - 1] as number, values[j] as number];
  }
}

/** Median of the slopes between all pairs, per step. 0 with fewer than two values. */
export function theilSen(values: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 1; i < values.length; i++) {
    for (let j = 0; j < i; j++) slopes.push(((values[i] as number) - (values[j] as number)) / (i - j));
  }
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  if (slopes.length === 0) return 0;
  return slopes.length % 2 === 1
    ? (slopes[Math.floor(middle)] as number)
    : ((slopes[middle - 1] as number) + (slopes[middle] as number)) / 2;
}
