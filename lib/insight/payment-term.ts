import { isoDay, parseDay } from './zone-time';

/** When an invoice is to be paid: so many days from its issue or from the end of that month, or on a day of the month. */
export interface Term {
  days: number;
  from: 'issue' | 'month_end' | 'day_of_month';
}

/** Due day of an invoice that was issued on a day; both ISO dates. A day that a month lacks is its last one. */
export function dueDay(issued: string, { days, from }: Term): string {
  const day = parseDay(issued);
  if (from === 'issue') return isoDay(day + days);
  if (from === 'month_end') return isoDay(lastOfMonth(issued) + days);
  const onDay = (month: string): number =>
    Math.min(parseDay(`${month}-01`) + Math.max(1, days) - 1, lastOfMonth(`${month}-01`));
  const same = onDay(issued.slice(0, 7));
  return isoDay(same >= day ? same : onDay(isoDay(lastOfMonth(issued) + 1).slice(0, 7)));
}

/** Day 32 of any month lies in the next one. */
const lastOfMonth = (iso: string): number =>
  parseDay(`${isoDay(parseDay(`${iso.slice(0, 7)}-01`) + 31).slice(0, 7)}-01`) - 1;
