import { expect, it } from 'vitest';
import { fingerprint } from '../../entrypoints/observer.content/fingerprint';
import type { HistoryEntry, Interval, Reading } from '../../lib/approvals/reading';
import { post, reading } from './fakes';

function print(url: string, seen: Reading): string {
  const work = fingerprint(url, seen);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const line = (at: Interval, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  verb: 'changes_requested',
  actor: 'Maya',
  role: 'client',
  at,
  text: null,
  ...more,
});

const url = 'https://tool.example/list';

it('stays the same while only the clock goes on', () => {
  const at = (now: number) =>
    reading([
      post('One', {
        history: [line({ earliest: now - 240_000, latest: now - 180_000 })],
        slot: { earliest: now + 7_200_001, latest: now + 10_800_001 },
      }),
    ]);
  expect(print(url, at(1_000_000_123))).toBe(print(url, at(1_000_090_456)));
});

it('changes with whatever the page says anew', () => {
  const base = print(url, reading([post('One')]));
  const others = [
    print(`${url}#two`, reading([post('One')])),
    print(url, reading([post('One, changed')])),
    print(url, reading([post('One', { state: 'approved', turn: 'nobody' })])),
    print(url, reading([post('One', { key: '7' })])),
    print(url, reading([post('One'), post('One')])),
    print(url, reading([])),
    print(url, reading([post('One', { history: [line({ earliest: null, latest: 1 })] })])),
    print(url, reading([post('One', { slot: { earliest: 600_000, latest: 660_000 } })])),
    print(url, reading([post('One')], { client: { key: 'c', name: 'Alder' } })),
    print(url, reading([post('One')], { viewer: 'client' })),
  ];
  expect(new Set([base, ...others]).size).toBe(others.length + 1);
});

it('notices a planned time that was moved', () => {
  const slot = (latest: number) => print(url, reading([post('One', { slot: { earliest: null, latest } })]));
  expect(slot(60_000 * 600)).not.toBe(slot(60_000 * 660));
});
