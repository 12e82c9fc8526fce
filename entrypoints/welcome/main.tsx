import { startPage } from '../../components/start';
import { SpeechProvider } from '../../components/words';
import { Welcome } from './welcome';

void startPage(
  {
    en: () => Promise.all([import('../../lib/i18n/en/common'), import('../../lib/i18n/en/welcome')]),
    fr: () => Promise.all([import('../../lib/i18n/fr/common'), import('../../lib/i18n/fr/welcome')]),
  },
  (language, [{ common }, { welcome }]) => (
    <SpeechProvider value={{ language, common, now: Date.now() }}>
      <Welcome words={welcome} />
    </SpeechProvider>
  ),
);
