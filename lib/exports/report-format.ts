import { decimal, longDuration, number } from '../i18n/format';
import type { Language } from '../i18n/languages';
import { REPORT_WORDS } from './report-words';
import type { ReportWords } from './report-words/words';

/** How a report writes what it says. */
export interface ReportFormat {
  language: Language;
  words: ReportWords;
  number: (value: number) => string;
  decimal: (value: number) => string;
  duration: (ms: number) => string;
  /** Day and time in the report's zone. Epoch ms. */
  moment: (at: number) => string;
  day: (at: number) => string;
}

/** An unknown zone is shown in UTC. */
export function reportFormat(language: Language, zone: string): ReportFormat {
  const locale = language === 'en' ? 'en-GB' : language;
  const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    try {
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    }
  };
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  const moments = formatter({ ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = formatter(day);
  return {
    language,
    words: REPORT_WORDS[language],
    number: (value) => number(language, value),
    decimal: (value) => decimal(language, value),
    duration: (ms) => longDuration(language, ms),
    moment: (at) => moments.format(at),
    day: (at) => days.format(at),
  };
}
