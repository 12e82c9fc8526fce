import { z } from 'zod/mini';
import { type BusinessCalendar, defaultCalendar } from '../insight/business-clock';
import { CalendarSettings, day, line, link } from './calendar-settings';

/** What the user records of one client. Everything has a value from the start; a clause that is null is not recorded. */
export const ClientSettings = z.object({
  /** Whose approval a plain "pending" is with this client, where the tool does not tell; null: not said. */
  reviewer: z.nullable(z.enum(['client', 'team'])),
  /** Lines that come from a file count in figures and patterns as those that were seen. */
  countImported: z.boolean(),
  calendar: CalendarSettings,
  contract: z.object({
    includedRounds: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(50))),
    roundMeaning: z.nullable(line(400)),
    feedbackWindow: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(60))),
    approver: z.nullable(line(120)),
    deputy: z.nullable(line(120)),
    channel: z.nullable(line(120)),
    deemedApproval: z.nullable(z.boolean()),
    changePrice: z.nullable(
      z.object({ cents: cents(), currency: currency(), per: z.enum(['hour', 'round']) }),
    ),
    pauseClause: z.nullable(line(200)),
    restartLead: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(60))),
    lateFeeClause: z.nullable(line(200)),
    killFee: z.nullable(z.object({ cents: cents(), currency: currency() })),
    notice: z.nullable(
      z.object({
        count: z.number().check(z.int(), z.minimum(1), z.maximum(365)),
        unit: z.enum(['day', 'month']),
      }),
    ),
    paymentTerm: z.nullable(
      z.object({
        days: z.number().check(z.int(), z.minimum(0), z.maximum(365)),
        from: z.enum(['issue', 'month_end', 'day_of_month']),
      }),
    ),
    accountsOwner: z.nullable(z.enum(['client', 'user', 'third_party'])),
  }),
  /** Whom the texts address. */
  contact: z.nullable(line(120)),
  /** Weekday that is proposed for reviews (Monday 1 … Sunday 7), and a calendar that the texts may point to. */
  reviewDay: z.nullable(z.literal([1, 2, 3, 4, 5, 6, 7])),
  calendarLink: z.nullable(link()),
  /** For the user alone, in no text and no export: fee a month, and hours of work for it. */
  fee: z.nullable(z.object({ cents: cents(), currency: currency() })),
  workHours: z.nullable(z.number().check(z.minimum(0), z.maximum(744))),
  /** Language, tone and channel that were used last for this client. */
  language: z.nullable(z.enum(['en', 'fr'])),
  tone: z.enum(['gentle', 'plain', 'firm']),
  channel: z.enum(['email', 'chat', 'call']),
  /** Work is on hold since this day; null while it runs. */
  pausedSince: z.nullable(day),
  /** Agreed last day; null while none is. */
  endDate: z.nullable(day),
  /** Hand-over items that were ticked, with the day. */
  handedOver: z.record(z.string().check(z.maxLength(60)), day),
  /** Items that this client has none of. */
  notHandedOver: z.array(line(60)).check(z.maxLength(60)),
});
export type ClientSettings = z.infer<typeof ClientSettings>;

function cents() {
  return z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000_000));
}
function currency() {
  return z.string().check(z.regex(/^[A-Z]{3}$/));
}

export function defaultClientSettings(zone: string, country: string | null): ClientSettings {
  return {
    reviewer: null,
    countImported: false,
    calendar: {
      ...(defaultCalendar(zone, country) as BusinessCalendar),
      week: [1, 2, 3, 4, 5],
      absences: [],
    },
    contract: {
      includedRounds: null,
      roundMeaning: null,
      feedbackWindow: null,
      approver: null,
      deputy: null,
      channel: null,
      deemedApproval: null,
      changePrice: null,
      pauseClause: null,
      restartLead: null,
      lateFeeClause: null,
      killFee: null,
      notice: null,
      paymentTerm: null,
      accountsOwner: null,
    },
    contact: null,
    reviewDay: null,
    calendarLink: null,
    fee: null,
    workHours: null,
    language: null,
    tone: 'gentle',
    channel: 'email',
    pausedSince: null,
    endDate: null,
    handedOver: {},
    notHandedOver: [],
  };
}

/** The settings of a stored row; what is missing or no longer fits is filled from the defaults, field by field. */
export function clientSettingsOf(
  stored: unknown,
  zone: string,
  country: string | null = null,
): ClientSettings {
  const defaults = defaultClientSettings(zone, country);
  const whole = ClientSettings.safeParse({ ...defaults, ...(stored as Partial<ClientSettings> | null) });
  return whole.success ? whole.data : defaults;
}
