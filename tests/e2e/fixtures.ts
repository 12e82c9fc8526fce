import { test as base, type Page } from '@playwright/test';
import type { LogEvent } from '../../lib/approvals/events';
import { exportLog, linesOf } from '../../scripts/browser/export-log';
import { type ActionPopup, openPopup } from '../../scripts/browser/popup';
import { killWorker, openSession, type Session } from '../../scripts/browser/session';
import { builtForTests } from '../../scripts/setup/build.mjs';
import type { Board } from '../demo-tool/board.mjs';
import { serve } from '../demo-tool/server.mjs';

interface Fixtures {
  /** Which build is loaded; `e2e` unless a test says otherwise with `test.use`. */
  build: 'e2e' | 'replay';
  session: Session;
  /** The demo scheduling tool, fresh and empty. */
  tool: { url: string; board: Board };
  /** The real toolbar popup over a page. */
  popupOver(page: Page): Promise<ActionPopup>;
  killWorker(): Promise<void>;
  dashboard(route?: string): Promise<Page>;
  /** The whole log, exported as a user does. */
  exportedLog(): Promise<LogEvent[]>;
}

export const test = base.extend<Fixtures>({
  build: ['e2e', { option: true }],
  session: async ({ build }, use) => {
    const session = await openSession({ extension: builtForTests(build), zone: 'UTC' });
    await use(session);
    await session.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures from the pattern
  tool: async ({}, use) => {
    const tool = await serve();
    await use(tool);
    tool.close();
  },
  popupOver: async ({ session }, use) => use((page) => openPopup(session, page)),
  killWorker: async ({ session }, use) => use(() => killWorker(session)),
  dashboard: async ({ session }, use) => use((route = '') => session.openOwn(`dashboard.html${route}`)),
  exportedLog: async ({ session }, use) => use(async () => linesOf(await exportLog(session))),
});

export const { expect } = test;
