import type { Badge, BadgeTexts } from '../messages';
import { dateTime, day, plural } from './format';
import type { Language } from './languages';

/** What stands behind one badge. */
export type BadgeFacts = Pick<Badge, 'round' | 'unknown' | 'since' | 'atLeast' | 'paused'>;

/** How often it came back, where it did, and the time: "3× · 4 d". */
function brief({ round, unknown }: BadgeFacts): string {
  return round + unknown > 0 ? `${round + unknown}× · {short}` : '{short}';
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

function sentenceEn({ round, unknown, atLeast }: BadgeFacts): string {
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
}

const en = (facts: BadgeFacts): BadgeTexts => ({
  language: 'en',
  label: `${standingEn(facts)} · waiting{after}`,
  brief: brief(facts),
  waiting: 'waiting',
  name: `Signoff, “{title}”: ${standingEn(facts).replace(/(\d+)×/, (_, count) => times(Number(count)))}, waiting for the client for ${facts.atLeast ? 'at least ' : ''}{long}`,
  sentence: sentenceEn(facts),
  lines: [
    [
      facts.atLeast ? 'With the client since, or before' : 'With the client since',
      dateTime('en', facts.since),
    ],
    ['Waiting', `${facts.atLeast ? 'at least ' : ''}{long}, nights and weekends included`],
    ['Sent back by the client', times(facts.round)],
    ...(facts.unknown > 0
      ? ([['Sent back, by whom is not shown', times(facts.unknown)]] satisfies [string, string][])
      : []),
  ],
  details: 'Signoff: this post',
});

function standingFr({ round, unknown, atLeast }: BadgeFacts): string {
  if (round > 0) return unknown > 0 ? `retour n° ${round}, ou ${round + unknown}` : `retour n° ${round}`;
  if (unknown > 0) return `renvoyé ${unknown}×`;
  return atLeast ? 'aucun retour vu' : 'première relecture';
}

function sentenceFr({ round, unknown, atLeast }: BadgeFacts): string {
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
}

const fr = (facts: BadgeFacts): BadgeTexts => ({
  language: 'fr',
  label: `${standingFr(facts)} · attente{after}`,
  brief: brief(facts),
  waiting: 'attente',
  name: `Signoff, « {title} » : ${standingFr(facts).replace('n°', 'numéro').replace('×', ' fois')}, en attente du client depuis ${facts.atLeast ? 'au moins ' : ''}{long}`,
  sentence: sentenceFr(facts),
  lines: [
    [
      facts.atLeast ? 'Chez le client depuis, au plus tard' : 'Chez le client depuis',
      dateTime('fr', facts.since),
    ],
    ['En attente', `${facts.atLeast ? 'au moins ' : ''}{long}, nuits et week-ends compris`],
    ['Renvoyé par le client', `${facts.round} fois`],
    ...(facts.unknown > 0
      ? ([['Renvoyé, sans que l’on sache par qui', `${facts.unknown} fois`]] satisfies [string, string][])
      : []),
  ],
  details: 'Signoff : ce post',
});

/** On every post of a client whose work is on hold. */
function pausedTexts(language: Language, since: string): BadgeTexts {
  const date = day(language, since);
  return language === 'fr'
    ? {
        language,
        label: `travail suspendu depuis le ${date}`,
        brief: 'suspendu',
        waiting: 'suspendu',
        name: `Signoff, « {title} » : travail suspendu depuis le ${date}`,
        sentence: `Vous avez suspendu le travail pour ce client le ${date}.`,
        lines: [['Suspendu depuis', date]],
        details: 'Signoff : ce client',
      }
    : {
        language,
        label: `work on hold since ${date}`,
        brief: 'on hold',
        waiting: 'on hold',
        name: `Signoff, “{title}”: work on hold since ${date}`,
        sentence: `You put the work for this client on hold on ${date}.`,
        lines: [['On hold since', date]],
        details: 'Signoff: this client',
      };
}

/** What a badge says, in one language. */
export function badgeTexts(language: Language, facts: BadgeFacts): BadgeTexts {
  if (facts.paused !== undefined) return pausedTexts(language, facts.paused);
  return (language === 'fr' ? fr : en)(facts);
}
