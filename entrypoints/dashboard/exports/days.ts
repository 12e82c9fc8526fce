import type { Period } from '../../../lib/exports/period';

/** Days as date fields give them, empty where none was chosen; the last one is within. */
export interface Days {
  from: string;
  to: string;
}

/** In the zone of this machine. A day that is none is no bound. */
export function periodOf({ from, to }: Days): Period {
  const [first, end] = [startOf(from, 0), startOf(to, 1)];
  return { ...(first === null ? {} : { from: first }), ...(end === null ? {} : { to: end }) };
}

export const isBackwards = ({ from, to }: Period): boolean => from != null && to != null && from >= to;

function startOf(day: string, later: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  const at = new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
  return Number.isNaN(at) || at < 0 ? null : at;
}
