import { dateTime, longDuration, plural, shortDuration } from './format';
import type { Language } from './languages';

/** What stands behind one badge. Times are epoch milliseconds. */
export interface BadgeFacts {
  /** Client rounds so far. */
  round: number;
  since: number;
  /** It may have been submitted before `since`. */
  atLeast: boolean;
  now: number;
}

/** The badge's own texts: all that the observer ever shows, in one language. */
export interface BadgeWords {
  /** On the badge. */
  label(facts: BadgeFacts): string;
  /** On a badge that has little room. */
  brief(facts: BadgeFacts): string;
  /** Accessible name, with the post that it belongs to. */
  name(facts: BadgeFacts, title: string): string;
  /** The sentence behind the figures. */
  sentence(facts: BadgeFacts): string;
  /** Head and body of each line of the details. */
  lines(facts: BadgeFacts): [string, string][];
  /** Title of the details. */
  details: string;
}

/** How often it came back, where it did, and the time: "3× · 4 d". */
const brief = (language: Language, facts: BadgeFacts): string =>
  `${facts.round > 0 ? `${facts.round}× · ` : ''}${shortDuration(language, facts.now - facts.since)}${facts.atLeast ? '+' : ''}`;

const en: BadgeWords = {
  label: (facts) =>
    `${facts.round === 0 ? 'first review' : `round ${facts.round}`} · waiting ${shortDuration('en', facts.now - facts.since)}${facts.atLeast ? '+' : ''}`,
  brief: (facts) => brief('en', facts),
  name: (facts, title) =>
    `Signoff, “${title}”: ${facts.round === 0 ? 'first review' : `round ${facts.round}`}, waiting for the client for ${facts.atLeast ? 'at least ' : ''}${longDuration('en', facts.now - facts.since)}`,
  sentence: (facts) =>
    facts.round === 0
      ? 'The client has this post for the first time and has not answered yet.'
      : `The client has sent this post back ${facts.round} ${plural('en', facts.round, 'time', 'times')}. It is with them again and not answered yet.`,
  lines: (facts) => [
    [
      facts.atLeast ? 'With the client since, or before' : 'With the client since',
      dateTime('en', facts.since),
    ],
    [
      'Waiting',
      `${facts.atLeast ? 'at least ' : ''}${longDuration('en', facts.now - facts.since)}, nights and weekends included`,
    ],
    ['Sent back by the client', `${facts.round} ${plural('en', facts.round, 'time', 'times')}`],
  ],
  details: 'Signoff: this post',
};

const fr: BadgeWords = {
  label: (facts) =>
    `${facts.round === 0 ? 'première relecture' : `retour nº ${facts.round}`} · attente ${shortDuration('fr', facts.now - facts.since)}${facts.atLeast ? '+' : ''}`,
  brief: (facts) => brief('fr', facts),
  name: (facts, title) =>
    `Signoff, « ${title} » : ${facts.round === 0 ? 'première relecture' : `retour numéro ${facts.round}`}, en attente du client depuis ${facts.atLeast ? 'au moins ' : ''}${longDuration('fr', facts.now - facts.since)}`,
  sentence: (facts) =>
    facts.round === 0
      ? 'Le client a ce post pour la première fois et n’a pas encore répondu.'
      : `Le client a renvoyé ce post ${facts.round} fois. Il l’a de nouveau entre les mains et n’a pas encore répondu.`,
  lines: (facts) => [
    [
      facts.atLeast ? 'Chez le client depuis, au plus tard' : 'Chez le client depuis',
      dateTime('fr', facts.since),
    ],
    [
      'En attente',
      `${facts.atLeast ? 'au moins ' : ''}${longDuration('fr', facts.now - facts.since)}, nuits et week-ends compris`,
    ],
    ['Renvoyé par le client', `${facts.round} fois`],
  ],
  details: 'Signoff : ce post',
};

export const badgeWords: Record<Language, BadgeWords> = { en, fr };
