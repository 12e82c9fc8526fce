import type { Language } from '../i18n/languages';
import type { Contract } from './contract';
import type { Facts } from './facts';
import type { CalendarDate, Channel, Pattern, Stage, Tone } from './kinds';
import { type FillOptions, fill, type Ration, ration, type Values } from './template';
import type { Cell, Texts, Toned } from './texts';
import { oneIn, spaced } from './typography';
import { valuesOf } from './values';

/** `post`: the nudge at one pending badge, whatever the pattern. */
export type TextStage = Stage | 'post';

export interface MessageRequest {
  pattern: Pattern;
  stage: TextStage;
  tone: Tone;
  channel: Channel;
  facts: Facts;
  contract: Contract;
  /** In the client's zone. */
  today: CalendarDate;
  /** BCP 47 of the message's language, for dates and numbers: "en-US", "fr-CA". */
  locale?: string;
}

export interface Message {
  /** E-mail only. */
  subject: string | null;
  body: string;
  /** For the user, never sent. */
  goal: string;
  /** Names of the figures and dates in it, and of what else was looked up for nothing. */
  used: readonly string[];
}

/** A shipped text holds at most this many different figures, and one date (domain §5b). */
export const MOST_FIGURES = 3;
export const MOST_DATES = 1;

/** Fills a shipped text. Pure; the same request gives the same message. */
export function composeMessage(texts: Texts, request: MessageRequest): Message {
  return compose(texts, request, false);
}

/**
 * The same text with its placeholders left in, to be edited by the user: choices are made by the facts and clauses at
 * hand, so it looks like the message that was shown.
 */
export function templateOf(texts: Texts, request: MessageRequest): Message {
  return compose(texts, request, true);
}

function compose(texts: Texts, request: MessageRequest, keep: boolean): Message {
  const { facts, contract, today, tone } = request;
  const values = valuesOf(facts, contract, texts.language, today, request.locale);
  const cell = request.stage === 'post' ? texts.nudge : texts.cells[request.pattern][request.stage];
  const left = ration(MOST_FIGURES, MOST_DATES);
  const write = writer(texts.language, values, left, keep);

  // The ask first: its date is the one date, and the facts take what figures it leaves.
  const ask = write(cell.ask[tone]) ?? '';
  const say = lines(cell.facts, tone, write);
  const parts: Parts = {
    open: write(toned(cell.open, tone)),
    say,
    ask,
    after: lines(cell.after, tone, write),
  };
  return {
    subject: request.channel === 'email' ? (write(cell.subject) ?? '') : null,
    body: LAYOUTS[request.channel](parts, texts, request, write, cell),
    goal: cell.goal,
    used: [...left.used],
  };
}

interface Parts {
  open: string | null;
  say: string[];
  ask: string;
  after: string[];
}
type Write = (template: string | null) => string | null;
type Layout = (parts: Parts, texts: Texts, request: MessageRequest, write: Write, cell: Cell) => string;

const LAYOUTS: Record<Channel, Layout> = {
  email(parts, { wrapping }, { stage, tone }, write) {
    const thanks = write(toned(wrapping.thanks[stage === 'post' ? 'S1' : stage], tone));
    return stack([
      write(wrapping.greeting[tone]),
      prose([parts.open, ...parts.say]),
      prose([parts.ask, ...parts.after]),
      thanks,
      [write(wrapping.signOff[tone]), write('{me}')].filter(present).join('\n'),
    ]);
  },
  chat(parts, { wrapping }, { tone }, write) {
    const greeting = write(wrapping.greeting[tone]);
    const said = prose([parts.open, ...parts.say]);
    return [greeting, said, prose([parts.ask, ...parts.after])].filter(present).join('\n');
  },
  call(parts, { language, wrapping: { notes } }, _request, _write, cell) {
    const head = (name: string, text: string) =>
      spaced(`${name}${language === 'fr' ? ' :' : ':'} ${text}`, language);
    const said = [parts.open, ...parts.say].filter(present);
    return [
      head(notes.goal, spaced(cell.goal, language)),
      ...said.map((line) => head(notes.say, line)),
      head(notes.ask, parts.ask),
      ...parts.after.map((line) => head(notes.after, line)),
      spaced(notes.end, language),
    ]
      .map((line) => `• ${line}`)
      .join('\n');
  },
};

function writer(language: Language, values: Values, left: Ration, keep: boolean): Write {
  const options: FillOptions = { values, ration: left, isOne: oneIn(language), keep };
  return (template) => {
    const text = template === null ? null : fill(template, options);
    return text === null || text.trim() === '' ? null : spaced(text.trim(), language);
  };
}

const toned = (text: Toned, tone: Tone): string | null =>
  typeof text === 'string' ? text : (text[tone] ?? null);
const lines = (all: readonly Toned[], tone: Tone, write: Write): string[] =>
  all.map((line) => write(toned(line, tone))).filter(present);
const present = (text: string | null): text is string => text !== null && text !== '';
const prose = (sentences: readonly (string | null)[]): string => sentences.filter(present).join(' ');
const stack = (blocks: readonly (string | null)[]): string => blocks.filter(present).join('\n\n');
