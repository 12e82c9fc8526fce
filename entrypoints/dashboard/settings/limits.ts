import type { FormWords } from '../../../lib/i18n/en/client-forms';
import { DEFAULT_THRESHOLDS } from '../../../lib/insight/thresholds';

export type LimitPath = keyof FormWords['user']['names'];

/** A limit that the user may move: its path in `Thresholds`, and between what. */
export interface Limit {
  path: LimitPath;
  /** Kept as 0–1, shown in per cent. */
  percent: boolean;
  provisional: boolean;
  least: number;
  most: number;
  /** May have decimals. */
  fraction?: boolean;
}

const share = (path: LimitPath, provisional: boolean): Limit => ({
  path,
  percent: true,
  provisional,
  least: 0.01,
  most: 0.99,
});
const whole = (path: LimitPath, least: number, most: number, provisional = false): Limit => ({
  path,
  percent: false,
  provisional,
  least,
  most,
});

/** Which of them rest on practice alone stands in docs/judgement.md. */
export const LIMITS: readonly Limit[] = [
  whole('answerDays', 1, 60),
  whole('includedRounds', 0, 50),
  share('metrics.A2.limit', false),
  share('metrics.A4.limit', true),
  { path: 'metrics.B1.limit', percent: false, provisional: false, least: 0.1, most: 20, fraction: true },
  share('metrics.B2.limit', false),
  share('metrics.B3.limit', false),
  share('metrics.B4.limit', true),
  whole('metrics.B5.limit', 1, 30),
  share('metrics.B6.limit', true),
  share('metrics.B7.limit', true),
  whole('payment.flagDays', 1, 365),
  whole('window.posts', 10, 200),
  whole('window.days', 30, 365),
];

/** The shipped value of a limit. */
export function defaultOf(path: LimitPath): number {
  let at: unknown = DEFAULT_THRESHOLDS;
  for (const key of path.split('.')) at = (at as Record<string, unknown>)[key];
  return at as number;
}

/** Reads what was typed: null where the field is empty (the default), undefined where it cannot be read. */
export function readLimit(limit: Limit, text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.').replace(/\s*%$/, '');
  if (typed === '') return null;
  const value = limit.percent ? Number(typed) / 100 : Number(typed);
  const fits = value >= limit.least && value <= limit.most;
  const whole = limit.percent || limit.fraction || Number.isInteger(value);
  return typed !== '' && fits && whole ? value : undefined;
}
