import type { BusinessClock } from '../insight/business-clock';
import type { ClientFigures } from '../insight/figures';
import type { Invoice, LateInvoice, PaymentFigures } from '../insight/payments';
import type { PostFacts } from '../insight/post-facts';
import { instantOf, isoDay, localDay, parseDay } from '../insight/zone-time';
import { type Facts, POSTS_FOR_EVIDENCE } from './facts';
import type { PaymentState, StageClock } from './stage-types';

/** What the figures of a client can say in a text. Hours, names, links and dates to ask for are the caller's. */
export function factsFromFigures(figures: ClientFigures): Facts {
  const { A2, A4, B1, B4, B7 } = figures.counts;
  return {
    ...(A2.posts >= POSTS_FOR_EVIDENCE ? { sent: A2.n, late: A2.x } : {}),
    missed: A4.x,
    posts: B1.n,
    rounds: B1.x,
    small: B4.x,
    partial: B7.x >= 2 && B7.posts >= POSTS_FOR_EVIDENCE,
    ...(figures.payment === null ? {} : paymentFacts(figures.payment)),
  };
}

/** Undisputed debts come first; where all are disputed, it is the dispute that is spoken of. */
function oldest(overdue: readonly LateInvoice[]): LateInvoice | null {
  return overdue.find((one) => !one.disputed) ?? overdue[0] ?? null;
}

function paymentFacts(payment: PaymentFigures): Facts {
  const invoice = oldest(payment.overdue);
  const lateRun = payment.trend?.met === true ? risingRun(payment.trend.days) : 0;
  const [sum, ...otherCurrencies] = Object.entries(payment.exposure.overdue);
  return {
    lateRun: lateRun >= 3 ? lateRun : null,
    ...(sum !== undefined && otherCurrencies.length === 0
      ? { openAmount: { cents: sum[1], currency: sum[0] } }
      : {}),
    ...(invoice === null
      ? {}
      : {
          invoice: invoice.number,
          invoiceLink: invoice.link,
          due: invoice.due,
          daysLate: invoice.daysLate,
          disputed: invoice.disputed,
          promiseBroken: invoice.promiseBroken,
        }),
  };
}

/** How many of the last values each exceed the one before, the first of the run included. */
function risingRun(days: readonly number[]): number {
  let run = days.length === 0 ? 0 : 1;
  for (let at = days.length - 1; at > 0 && (days[at] ?? 0) > (days[at - 1] ?? 0); at -= 1) run += 1;
  return run;
}

/** Posts that lie with the client, and the whole business days that the oldest (or the one given) has waited. */
export function waitingFacts(
  posts: readonly PostFacts[],
  clock: BusinessClock,
  zone: string,
  now: number,
): Facts {
  const open = posts.filter((post) => post.openSince !== null);
  const days = open.map((post) => Math.floor(clock.between(post.openSince ?? now, now) / clock.dayLength));
  const slots = open.flatMap((post) => (post.slot !== null && post.slot > now ? [post.slot] : []));
  return {
    waiting: open.length,
    days: Math.max(0, ...days),
    slot: slots.length === 0 ? null : isoDay(localDay(zone, Math.min(...slots))),
  };
}

/** Where the invoices stand, for the stages. */
export function paymentState(
  invoices: readonly Invoice[],
  figures: PaymentFigures | null,
  zone: string,
): PaymentState {
  const late = figures === null ? null : oldest(figures.overdue);
  const promised = invoices.find((one) => one.number === late?.number && one.paid === null)?.promised ?? null;
  const startAfter = (day: string) => instantOf(zone, parseDay(day) + 1, 0);
  return {
    lateSince: late === null ? null : startAfter(late.due),
    disputed: late?.disputed ?? false,
    promisedUntil: promised === null ? null : startAfter(promised),
    trend: figures?.trend?.met ?? false,
  };
}

/** The stages' clock from the client's business clock: a day is over when it closes. */
export function stageClock(clock: BusinessClock, zone: string): StageClock {
  return {
    addBusinessDays: (at, days) => clock.dueAt(at, days),
    addDays: (at, days) => {
      const day = localDay(zone, at);
      const midnight = instantOf(zone, day, 0);
      return instantOf(zone, day + days, 0) + (at - midnight);
    },
  };
}
