import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CommonWords } from '../lib/i18n/en/common';
import type { Language } from '../lib/i18n/languages';

/** What every component needs to speak. `now` is one moment for a whole page, so that its durations agree. */
export interface Speech {
  language: Language;
  common: CommonWords;
  now: number;
}

const speech = createContext<Speech | null>(null);
export const SpeechProvider = speech.Provider;
export const useSpeech = (): Speech => required(useContext(speech));

/** Context and hook for the words of one page. */
export function pageWords<T>(): { Provider: Context<T | null>['Provider']; use: () => T } {
  const context = createContext<T | null>(null);
  return { Provider: context.Provider, use: () => required(useContext(context)) };
}

function required<T>(value: T | null): T {
  if (value === null) throw new Error('A component was drawn outside of its page.');
  return value;
}
