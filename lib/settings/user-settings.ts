import { z } from 'zod/mini';
import { defaultCalendar } from '../insight/business-clock';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../insight/thresholds';
import { CalendarSettings, line } from './calendar-settings';

/** Where the user's settings stand in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** What the user decides for all clients. */
export const UserSettings = z.object({
  /** How the user signs. */
  me: z.nullable(line(120)),
  calendar: CalendarSettings,
  /** Minutes that a reminder, and a round, cost on average: for the hours in the talking points. */
  minutesPerReminder: z.number().check(z.int(), z.minimum(0), z.maximum(480)),
  minutesPerRound: z.number().check(z.int(), z.minimum(0), z.maximum(480)),
  /** Texts of posts and comments go after so many days, events after so many months; null: never. */
  keepTextsDays: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(3_650))),
  keepEventsMonths: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(240))),
  remindBackup: z.boolean(),
  /** Limits that are marked provisional and that the user moved: path in `Thresholds` → value. */
  thresholds: z.record(line(60), z.number()),
});
export type UserSettings = z.infer<typeof UserSettings>;

export function defaultUserSettings(zone: string): UserSettings {
  return {
    me: null,
    calendar: { ...defaultCalendar(zone), week: [1, 2, 3, 4, 5], absences: [] },
    minutesPerReminder: 10,
    minutesPerRound: 20,
    keepTextsDays: 90,
    keepEventsMonths: 24,
    remindBackup: true,
    thresholds: {},
  };
}

export function userSettingsOf(stored: unknown, zone: string): UserSettings {
  const defaults = defaultUserSettings(zone);
  const whole = UserSettings.safeParse({ ...defaults, ...(stored as Partial<UserSettings> | null) });
  return whole.success ? whole.data : defaults;
}

/** The shipped limits with the user's own in place of them. A path that leads nowhere, or to no number, is passed over. */
export function thresholdsOf(settings: UserSettings): Thresholds {
  const thresholds = structuredClone(DEFAULT_THRESHOLDS) as Thresholds;
  for (const [path, value] of Object.entries(settings.thresholds)) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let at: unknown = thresholds;
    for (const key of keys) at = Object.hasOwn(Object(at), key) ? (at as Record<string, unknown>)[key] : null;
    if (
      at !== null &&
      Object.hasOwn(Object(at), last) &&
      typeof (at as Record<string, unknown>)[last] === 'number'
    )
      (at as Record<string, unknown>)[last] = value;
  }
  return thresholds;
}
