import type { ComponentType } from 'preact';
import type { Route } from '../../components/router';
import type { DashboardWords } from '../../lib/i18n/en/dashboard';
import { About } from './routes/about';
import { Clients } from './routes/clients';
import { Data } from './routes/data';
import { Exports } from './routes/exports';
import { Log } from './routes/log';
import { Settings } from './routes/settings';
import { Tools } from './routes/tools';
import { Verify } from './routes/verify';

/** One page of the dashboard: its first path part is its name. */
export interface Page {
  name: keyof Omit<DashboardWords['nav'], 'label'>;
  view: ComponentType<{ route: Route }>;
}

/** In the order of the navigation; the first is shown where none is named. */
export const PAGES: readonly Page[] = [
  { name: 'clients', view: Clients },
  { name: 'log', view: Log },
  { name: 'exports', view: Exports },
  { name: 'verify', view: Verify },
  { name: 'data', view: Data },
  { name: 'tools', view: Tools },
  { name: 'settings', view: Settings },
  { name: 'about', view: About },
];
