import type { ClientWords } from '../../../lib/i18n/en/client';
import { decimal } from '../../../lib/i18n/format';
import type { Language } from '../../../lib/i18n/languages';
import { likelyRange, type MetricJudgement } from '../../../lib/insight/metrics';
import type { Thresholds } from '../../../lib/insight/thresholds';

/** A share in whole per cent. */
export const percent = (language: Language, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Both ends of the range in which the true figure likely lies; null on too few posts to say it (docs/judgement.md). */
export function rangeOf(
  metric: MetricJudgement,
  language: Language,
  thresholds: Thresholds,
): [string, string] | null {
  const { kind } = thresholds.metrics[metric.id];
  const range = likelyRange(metric);
  if (range === null || Math.min(metric.n, metric.posts) < thresholds.leastForShare) return null;
  if (kind === 'rate') return [decimal(language, range[0]), decimal(language, range[1])];
  // The sign stands once, behind the second number.
  const low = new Intl.NumberFormat(language).format(Math.round(range[0] * 100));
  return [low, percent(language, range[1])];
}

/** The mean of the other clients in words; null where it is not known, or this client has too few posts. */
export function othersOf(metric: MetricJudgement, language: Language, thresholds: Thresholds): string | null {
  if (metric.others === null || Math.min(metric.n, metric.posts) < thresholds.leastForShare) return null;
  const { kind } = thresholds.metrics[metric.id];
  if (kind === 'count') return null;
  return kind === 'rate' ? decimal(language, metric.others) : percent(language, metric.others);
}

/** "7 of 12 posts came back more than twice; likely 35–80 %; your other clients about 15 %." */
export function evidenceOf(
  metric: MetricJudgement,
  words: ClientWords,
  language: Language,
  thresholds: Thresholds,
): string {
  const range = rangeOf(metric, language, thresholds);
  const others = othersOf(metric, language, thresholds);
  const parts = [
    words.metrics[metric.id].says(metric.x, metric.n, thresholds.includedRounds),
    range && words.evidence.likely(...range),
    others && words.evidence.others(others),
  ];
  return `${parts.filter(Boolean).join(language === 'fr' ? '\u00a0; ' : '; ')}.`;
}
