import { dateTime, longDuration, plural, waited } from './format';
import type { Language } from './languages';

/** What stands behind one badge. Times are epoch milliseconds. */
export interface BadgeFacts {
  /** Client rounds so far. */
  round: number;
  /** Returns of which the page does not tell whose they were. */
  unknown: number;
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

const since = (facts: BadgeFacts): number => facts.now - facts.since;
const short = (language: Language, facts: BadgeFacts): string => {
  const time = waited(language, since(facts), facts.atLeast);
  return time === null ? '' : ` ${time}`;
};

/** How often it came back, where it did, and the time: "3× · 4 d". */
function brief(waiting: string, language: Language, facts: BadgeFacts): string {
  const returns = facts.round + facts.unknown;
  const time = short(language, facts).trim() || waiting;
  return returns > 0 ? `${returns}× · ${time}` : time;
}

const times = (count: number): string => `${count} ${plural('en', count, 'time', 'times')}`;

/**
 * A round is the client's. Where nobody knows who sent the post back, the badge says only that it came back; where its
 * beginning was not seen, it does not claim that this is the first time.
 */
function standingEn({ round, unknown, atLeast }: BadgeFacts): string {
  if (round > 0) return unknown > 0 ? `round ${round}, or ${round + unknown}` : `round ${round}`;
  if (unknown > 0) return `sent back ${unknown}×`;
  return atLeast ? 'no round seen' : 'first review';
}

const en: BadgeWords = {
  label: (facts) => `${standingEn(facts)} · waiting${short('en', facts)}`,
  brief: (facts) => brief('waiting', 'en', facts),
  name: (facts, title) =>
    `Signoff, “${title}”: ${standingEn(facts).replace('×', ' times')}, waiting for the client for ${facts.atLeast ? 'at least ' : ''}${longDuration('en', since(facts))}`,
  sentence: ({ round, unknown, atLeast }) => {
    if (round + unknown === 0) {
      return atLeast
        ? 'The post was already with the client when Signoff first saw it. It has not come back since.'
        : 'The client has this post for the first time and has not answered yet.';
    }
    const who = round > 0 ? `The client has sent this post back ${times(round)}. ` : '';
    const unclear =
      unknown > 0
        ? `It came back ${times(unknown)}${round > 0 ? ' more' : ''} without the page saying from whom. `
        : '';
    return `${who}${unclear}It is with the client again and not answered yet.`;
  },
  lines: (facts) => [
    [
      facts.atLeast ? 'With the client since, or before' : 'With the client since',
      dateTime('en', facts.since),
    ],
    [
      'Waiting',
      `${facts.atLeast ? 'at least ' : ''}${longDuration('en', since(facts))}, nights and weekends included`,
    ],
    ['Sent back by the client', times(facts.round)],
    ...(facts.unknown > 0
      ? ([['Sent back, by whom is not shown', times(facts.unknown)]] satisfies [string, string][])
      : []),
  ],
  details: 'Signoff: this post',
};

function standingFr({ round, unknown, atLeast }: BadgeFacts): string {
  if (round > 0) return unknown > 0 ? `retour nº ${round}, ou ${round + unknown}` : `retour nº ${round}`;
  if (unknown > 0) return `renvoyé ${unknown}×`;
  return atLeast ? 'aucun retour vu' : 'première relecture';
}

const fr: BadgeWords = {
  label: (facts) => `${standingFr(facts)} · attente${short('fr', facts)}`,
  brief: (facts) => brief('attente', 'fr', facts),
  name: (facts, title) =>
    `Signoff, « ${title} » : ${standingFr(facts).replace('nº', 'numéro').replace('×', ' fois')}, en attente du client depuis ${facts.atLeast ? 'au moins ' : ''}${longDuration('fr', since(facts))}`,
  sentence: ({ round, unknown, atLeast }) => {
    if (round + unknown === 0) {
      return atLeast
        ? 'Le post était déjà chez le client quand Signoff l’a vu. Il n’est pas revenu depuis.'
        : 'Le client a ce post entre les mains pour la première fois et n’a pas encore répondu.';
    }
    const who = round > 0 ? `Le client a renvoyé ce post ${round} fois. ` : '';
    const unclear =
      unknown > 0
        ? `Il est revenu ${unknown} ${round > 0 ? 'autres fois' : 'fois'} sans que la page dise de qui. `
        : '';
    return `${who}${unclear}Le client l’a de nouveau entre les mains et n’a pas encore répondu.`;
  },
  lines: (facts) => [
    [
      facts.atLeast ? 'Chez le client depuis, au plus tard' : 'Chez le client depuis',
      dateTime('fr', facts.since),
    ],
    [
      'En attente',
      `${facts.atLeast ? 'au moins ' : ''}${longDuration('fr', since(facts))}, nuits et week-ends compris`,
    ],
    ['Renvoyé par le client', `${facts.round} fois`],
    ...(facts.unknown > 0
      ? ([['Renvoyé, sans que l’on sache par qui', `${facts.unknown} fois`]] satisfies [string, string][])
      : []),
  ],
  details: 'Signoff : ce post',
};

export const badgeWords: Record<Language, BadgeWords> = { en, fr };
