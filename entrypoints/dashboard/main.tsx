import { startPage } from '../../components/start';
import { SpeechProvider } from '../../components/words';
import { Dashboard } from './dashboard';
import { DashboardWordsProvider } from './words';

void startPage(
  {
    en: () => Promise.all([import('../../lib/i18n/en/common'), import('../../lib/i18n/en/dashboard')]),
    fr: () => Promise.all([import('../../lib/i18n/fr/common'), import('../../lib/i18n/fr/dashboard')]),
  },
  (language, [{ common }, { dashboard }]) => (
    <SpeechProvider value={{ language, common, now: Date.now() }}>
      <DashboardWordsProvider value={dashboard}>
        <Dashboard />
      </DashboardWordsProvider>
    </SpeechProvider>
  ),
);
