import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../../components/words';
import type { Language } from '../../lib/i18n/languages';
import type { JudgementView, PendingView } from '../../lib/judgement-view';
import { usePopupWords } from './words';

/** Texts and what goes around them are five times the popup itself: they come once it stands. */
async function loadSay(language: Language) {
  const [say, words, { loadLabels }] = await Promise.all([
    import('./say'),
    language === 'fr' ? import('../../lib/i18n/fr/popup-say') : import('../../lib/i18n/en/popup-say'),
    import('../../lib/talking-points/labels'),
  ]);
  return { ...say, words: words.say, labels: await loadLabels(language) };
}
type Say = Awaited<ReturnType<typeof loadSay>>;

function useSay(): Say | 'failed' | null {
  const { language } = useSpeech();
  const [say, setSay] = useState<Say | 'failed' | null>(null);
  useEffect(() => {
    loadSay(language).then(setSay, (error: unknown) => {
      console.error('Signoff: the texts could not be loaded.', error);
      setSay('failed');
    });
  }, [language]);
  return say;
}

/** What to say next, where there is something to raise. */
export function NextStepLater({ judgement }: { judgement: JudgementView }) {
  return judgement.advice.pattern === null ? null : <NextStepLoaded judgement={judgement} />;
}

function NextStepLoaded({ judgement }: { judgement: JudgementView }) {
  const say = useSay();
  if (say === null || say === 'failed') {
    return (
      <section class="say">
        <Meanwhile failed={say === 'failed'} />
      </section>
    );
  }
  return <say.NextStep judgement={judgement} words={say.words} labels={say.labels} />;
}

/** The nudge for one waiting post. */
export function NudgeLater(props: { judgement: JudgementView; post: PendingView }) {
  const say = useSay();
  if (say === null || say === 'failed') return <Meanwhile failed={say === 'failed'} />;
  return <say.Nudge {...props} words={say.words} labels={say.labels} />;
}

function Meanwhile({ failed }: { failed: boolean }) {
  const { pattern } = usePopupWords();
  return <p class="soft">{failed ? pattern.sayFailed : pattern.sayLoading}</p>;
}
