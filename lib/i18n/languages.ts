/** Languages that the interface is written in. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Key of the chosen language in `storage.local`. Absent, or not one of ours: the browser's language decides. */
export const LANGUAGE_KEY = 'language';

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/**
 * The language to speak.
 * @param chosen what the user set, of whatever type the storage gave back
 * @param preferred BCP 47 tags of the browser, most wanted first
 */
export function pickLanguage(chosen: unknown, preferred: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  for (const tag of preferred) {
    const primary = tag.split('-', 1)[0]?.toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}
