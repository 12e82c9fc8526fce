import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, type Silence } from '../../components/ask';
import { Failure } from '../../components/failure';
import { SpeechProvider } from '../../components/words';
import type { CommonWords } from '../../lib/i18n/en/common';
import type { PopupWords } from '../../lib/i18n/en/popup';
import type { Language } from '../../lib/i18n/languages';
import type { PopupMessage, PopupView, Refusal } from '../../lib/messages';
import { View } from './view';
import { PopupWordsProvider } from './words';

export interface PopupProps {
  language: Language;
  common: CommonWords;
  words: PopupWords;
}

/** Asks once for what is stored, and shows it; again after the user did something. */
export function Popup({ language, common, words }: PopupProps) {
  const [answer, setAnswer] = useState<PopupView | Refusal | Silence | null>(null);
  const refresh = useCallback(async () => setAnswer(await ask<PopupView>(await question())), []);
  const load = useCallback(async () => {
    setAnswer(null);
    await refresh();
  }, [refresh]);
  useEffect(() => void load(), [load]);
  return (
    <SpeechProvider value={{ language, common, now: Date.now() }}>
      <PopupWordsProvider value={words}>
        {answer === null ? (
          <main aria-busy="true">
            <section>
              <p class="soft">{words.loading}</p>
            </section>
          </main>
        ) : answer.ok ? (
          <View view={answer} onChanged={refresh} />
        ) : (
          <main>
            <header>
              <h1>Signoff</h1>
            </header>
            <Failure heading={words.errorHeading} failure={answer} onRetry={() => void load()} />
          </main>
        )}
      </PopupWordsProvider>
    </SpeechProvider>
  );
}

async function question(): Promise<PopupMessage> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return { type: 'popup', tabId: tab?.id ?? null, url: tab?.url ?? null };
  } catch (error) {
    console.error('Signoff: the active tab could not be asked for.', error);
    return { type: 'popup', tabId: null, url: null };
  }
}
