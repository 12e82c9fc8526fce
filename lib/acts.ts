import { z } from 'zod/mini';
import { NOTE_TAGS } from './approvals/events';
import { ROLES } from './approvals/states';
import { day, line } from './settings/calendar-settings';
import { InvoiceForm } from './settings/client-book';
import { ClientSettings } from './settings/client-settings';
import { CHANNELS, PATTERNS, STAGES, TONES } from './talking-points/kinds';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const moment = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));

/**
 * What the user does by hand, from the dashboard or the popup. Whatever touches the log becomes new events in it;
 * nothing is changed in place.
 */
export const Act = z.discriminatedUnion('do', [
  /** A note on a post or a client. */
  z.object({
    do: z.literal('note'),
    clientId: id,
    postId: z.nullable(id),
    text: line(4_000).check(z.minLength(1)),
    /** What it marks the post, or a request for it, as. */
    tag: z.optional(z.enum(NOTE_TAGS)),
  }),
  /** A question was put to the client, by whatever way; or was answered. */
  z.object({
    do: z.literal('question_asked'),
    clientId: id,
    text: line(400).check(z.minLength(1)),
    at: moment,
  }),
  z.object({ do: z.literal('question_answered'), clientId: id, question: id, at: moment }),
  /** What an event of the log really was. Only what is given changes. */
  z.object({
    do: z.literal('correct'),
    clientId: id,
    postId: id,
    eventId: id,
    void: z.optional(z.boolean()),
    cause: z.optional(z.enum(['client', 'team'])),
    role: z.optional(z.enum(ROLES)),
    at: z.optional(moment),
    edit: z.optional(line(40)),
  }),
  /** The client answered by another way, or was reminded by one. */
  z.object({ do: z.literal('answered_elsewhere'), clientId: id, postId: id, at: moment }),
  z.object({ do: z.literal('reminded'), clientId: id, postId: id, at: moment }),
  /** A talking point was sent by the user, or answered by the client. */
  z.object({
    do: z.literal('script_sent'),
    clientId: id,
    pattern: z.enum(PATTERNS),
    /** `post`: the nudge for one post, which is no stage. */
    stage: z.enum([...STAGES, 'post']),
    language: z.enum(['en', 'fr']),
    tone: z.enum(TONES),
    channel: z.enum(CHANNELS),
  }),
  z.object({ do: z.literal('script_answered'), clientId: id, pattern: z.enum(PATTERNS) }),
  /** Work that was paused, or ended, runs again. */
  z.object({ do: z.literal('work_resumed'), clientId: id, pattern: z.enum(PATTERNS) }),
  /** On whose side a person stands: re-attributes the past. `name` is the person's row. */
  z.object({ do: z.literal('person'), clientId: id, name: line(200), role: z.enum(ROLES) }),
  z.object({ do: z.literal('merge_clients'), intoId: id, fromId: id }),
  z.object({ do: z.literal('rename_client'), clientId: id, name: line(200).check(z.minLength(1)) }),
  z.object({ do: z.literal('client_settings'), clientId: id, settings: ClientSettings }),
  z.object({ do: z.literal('dispute_hold'), clientId: id, hold: z.boolean() }),
  /** A new invoice, or another state of the one with that number. */
  z.object({ do: z.literal('invoice'), clientId: id, invoice: InvoiceForm }),
  z.object({ do: z.literal('remove_invoice'), clientId: id, number: line(60) }),
  z.object({ do: z.literal('paused'), clientId: id, since: z.nullable(day) }),
]);
export type Act = z.infer<typeof Act>;
