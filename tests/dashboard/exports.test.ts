import { describe, expect, it } from 'vitest';
import { blobOf } from '../../entrypoints/dashboard/exports/blob-of';
import { CHECKS, statesOf } from '../../entrypoints/dashboard/exports/checks';
import { isBackwards, periodOf } from '../../entrypoints/dashboard/exports/days';
import type { BundleCheck, BundleFault } from '../../lib/exports/bundle/check-types';

const about: NonNullable<BundleCheck['about']> = {
  product: 'Signoff',
  version: '1',
  made: '2026-11-23T00:00:00.000Z',
  chains: [],
  checkpoints: 1,
  mailed: 0,
  key: { name: 'signoff-1', publicKey: '' },
  stamps: [],
};
const checkOf = (codes: BundleFault[], more: Partial<BundleCheck> = {}): BundleCheck => ({
  result: codes.length > 0 ? 'broken' : 'valid',
  faults: codes.map((code) => ({ code, message: code })),
  notices: [],
  about,
  ...more,
});
const states = (...given: Parameters<typeof statesOf>) => Object.fromEntries(statesOf(...given));

describe('how each check of a bundle stands', () => {
  it('is in order where nothing is wrong; what is not there cannot be', () => {
    const all = states(checkOf([]), false);
    expect(Object.keys(all)).toEqual([...CHECKS]);
    expect(all).toMatchObject({ events: 'good', checkpoints: 'good', stamps: 'absent', mail: 'absent' });
    expect(states(checkOf([]), true).mail).toBe('good');
  });

  it('claims nothing of what could not be looked at behind a broken line', () => {
    const all = states(checkOf(['hash', 'file_hash']), true);
    expect(all).toMatchObject({ events: 'broken', files: 'broken', packed: 'good', signature: 'good' });
    for (const check of ['texts', 'checkpoints', 'counts', 'mail']) expect(all[check]).toBe('unreached');
    const none = states(checkOf(['zip'], { about: null }), true);
    expect(new Set(Object.values(none))).toEqual(new Set(['broken', 'unreached']));
    expect(states(checkOf(['keys'], { about: { ...about, key: null } }), false)).toMatchObject({
      signature: 'broken',
      checkpoints: 'unreached',
    });
  });
});

describe('the days of a period', () => {
  it('are whole ones, the last within', () => {
    const { from, to } = periodOf({ from: '2026-11-01', to: '2026-11-30' });
    expect([from, to]).toEqual([new Date(2026, 10, 1).getTime(), new Date(2026, 11, 1).getTime()]);
    expect(periodOf({ from: '', to: '' })).toEqual({});
    expect(periodOf({ from: 'tomorrow', to: '0001-01-01' })).toEqual({});
  });

  it('do not run backwards', () => {
    expect(isBackwards(periodOf({ from: '2026-11-02', to: '2026-11-01' }))).toBe(true);
    expect(isBackwards(periodOf({ from: '2026-11-01', to: '2026-11-01' }))).toBe(false);
    expect(isBackwards(periodOf({ from: '2026-11-01', to: '' }))).toBe(false);
  });
});

describe('a file that is written piece by piece', () => {
  it('holds all of them in their order, text and bytes', async () => {
    async function* pieces() {
      yield 'é'.repeat(700_000);
      yield Uint8Array.of(10);
      yield 'b'.repeat(400_000);
      yield 'end';
    }
    const file = await blobOf(pieces(), 'text/plain');
    expect(await file.text()).toBe(`${'é'.repeat(700_000)}\n${'b'.repeat(400_000)}end`);
  });

  it('is none once it was cancelled', async () => {
    const controller = new AbortController();
    async function* endless() {
      for (;;) {
        yield 'x'.repeat(1_000);
        controller.abort(new Error('cancelled'));
      }
    }
    await expect(blobOf(endless(), 'text/plain', controller.signal)).rejects.toThrow('cancelled');
  });
});
