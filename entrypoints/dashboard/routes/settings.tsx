import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask } from '../../../components/ask';
import { useLoading } from '../../../components/loading';
import { Switch } from '../../../components/switch';
import { LANGUAGE_KEY, LANGUAGES } from '../../../lib/i18n/languages';
import type { Done, PopupMessage, PopupView, SetBadgesHiddenMessage } from '../../../lib/messages';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

/** Language and presentation. */
export function Settings() {
  const words = useDashboardWords().settings;
  const [settings, reload] = useLoading(async () => {
    const { [LANGUAGE_KEY]: language } = await browser.storage.local.get(LANGUAGE_KEY);
    const question: PopupMessage = { type: 'popup', tabId: null, url: null };
    const view = await ask<PopupView>(question);
    return { language: typeof language === 'string' ? language : '', hidden: view.ok && view.badgesHidden };
  }, '');
  return (
    <>
      <h1>{words.heading}</h1>
      {settings.state === 'loading' && <LoadingLine />}
      {settings.state === 'failed' && <ReadFailure error={settings.error} onRetry={reload} />}
      {settings.state === 'ready' && (
        <form onSubmit={(event) => event.preventDefault()}>
          <LanguageChoice chosen={settings.value.language} />
          <Presentation hidden={settings.value.hidden} />
        </form>
      )}
    </>
  );
}

function LanguageChoice({ chosen }: { chosen: string }) {
  const words = useDashboardWords().settings;
  const [failed, setFailed] = useState(false);
  const choose = async (language: string): Promise<void> => {
    if (language === '') await browser.storage.local.remove(LANGUAGE_KEY);
    else await browser.storage.local.set({ [LANGUAGE_KEY]: language });
    // Words are loaded once for a page, in one language.
    location.reload();
  };
  return (
    <fieldset>
      <legend>{words.language}</legend>
      {['', ...LANGUAGES].map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="language"
            value={language}
            checked={language === chosen}
            onChange={() => {
              choose(language).catch((error: unknown) => {
                console.error('Signoff: the language was not saved.', error);
                setFailed(true);
              });
            }}
          />
          <span lang={language || undefined}>
            {language === '' ? words.auto : words.languages[language as keyof typeof words.languages]}
          </span>
        </label>
      ))}
      <p role="status">{failed && words.failed}</p>
    </fieldset>
  );
}

function Presentation({ hidden: before }: { hidden: boolean }) {
  const words = useDashboardWords().settings;
  const [hidden, setHidden] = useState(before);
  const [failed, setFailed] = useState(false);
  const change = async (to: boolean): Promise<void> => {
    const message: SetBadgesHiddenMessage = { type: 'set-badges-hidden', hidden: to };
    const answer = await ask<Done>(message);
    setFailed(!answer.ok);
    if (answer.ok) setHidden(to);
  };
  return (
    <fieldset>
      <legend>{words.presentation}</legend>
      <Switch label={words.hideBadges} on={hidden} onChange={(to) => void change(to)} />
      <p class="soft small">{words.hideHint}</p>
      <p role="status">{failed && words.failed}</p>
    </fieldset>
  );
}
