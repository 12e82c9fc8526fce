import type { CalendarDate } from './kinds';

/** What passes to the client, or to who comes next, when the work ends. */
export const HAND_OVER = {
  accounts: ['logins', 'mailbox', 'recovery', 'scheduling_tool', 'connected_apps'],
  roles: ['page_roles', 'business_portfolio', 'analytics_roles'],
  two_factor: ['two_factor_codes', 'two_factor_phone'],
  ads: ['ad_accounts', 'ad_billing', 'pixels_catalogues'],
  assets: ['source_files', 'published_media', 'licences', 'brand_guide'],
  calendars: ['calendar', 'drafts', 'scheduled_posts'],
  conversations: ['open_messages', 'partners'],
  records: ['final_report', 'exports', 'invoices', 'personal_data'],
  last: ['own_access'],
} as const;
export type HandOverGroup = keyof typeof HAND_OVER;
export type HandOverItem = (typeof HAND_OVER)[HandOverGroup][number];

/** One item of a client's hand-over. `done` null: open. `applies` false: this client has none. */
export interface HandOverTick {
  item: HandOverItem;
  applies: boolean;
  done: CalendarDate | null;
}

/** Every item in its order, with what was ticked so far. */
export function handOverList(ticks: readonly HandOverTick[]): HandOverTick[] {
  return (Object.values(HAND_OVER).flat() as HandOverItem[]).map(
    (item) => ticks.find((tick) => tick.item === item) ?? { item, applies: true, done: null },
  );
}

/** Items still to be handed over. */
export const handOverOpen = (ticks: readonly HandOverTick[]): HandOverItem[] =>
  handOverList(ticks)
    .filter((tick) => tick.applies && tick.done === null)
    .map((tick) => tick.item);
