import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLoading } from '../../../components/loading';
import { LANGUAGE_KEY, LANGUAGES } from '../../../lib/i18n/languages';
import { ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

/** The language of the interface: the browser's, or another. */
export function LanguageChoice() {
  const words = useDashboardWords().settings;
  const [failed, setFailed] = useState(false);
  const [chosen, reload] = useLoading(async () => {
    const { [LANGUAGE_KEY]: language } = await browser.storage.local.get(LANGUAGE_KEY);
    return typeof language === 'string' ? language : '';
  }, '');
  const choose = async (language: string): Promise<void> => {
    if (language === '') await browser.storage.local.remove(LANGUAGE_KEY);
    else await browser.storage.local.set({ [LANGUAGE_KEY]: language });
    // Words are loaded once for a page, in one language.
    location.reload();
  };
  if (chosen.state === 'failed') return <ReadFailure error={chosen.error} onRetry={reload} />;
  if (chosen.state === 'loading') return null;
  return (
    <fieldset class="group">
      <legend>{words.language}</legend>
      {['', ...LANGUAGES].map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="language"
            value={language}
            checked={language === chosen.value}
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
