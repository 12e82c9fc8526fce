import type { Language } from '../i18n/languages';

/**
 * What domain §5d keeps out of a message. `person`: says what somebody is like; `motive`: says why somebody does
 * something; `absolute`: always, never; `share`: a percentage; `others`: compares with other clients; `threat`:
 * exposure, locks, removal.
 */
export const WORDING_RULES = ['person', 'motive', 'absolute', 'share', 'others', 'threat'] as const;
export type WordingRule = (typeof WORDING_RULES)[number];

export interface WordingFinding {
  rule: WordingRule;
  /** As it stands in the text. */
  text: string;
}

const RULES: Record<Language, Record<WordingRule, RegExp>> = {
  en: {
    person:
      /\b(controlling|control freak|micro-?manag\w*|difficult|toxic|impossible|unresponsive|unprofessional|disrespectful|rude|lazy|unreliable|careless|incompetent|picky|nit-?pick\w*|obsess\w*|stubborn|unreasonable|dishonest|bad client|offender\w*|culprit\w*|pointless|petty|score)\b/gi,
    motive:
      /\b(you (do not|don[’']t|refuse to|fail to|seem to|clearly) (trust|care|respect|want|understand)\w*|(lack of|no) (trust|respect|interest)|on purpose|deliberate\w*|intention\w*|because you (think|feel|want|believe|do not|don[’']t)|you refuse|you ignore\w*)\b/gi,
    absolute: /\b(always|never|every single|constantly|not once|at no time)\b/gi,
    share: /\d\s*%|\bper ?cent\w*\b/gi,
    others:
      /\b(other clients?|my (other|remaining) clients?|unlike (our|my|other)|compared (with|to)|than (other|most) clients?)\b/gi,
    threat:
      /\b(public(ly)?|expos\w+|name and shame|blacklist\w*|reviews? online|social media about|lock(ed|ing)? (you|the account|your)|(block|revoke|withhold|suspend|change)\w* (the |your )?(access|passwords?|accounts?)|delete (your|the)|take down|hostage|lawyers?|court|sue|legal action)\b/gi,
  },
  fr: {
    person:
      /(?<!\p{L})(contrôlant\w*|micro-?manag\w*|difficiles?|toxiques?|impossibles?|irrespectueu\p{L}*|impoli\p{L}*|paresseu\p{L}*|désinvolt\p{L}*|négligent\p{L}*|incompétent\p{L}*|pointilleu\p{L}*|tatillon\p{L}*|maniaque\p{L}*|obsédé\p{L}*|têtu\p{L}*|déraisonnable\p{L}*|malhonnête\p{L}*|mauvais (client|payeur)\p{L}*|fautif\p{L}*|coupable\p{L}*|inutiles?|mesquin\p{L}*|score)(?!\p{L})/giu,
    motive:
      /(?<!\p{L})(vous (ne|n’|n') ?(me |nous )?(faites pas confiance|respectez|voulez|comprenez|prenez pas la peine)\p{L}*|(manque|absence) de (confiance|respect|intérêt)|exprès|délibéré\p{L}*|volontairement|mauvaise (foi|volonté)|parce que vous|vous refusez|vous ignorez)(?!\p{L})/giu,
    absolute:
      /(?<!\p{L})(toujours|jamais|constamment|sans cesse|systématiquement|pas une seule fois)(?!\p{L})/giu,
    share: /\d\s*%|(?<!\p{L})pour ?cent(?!\p{L})/giu,
    others:
      /(?<!\p{L})((mes |nos )?autres clients?|contrairement à|par rapport (à|aux)|que (mes|la plupart des|les autres) clients?)(?!\p{L})/giu,
    threat:
      /(?<!\p{L})(publiquement|rendre public\p{L}*|dénonc\p{L}+|liste noire|avis en ligne|(bloqu|verrouill|retir|coup|suspend)\p{L}* (l’accès|les accès|vos accès|vos comptes|le compte|les comptes)|chang\p{L}* (le|les|vos) mots? de passe|supprim\p{L}* (vos|les) (publications|comptes|contenus)|otage|avocat\p{L}*|tribunal|tribunaux|poursuites|en justice)(?!\p{L})/giu,
  },
};

/** Finds what a message had better not say. Meant for the user's own texts, and kept by every shipped one. */
export function findWording(text: string, language: Language): WordingFinding[] {
  return WORDING_RULES.flatMap((rule) =>
    [...text.matchAll(RULES[language][rule])].map((match) => ({ rule, text: match[0] })),
  );
}
