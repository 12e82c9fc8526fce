import { z } from 'zod/mini';
import { ERASABLE, erasableOf } from '../approvals/erasable';
import { EVENT_KINDS, type LogEvent, SOURCES } from '../approvals/events';
import { ROLES, STATES } from '../approvals/states';

const LONGEST = 100_000;

const text = z.string().check(z.maxLength(LONGEST));
const name = z.string().check(z.minLength(1), z.maxLength(1_000));
const whole = z.int();
const count = z.int().check(z.minimum(0));
const moment = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'must be a time in UTC like 2026-11-20T10:12:00.000Z'),
  z.refine((value) => !Number.isNaN(Date.parse(value)), 'must be a day that exists'),
);
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'));

const detailValue = z.union([text, whole, z.boolean(), z.null(), z.array(text).check(z.maxLength(1_000))]);
const detail = z.catchall(
  z.object({
    text: z.optional(text),
    corrects: z.optional(name),
    void: z.optional(z.boolean()),
    kind: z.optional(z.enum(EVENT_KINDS)),
    cause: z.optional(z.enum(['client', 'team'])),
    state: z.optional(z.enum(STATES)),
    slot: z.optional(text),
    reason: z.optional(text),
  }),
  detailValue,
);
/** What a detail may be called; not checked by zod, which passes over `__proto__`. */
const DETAIL_NAME = /^[a-zA-Z][a-zA-Z0-9]{0,60}$/;

const Event = z.strictObject({
  v: z.union([z.literal(1), z.literal(2)]),
  seq: z.int().check(z.minimum(1)),
  id: name,
  prev: hash,
  hash,
  kind: z.enum(EVENT_KINDS),
  tool: name,
  client: z.strictObject({ id: name, name: z.optional(text) }),
  post: z.nullable(
    z.strictObject({ id: name, key: z.nullable(text), title: z.optional(text), channels: z.array(text) }),
  ),
  round: count,
  by: z.strictObject({ role: z.enum(ROLES), alias: z.nullable(text) }),
  at: moment,
  earliest: z.nullable(moment),
  seenAt: moment,
  zone: name,
  source: z.enum(SOURCES),
  detail,
  sealed: z.partialRecord(z.enum(ERASABLE), hash),
  salt: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits'))),
});

/** What is wrong with a value that should be an event: the field, and how; null where nothing is. */
export interface EventFault {
  field: string;
  message: string;
}

/** Checks the form of one event of the log, not its place in the chain. */
export function checkEvent(value: unknown): { event: LogEvent } | EventFault {
  if (typeof value === 'object' && value !== null && 'v' in value && value.v !== 1 && value.v !== 2) {
    return { field: 'v', message: 'is a version of the format that this Signoff does not know' };
  }
  const result = Event.safeParse(value);
  if (!result.success) return faultOf(result.error.issues[0]);
  const event = value as LogEvent;
  const stray = Object.keys(event.detail).find((key) => !DETAIL_NAME.test(key));
  if (stray !== undefined) return { field: 'detail', message: 'has a field whose name is not a plain word' };
  const fields: readonly string[] = erasableOf(event);
  const early = Object.keys(event.sealed).find((field) => !fields.includes(field));
  if (early !== undefined)
    return { field: `sealed.${early}`, message: 'is no seal that an event of this version has' };
  return { event };
}

/** The validator's own messages say little, and not in our words. */
function faultOf(issue: z.core.$ZodIssue | undefined): EventFault {
  const field = issue?.path.join('.') || 'the line';
  switch (issue?.code) {
    case 'unrecognized_keys':
      return {
        field: [...issue.path, issue.keys[0] ?? ''].join('.').slice(0, 100),
        message: 'is no field of an event',
      };
    case 'invalid_type':
      return { field, message: `must be there and be ${issue.expected}` };
    case 'invalid_value':
      return { field, message: `must be ${issue.values.map(String).join(' or ')}` };
    case 'too_big':
      return { field, message: 'is too large' };
    case 'too_small':
      return { field, message: 'is too small' };
    case 'invalid_format':
    case 'custom':
      return { field, message: issue.message };
    default:
      return { field, message: 'holds what no event holds' };
  }
}
