import { expect, it } from 'vitest';
import { chainOf, type DraftOf } from '../sample-log';
import { bundle, newSigner, verify } from './sample-bundle';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 8, 1, 12);
const seenAt = (...hours: number[]): DraftOf[] =>
  hours.map((hour) => {
    const moment = new Date(NOON + hour * HOUR).toISOString();
    return { kind: 'submitted', at: moment, seenAt: moment };
  });

it('a clock that was set back is told, and order goes on by number (F25)', async () => {
  const signer = await newSigner();
  const check = async (...hours: number[]) => verify(await bundle(chainOf('c1', seenAt(...hours)), signer));
  expect((await check(0, 1, 2)).result).toBe('valid');
  // Tabs write at the same time: a step of minutes says nothing.
  expect((await check(0, 1, 0.9)).result).toBe('valid');
  const back = await check(0, 30, 6, 7);
  expect(back.result).toBe('valid with gaps');
  expect(back.notices.filter(({ code }) => code === 'clock')).toHaveLength(1);
});
