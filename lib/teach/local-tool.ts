import { z } from 'zod/mini';
import { PAGE_KINDS } from '../approvals/reading';
import { STATES } from '../approvals/states';
import { isSafeSelector, MOST_ALTERNATIVES } from './selector-rules';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const selector = z
  .string()
  .check(z.refine(isSafeSelector, 'This selector is too long, or uses what a local tool file may not use.'));
const Selectors = z.union([
  selector,
  z.array(selector).check(z.minLength(1), z.maxLength(MOST_ALTERNATIVES)),
]);
const attribute = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/));

const StateLabels = z.object({
  labels: z.optional(z.array(text(80)).check(z.maxLength(40))),
  tokens: z.optional(z.array(text(80)).check(z.maxLength(40))),
});

/** A host over http or https, as a permission names it. */
export const HOST_PATTERN = /^https?:\/\/[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?\/\*$/;

/**
 * A tool file that the user taught or imported: a part of `ToolDefinition`, of plain data alone. No regular expression
 * is taken from anybody, nor a rule of rounds: those stay with the tool files that ship.
 */
export const LocalTool = z.object({
  /** Id of a shipped tool whose places it corrects, or `site:host`, as the log calls a site that no tool file knows. */
  id: z.string().check(z.regex(/^(site:[a-z0-9.-]{1,250}(:\d{1,5})?|[a-z][a-z0-9-]{0,59})$/)),
  name: text(60),
  matches: z.array(z.string().check(z.regex(HOST_PATTERN))).check(z.minLength(1), z.maxLength(5)),
  basis: z.literal('local'),
  since: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  approval: z.enum(['gate', 'optional']),
  client: z.object({
    word: text(30),
    name: z.optional(Selectors),
    attribute: z.optional(attribute),
    inCard: z.optional(Selectors),
  }),
  pages: z.optional(
    z
      .array(
        z.object({
          path: z.string().check(z.regex(/^\/[\w./:*~%#?=&-]{0,199}$/)),
          kind: z.enum(PAGE_KINDS),
          state: z.optional(z.enum(STATES)),
          expectsPosts: z.optional(z.boolean()),
        }),
      )
      .check(z.maxLength(20)),
  ),
  states: z.optional(z.partialRecord(z.enum(STATES), StateLabels)),
  card: z.optional(Selectors),
  title: z.optional(Selectors),
  state: z.optional(Selectors),
  slot: z.optional(Selectors),
  key: z.optional(z.object({ selector: z.optional(Selectors), attribute })),
  ignore: z.optional(Selectors),
});
export type LocalTool = z.infer<typeof LocalTool>;

/** Names of columns or statuses, as the page shows them, with the states that the user says they are. */
export const Columns = z
  .record(text(80), z.enum(STATES))
  .check(z.refine((columns) => Object.keys(columns).length <= 60, 'At most 60 columns.'));
export type Columns = z.infer<typeof Columns>;

/** What is exported and imported. */
export const LocalToolFile = z.object({
  signoff: z.literal('tool'),
  v: z.literal(1),
  tool: LocalTool,
});
export type LocalToolFile = z.infer<typeof LocalToolFile>;

/** All that the user made: tool files, and columns by tool id. */
export interface StoredTools {
  tools: readonly LocalTool[];
  columns: Readonly<Record<string, Columns>>;
}
