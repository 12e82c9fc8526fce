import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { CHANNELS, PATTERNS, STAGES, TONES } from '../talking-points/kinds';
import { LONGEST_OWN_TEXT, type OwnText } from '../talking-points/own-texts';
import { line } from './calendar-settings';

/** Where the user's own texts stand in `storage.local`. */
export const OWN_TEXTS_KEY = 'own-texts';

const StoredText = z.object({
  id: line(100),
  pattern: z.enum(PATTERNS),
  stage: z.enum([...STAGES, 'post']),
  language: z.enum(['en', 'fr']),
  tone: z.enum(TONES),
  channel: z.enum(CHANNELS),
  subject: z.nullable(line(LONGEST_OWN_TEXT)),
  body: line(LONGEST_OWN_TEXT),
  basedOn: z.number(),
});

/** All texts of the user's own; a stored one that cannot be read is passed over. */
export async function loadOwnTexts(): Promise<OwnText[]> {
  const { [OWN_TEXTS_KEY]: stored } = await browser.storage.local.get(OWN_TEXTS_KEY);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = StoredText.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

export const saveOwnTexts = (texts: readonly OwnText[]): Promise<void> =>
  browser.storage.local.set({ [OWN_TEXTS_KEY]: [...texts] });
