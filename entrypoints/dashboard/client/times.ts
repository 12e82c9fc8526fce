import type { ClientWords } from '../../../lib/i18n/en/client';
import { HOUR } from '../../../lib/i18n/format';
import type { Bound } from '../../../lib/insight/survival';

/** Working time in words: hours below one working day, then working days with one decimal. Milliseconds. */
export function workTime(words: ClientWords, ms: number, dayLength: number): string {
  if (ms > 0 && ms < HOUR) return words.charts.underAnHour;
  if (ms < dayLength) return words.charts.workHours(Math.round(ms / HOUR));
  return words.charts.workDays(Math.round((ms / dayLength) * 10) / 10);
}

/** A quantile that may lie beyond what is known. */
export const boundTime = (words: ClientWords, bound: Bound, say: (ms: number) => string): string =>
  bound.more ? words.figures.moreThan(say(bound.ms)) : say(bound.ms);
