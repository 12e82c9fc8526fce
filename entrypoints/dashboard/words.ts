import { pageWords } from '../../components/words';
import type { DashboardWords } from '../../lib/i18n/en/dashboard';

export const { Provider: DashboardWordsProvider, use: useDashboardWords } = pageWords<DashboardWords>();
