import { z } from 'zod/mini';
import { EVENT_KINDS, type EventKind } from '../approvals/events';

/** Kinds that past approvals of any tool can be told in. */
export const IMPORT_KINDS = [
  'submitted',
  'changes_requested',
  'rejected',
  'approved',
  'commented',
  'held',
  'released',
  'scheduled',
  'published',
] as const satisfies EventKind[];

/**
 * What a column holds. `what` and `at`: one event a row, its kind and its moment; `at:KIND`: the moment of an event of
 * this kind, so that one row may tell several.
 */
export const COLUMN_USES = [
  'none',
  'client',
  'title',
  'key',
  'channel',
  'what',
  'at',
  'who',
  ...IMPORT_KINDS.map((kind) => `at:${kind}` as const),
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

const short = z.string().check(z.maxLength(300));

export const CsvMapping = z.object({
  /** One for each column, in their order. */
  columns: z.array(z.enum(COLUMN_USES)).check(z.maxLength(200)),
  /** What the words of the `what` column mean; what is not named is left out. */
  kinds: z.record(short, z.enum(EVENT_KINDS)),
  /** The client of rows that name none: an existing one, or the name of a new one. */
  clientId: z.nullable(z.string().check(z.maxLength(100))),
  clientName: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Tool that the posts are of; `csv` where it is none that Signoff knows. */
  tool: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Which of two numbers is the day where a date does not tell. */
  dayFirst: z.boolean(),
  zone: z.string().check(z.maxLength(60)),
});
export type CsvMapping = z.infer<typeof CsvMapping>;
