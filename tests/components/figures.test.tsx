import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { FigureNotes, Figures } from '../../components/figures';
import { SpeechProvider } from '../../components/words';
import { common } from '../../lib/i18n/en/common';
import type { ClientSummary } from '../../lib/messages';

const NOW = Date.UTC(2026, 10, 23, 12);
const client = (more: Partial<ClientSummary>): ClientSummary => ({
  id: 'c',
  name: 'Alder Bakery',
  posts: 12,
  decided: 9,
  firstTime: 3,
  rounds: 21,
  unknownReturns: 0,
  internalRounds: 0,
  waiting: { count: 3, oldestSince: NOW - 4 * 86_400_000 },
  lastSeen: NOW - 600_000,
  ...more,
});

afterEach(cleanup);

function shown(more: Partial<ClientSummary>): { text: string; figures: Record<string, string> } {
  const { container } = render(
    <SpeechProvider value={{ language: 'en', common, now: NOW }}>
      <Figures client={client(more)} />
      <FigureNotes client={client(more)} />
    </SpeechProvider>,
  );
  const figures = Object.fromEntries(
    [...container.querySelectorAll('.figures > div')].map((figure) => [
      figure.querySelector('dt')?.textContent ?? '',
      (figure.querySelector('dd')?.textContent ?? '').replaceAll('\u00a0', ' '),
    ]),
  );
  return { text: container.textContent ?? '', figures };
}

it('shows each figure with the counts behind it', () => {
  expect(shown({}).figures).toMatchObject({
    'Waiting for the client': '3 postsoldest 4 d',
    'Sent back by the client': '21 times1.8 rounds a post',
    'Approved first time': '3 of 9approved posts',
  });
});

it('says where a wait may have been longer, and nothing where only that is known', () => {
  const since = NOW - 4 * 86_400_000;
  const cell = (oldestSince: number) => {
    const { figures } = shown({ waiting: { count: 3, oldestSince, atLeast: true } });
    cleanup();
    return figures['Waiting for the client'];
  };
  expect(cell(since)).toBe('3 postsoldest 4 d+');
  expect(cell(NOW)).toBe('3 posts');
});

it('never shows a percentage', () => {
  for (const posts of [1, 3, 8, 500]) {
    expect(shown({ posts, decided: posts, firstTime: 1 }).text).not.toContain('%');
    cleanup();
  }
});

it('claims nothing where nothing is known', () => {
  const { figures } = shown({
    posts: 0,
    decided: 0,
    firstTime: 0,
    rounds: 0,
    waiting: { count: 0, oldestSince: null },
    lastSeen: null,
  });
  expect(figures).toEqual({
    'Waiting for the client': 'none',
    'Sent back by the client': '0 timesno post yet',
    'Approved first time': '–none approved yet',
    'Sent for approval': '0never seen on a page',
  });
});

it('says what is not counted, and why', () => {
  const { text } = shown({ unknownReturns: 1, internalRounds: 2 });
  expect(text).toContain('1 more return: the page did not show');
  expect(text).toContain('2 returns inside your own team');
});
