import { pageWords } from '../../components/words';
import type { PopupWords } from '../../lib/i18n/en/popup';

export const { Provider: PopupWordsProvider, use: usePopupWords } = pageWords<PopupWords>();
