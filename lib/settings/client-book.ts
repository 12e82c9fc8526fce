import { z } from 'zod/mini';
import type { Question } from '../insight/questions';
import type { StageRecord } from '../talking-points/stage-events';
import { day, line, link } from './calendar-settings';
import { type ClientSettings, clientSettingsOf } from './client-settings';

export const InvoiceForm = z.object({
  number: line(60).check(z.minLength(1)),
  amount: z.number().check(z.int(), z.minimum(-100_000_000_000), z.maximum(100_000_000_000)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  issued: day,
  due: day,
  paid: z.nullable(day),
  disputed: z.nullable(line(400)),
  promised: z.nullable(day),
  /** Where the client can see it; for the texts alone, it is not put into the log. */
  link: z.optional(z.nullable(link())),
});

/** What the user keeps of one client beside the log: settings, and what the log's own lines of it come to. */
export interface ClientBook {
  settings: unknown;
  /** By number. Each change of it is an event of the log as well. */
  invoices: z.infer<typeof InvoiceForm>[];
  /** Messages that the user sent or that were answered, oldest first, for the stage machine. */
  conversation: (StageRecord & { at: string })[];
  /** Questions put to the client, in the order in which they were noted. Each stands in the log as a note. */
  questions: Question[];
  /** The last looks of the judgement; red needs two of them. */
  looks: unknown;
}

export function bookOf(stored: unknown): ClientBook {
  const book = (stored ?? {}) as Partial<ClientBook>;
  return {
    settings: book.settings ?? null,
    invoices: book.invoices ?? [],
    conversation: book.conversation ?? [],
    questions: book.questions ?? [],
    looks: book.looks ?? null,
  };
}

export const settingsOfBook = (book: ClientBook, zone: string): ClientSettings =>
  clientSettingsOf(book.settings, zone);
