import type { Page } from '@playwright/test';
import { seed, someClients } from './client-seed';
import { expect } from './fixtures';

type Open = (route?: string) => Promise<Page>;

/** The dashboard on one route, with clients as a user may have them. */
export async function openWithClients(dashboard: Open, route: string): Promise<Page> {
  const page = await dashboard('#/log');
  await expect(page.getByText(/The log is empty|Le journal est vide/)).toBeVisible();
  await seed(page, someClients(Date.now()));
  await page.goto(`${page.url().split('#')[0]}#/${route}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

export const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();
