import { startPage } from '../../components/start';
import { Popup } from './popup';

void startPage(
  {
    en: () => Promise.all([import('../../lib/i18n/en/common'), import('../../lib/i18n/en/popup')]),
    fr: () => Promise.all([import('../../lib/i18n/fr/common'), import('../../lib/i18n/fr/popup')]),
  },
  (language, [{ common }, { popup }]) => <Popup language={language} common={common} words={popup} />,
);
