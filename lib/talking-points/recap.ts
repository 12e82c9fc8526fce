import type { Language } from '../i18n/languages';
import type { PostFacts } from '../insight/post-facts';
import { isoDay, localDay } from '../insight/zone-time';
import { formats } from './formats';
import { spaced, tidy } from './typography';

export interface RecapOptions {
  title: string;
  facts: PostFacts;
  language: Language;
  /** IANA zone that days are told in. */
  zone: string;
  now: number;
  locale?: string;
}

interface Words {
  sent: (title: string, day: string, slot: string | null) => string;
  notSent: (title: string, slot: string | null) => string;
  asked: (days: readonly string[]) => string;
  notAsked: string;
  approved: (day: string, published: string | null) => string;
  published: (day: string) => string;
  waiting: (day: string) => string;
  working: string;
}

const list = (language: Language, days: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(days);

const WORDS: Record<Language, Words> = {
  en: {
    sent: (title, day, slot) =>
      `“${title}”: sent for approval on ${day}${slot ? `, planned for ${slot}` : ''}.`,
    notSent: (title, slot) => `“${title}”: in preparation${slot ? `, planned for ${slot}` : ''}.`,
    asked: (days) => `Changes asked for on ${list('en', days)}.`,
    notAsked: 'No changes were asked for.',
    approved: (day, published) => `Approved on ${day}${published ? `, published on ${published}` : ''}.`,
    published: (day) => `Published on ${day}.`,
    waiting: (day) => `Waiting for your answer since ${day}.`,
    working: 'In progress on my side.',
  },
  fr: {
    sent: (title, day, slot) =>
      `« ${title} » : envoyée en validation le ${day}${slot ? `, prévue le ${slot}` : ''}.`,
    notSent: (title, slot) => `« ${title} » : en préparation${slot ? `, prévue le ${slot}` : ''}.`,
    asked: (days) =>
      `Modifications demandées ${list(
        'fr',
        days.map((day) => `le ${day}`),
      )}.`,
    notAsked: 'Aucune modification demandée.',
    approved: (day, published) => `Validée le ${day}${published ? `, publiée le ${published}` : ''}.`,
    published: (day) => `Publiée le ${day}.`,
    waiting: (day) => `En attente de votre réponse depuis le ${day}.`,
    working: 'En cours de mon côté.',
  },
};

/**
 * What was decided on one post, in three lines to paste: sent, what was asked for, how it stands. Days and facts only;
 * rounds that the team caused are left out, and nobody is named.
 */
export function recapOf({ title, facts, language, zone, now, locale }: RecapOptions): string {
  const words = WORDS[language];
  const dayOf = (at: number): string => isoDay(localDay(zone, at));
  const format = formats(language, dayOf(now), locale);
  const day = (at: number): string => format.day(dayOf(at));
  const name = tidy(title) || '…';
  const slot = facts.slot === null ? null : day(facts.slot);
  const asked = [...new Set(facts.rounds.filter(({ cause }) => cause === 'client').map(({ at }) => day(at)))];
  const lines = [
    facts.firstSubmitted === null
      ? words.notSent(name, slot)
      : words.sent(name, day(facts.firstSubmitted), slot),
    asked.length === 0 ? (facts.unknownReturns > 0 ? null : words.notAsked) : words.asked(asked),
    standing(facts, words, day),
  ];
  return spaced(lines.filter((line) => line !== null).join('\n'), language);
}

function standing(facts: PostFacts, words: Words, day: (at: number) => string): string {
  const published = facts.publishedAt === null ? null : day(facts.publishedAt);
  if (facts.decidedAt !== null) return words.approved(day(facts.decidedAt), published);
  if (published !== null) return words.published(published);
  return facts.openSince === null ? words.working : words.waiting(day(facts.openSince));
}
