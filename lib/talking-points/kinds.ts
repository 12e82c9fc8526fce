import type { PatternId } from '../insight/patterns';

/** What a conversation can be about. Order is rank: payment outranks the others. */
export const PATTERNS = ['payment', 'waiting', 'heavy_review'] as const satisfies readonly PatternId[];
export type Pattern = PatternId;

/** How far a conversation has gone: nudge, reset, evidence, final notice, pause, exit. */
export const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'] as const;
export type Stage = (typeof STAGES)[number];

export const TONES = ['gentle', 'plain', 'firm'] as const;
export type Tone = (typeof TONES)[number];

/** `call`: notes to speak from, never sent. */
export const CHANNELS = ['email', 'chat', 'call'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A day of the calendar, `YYYY-MM-DD`, in the client's zone. */
export type CalendarDate = string;

/** Whole cents, as invoices are kept; `currency` ISO 4217. */
export interface Money {
  cents: number;
  currency: string;
}

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
