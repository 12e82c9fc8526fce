import type { Language } from '../i18n/languages';
import type { TextStage } from './compose';
import type { Channel, Pattern, Tone } from './kinds';
import { isPlaceholder } from './placeholders';
import { brokenBraces, fill, placeholdersIn, ration, type Values } from './template';
import { TEXTS_VERSION } from './texts';
import { oneIn, spaced } from './typography';
import { findWording, type WordingFinding } from './wording';

/** What a text is for. One shipped text, and at most one of the user's own, stand for each key. */
export interface TextKey {
  pattern: Pattern;
  stage: TextStage;
  language: Language;
  tone: Tone;
  channel: Channel;
}

/** A text of the user's own. It is kept as it was written, whatever becomes of the shipped one. */
export interface OwnText extends TextKey {
  id: string;
  /** E-mail only. */
  subject: string | null;
  /** A template; a line that lacks a value is left out when it is filled. */
  body: string;
  /** `TEXTS_VERSION` when it was written. */
  basedOn: number;
}

export const LONGEST_OWN_TEXT = 8_000;

export type OwnTextProblem =
  | { kind: 'empty' }
  | { kind: 'too_long'; most: number }
  | { kind: 'unknown_placeholder'; name: string }
  | { kind: 'stray_brace'; text: string };

/** What keeps a text from being saved; empty if it may be. */
export function problemsOf(text: Pick<OwnText, 'subject' | 'body'>): OwnTextProblem[] {
  if (text.body.trim() === '') return [{ kind: 'empty' }];
  const whole = `${text.subject ?? ''}\n${text.body}`;
  if (whole.length > LONGEST_OWN_TEXT) return [{ kind: 'too_long', most: LONGEST_OWN_TEXT }];
  return [
    ...[...placeholdersIn(whole)]
      .filter((name) => !isPlaceholder(name))
      .map((name): OwnTextProblem => ({ kind: 'unknown_placeholder', name })),
    ...brokenBraces(whole).map((brace): OwnTextProblem => ({ kind: 'stray_brace', text: brace })),
  ];
}

/** What the user may want to say otherwise; advice, no bar. */
export const adviceOn = (text: Pick<OwnText, 'subject' | 'body' | 'language'>): WordingFinding[] =>
  findWording(`${text.subject ?? ''}\n${text.body}`, text.language);

/** The user's text for a key; theirs comes before the shipped one. */
export const ownTextFor = (own: readonly OwnText[], key: TextKey): OwnText | null =>
  own.findLast((text) => sameKey(text, key)) ?? null;

/** Puts a text in the place of the one with its key or id. */
export const withOwnText = (own: readonly OwnText[], text: OwnText): OwnText[] => [
  ...own.filter((one) => one.id !== text.id && !sameKey(one, text)),
  text,
];

/** Takes a text out: the shipped one stands again. */
export const withoutOwnText = (own: readonly OwnText[], id: string): OwnText[] =>
  own.filter((one) => one.id !== id);

/** The shipped texts have changed since it was written: to be said to the user, who decides. */
export const isOlder = (text: OwnText): boolean => text.basedOn < TEXTS_VERSION;

const sameKey = (a: TextKey, b: TextKey): boolean =>
  a.pattern === b.pattern &&
  a.stage === b.stage &&
  a.language === b.language &&
  a.tone === b.tone &&
  a.channel === b.channel;

export interface FilledOwnText {
  subject: string | null;
  body: string;
  /** Lines left out because a value is missing, as the user wrote them. */
  left: string[];
}

/** Fills a text of the user's own. Nothing is rationed here: what they want to say is theirs to say. */
export function fillOwnText(text: OwnText, values: Values): FilledOwnText {
  const left: string[] = [];
  const options = {
    values,
    ration: ration(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    isOne: oneIn(text.language),
  };
  const line = (template: string): string | null => {
    const filled = fill(template, options);
    if (filled === null) left.push(template);
    return filled;
  };
  const lines = text.body.split(/\r?\n/).map(line);
  const body = lines.filter((one) => one !== null).join('\n');
  return {
    subject: text.subject === null ? null : spaced(line(text.subject) ?? '', text.language),
    body: spaced(body.replace(/\n{3,}/g, '\n\n').trim(), text.language),
    left,
  };
}
