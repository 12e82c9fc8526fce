import type { Page } from '@playwright/test';
import type { PopupView } from '../../lib/messages';
import type { Session } from '../../scripts/browser/session';

export const HOST = 'https://planner.example';

export interface Row {
  id: string;
  title: string;
  state: string;
}

/** A small scheduling tool that no tool file knows, with labels that the word lists know or do not know. */
export async function openPlanner(session: Session, rows: readonly Row[], path = '/board'): Promise<Page> {
  const page = await session.context.newPage();
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(rows) }),
  );
  await page.goto(`${HOST}${path}`);
  return page;
}

const html = (rows: readonly Row[]): string => `<!doctype html><html lang="en"><title>Board</title>
<header><div class="who"><span class="name">Alder Bakery</span></div></header>
<main>${rows
  .map(
    ({ id, title, state }) => `<div class="item" data-ref="${id}">
  <div class="words">${title}</div><b class="lamp">${state}</b>
  <a href="/posts/${id}">Open</a></div>`,
  )
  .join('')}</main></html>`;

/** Changes what a post's label says, as the tool does when somebody acts. */
export const setState = (page: Page, id: string, state: string): Promise<void> =>
  page.evaluate(
    ([ref, text]) => {
      const lamp = document.querySelector(`[data-ref="${ref}"] .lamp`);
      if (lamp) lamp.textContent = text ?? '';
    },
    [id, state],
  );

interface Extension {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
    tabs: { query(of: object): Promise<{ id?: number }[]> };
  };
}

/** Asks the background from a page of the extension. */
export const ask = <Answer>(own: Page, message: object): Promise<Answer> =>
  own.evaluate(
    (given) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(given),
    message,
  ) as Promise<Answer>;

export const popupView = (own: Page): Promise<PopupView> =>
  ask<PopupView>(own, { type: 'popup', tabId: null, url: `${HOST}/board` });

export async function tabOf(own: Page, url: string): Promise<number> {
  const [tab] = await own.evaluate(
    (pattern) => (globalThis as unknown as Extension).chrome.tabs.query({ url: pattern }),
    `${new URL(url).origin}/*`,
  );
  if (tab?.id === undefined) throw new Error('There is no such tab.');
  return tab.id;
}

/** Loads the extension anew, as an update does. */
export const reloadExtension = async (own: Page): Promise<void> => {
  const closed = own.waitForEvent('close');
  // Not at once: the page goes with it, and could not answer any more.
  await own.evaluate(() => {
    setTimeout(() => (globalThis as unknown as Extension).chrome.runtime.reload());
  });
  await closed;
};
