import type { Language } from '../i18n/languages';

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** Plural category of a count, by the language's rule: French counts 1.5 as one. */
export function oneIn(language: Language): (count: number) => boolean {
  rules[language] ??= new Intl.PluralRules(language);
  const own = rules[language];
  return (count) => own.select(count) === 'one';
}

/** French sets a space that does not break before `: ; ! ?` and inside « ». Links are left alone: no space there. */
export function spaced(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/** One line of plain text: no control characters, no marks that turn the direction of what follows. */
export function tidy(given: string | null | undefined): string {
  return (given ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}
