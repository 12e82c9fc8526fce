import type { BusinessClock } from './business-clock';
import type { Invoice } from './payments';
import { instantOf, isoDay, localDay, parseDay } from './zone-time';

export interface Restart {
  /** Day on which the last of what was overdue came in. */
  paidOn: string;
  /** Day by which work starts again, as the contract has it; the day of payment where it says nothing. */
  startsOn: string;
}

/**
 * From when work may go on for a client that is on hold, once nothing undisputed is overdue any more. Null while
 * something is, while work is not on hold, and where it is on hold for another reason than an unpaid invoice.
 * @param restartLead business days in the user's calendar, from the payment
 * @param today in `zone`, the user's
 */
export function restartOf(
  invoices: readonly Invoice[],
  pausedSince: string | null,
  restartLead: number | null,
  { clock, zone, today }: { clock: BusinessClock; zone: string; today: string },
): Restart | null {
  if (pausedSince === null) return null;
  if (invoices.some(({ paid, due, disputed }) => paid === null && disputed === null && due < today))
    return null;
  const paid = invoices.flatMap((one) =>
    one.paid !== null && one.due < one.paid && one.due < pausedSince && one.paid >= pausedSince
      ? [one.paid]
      : [],
  );
  const paidOn = paid.sort().at(-1);
  if (paidOn === undefined) return null;
  const due = restartLead ? clock.dueAt(instantOf(zone, parseDay(paidOn), 0), restartLead) : null;
  const startsOn = due !== null && Number.isFinite(due) ? isoDay(localDay(zone, due)) : paidOn;
  return { paidOn, startsOn };
}
