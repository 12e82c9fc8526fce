import { z } from 'zod/mini';
import { Act } from './acts';
import { PAGE_KINDS, VERBS } from './approvals/reading';
import { ROLES, STATES, TURNS } from './approvals/states';
import { EvidenceAct } from './exports/evidence-act';
import { DataAct } from './import/data-acts';
import { LocalTool } from './teach/local-tool';
import { ToolsAct } from './teach/tools-act';

/**
 * What the background accepts. Whatever is not of these shapes is refused; fields that are not named are dropped. All
 * lengths are bounded: a page can put anything into what the observer reads from it.
 */
const text = (max: number) => z.string().check(z.maxLength(max));
const moment = z.number().check(z.int(), z.minimum(0), z.maximum(8.64e15));
const Interval = z.object({ earliest: z.nullable(moment), latest: moment });
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));

const SeenClient = z.object({ key: z.nullable(text(200)), name: z.nullable(text(200)) });

const HistoryEntry = z.object({
  verb: z.enum(VERBS),
  actor: z.nullable(text(200)),
  role: z.enum(ROLES),
  at: z.nullable(Interval),
  text: z.nullable(text(4_000)),
});

const SeenPost = z.object({
  key: z.nullable(text(300)),
  title: text(300),
  cut: z.boolean(),
  state: z.enum(STATES),
  turn: z.enum(TURNS),
  stateSource: z.enum(['label', 'attribute', 'column', 'context']),
  label: z.nullable(text(300)),
  client: z.nullable(SeenClient),
  channels: z.array(text(60)).check(z.maxLength(40)),
  approved: z.optional(z.array(text(60)).check(z.maxLength(40))),
  slot: z.nullable(Interval),
  url: z.nullable(text(2_000)),
  history: z.array(HistoryEntry).check(z.maxLength(200)),
  shownSince: z.optional(moment),
  sure: z.number().check(z.minimum(0), z.maximum(1)),
});

const Mention = z.object({
  key: z.nullable(text(300)),
  title: text(300),
  cut: z.boolean(),
  history: z.array(HistoryEntry).check(z.maxLength(200)),
});

const Reading = z.object({
  tool: text(60),
  page: z.enum(PAGE_KINDS),
  viewer: z.enum(ROLES),
  client: z.nullable(SeenClient),
  posts: z.array(SeenPost).check(z.maxLength(500)),
  mentions: z.optional(z.array(Mention).check(z.maxLength(200))),
  health: z.object({
    labels: count,
    posts: count,
    withKey: count,
    withClient: count,
    historyLines: count,
    blind: z.boolean(),
    fallbacks: z.record(text(60), z.number().check(z.int(), z.minimum(-1), z.maximum(100))),
  }),
});

/** From the observer in a page. */
export const PageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), language: z.optional(text(8)) }),
  z.object({ type: z.literal('save-tool'), tool: LocalTool }),
  z.object({
    type: z.literal('reading'),
    id: z.string().check(z.regex(/^[0-9a-f-]{16,64}$/i)),
    seenAt: moment,
    zone: text(60),
    reading: Reading,
  }),
]);

/** From the extension's own pages. */
export const OwnMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('popup'),
    tabId: z.nullable(z.number().check(z.int())),
    url: z.nullable(text(4_000)),
  }),
  z.object({ type: z.literal('set-badges-hidden'), hidden: z.boolean() }),
  z.object({ type: z.literal('sites-changed') }),
  z.object({ type: z.literal('act'), act: Act }),
  z.object({ type: z.literal('data'), data: DataAct }),
  z.object({ type: z.literal('tools'), tools: ToolsAct }),
  z.object({ type: z.literal('evidence'), evidence: EvidenceAct }),
]);
