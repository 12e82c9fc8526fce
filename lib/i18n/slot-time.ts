import { clockTime, DAY } from './format';
import type { Language } from './languages';

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** When a post is planned, as near as it can be said: "today 10:30", "tomorrow 10:30", "Thu 09:00", "12 Dec 10:30". In the user's zone. */
export function slotTime(language: Language, at: number, now: number): string {
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  return `${slotDay(language, at, days)} ${clockTime(language, at)}`;
}

function slotDay(language: Language, at: number, days: number): string {
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const locale = language === 'en' ? 'en-GB' : language;
  if (days > 1 && days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}
