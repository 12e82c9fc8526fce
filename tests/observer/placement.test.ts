import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, place } from '../../entrypoints/observer.content/badges/placement';
import { luminanceOf } from '../../entrypoints/observer.content/badges/surroundings';

const card: Box = { left: 100, top: 200, right: 700, bottom: 300 };
const size = { width: 150, height: 20 };
const text = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
  weight: 1,
});

it('goes beside the state label where there is room', () => {
  const label = { left: 110, top: 210, right: 180, bottom: 230 };
  expect(place(card, label, [text(110, 210, 180, 230)], size)).toEqual({ x: 86, y: 10, hides: 0 });
});

it('goes to the other side of the label where text stands behind it', () => {
  const label = { left: 400, top: 210, right: 470, bottom: 230 };
  const at = place(card, label, [text(400, 210, 470, 230), text(475, 205, 700, 235)], size);
  expect(at).toEqual({ x: 144, y: 10, hides: 0 });
});

it('takes a free corner where no label is known', () => {
  expect(place(card, null, [text(110, 206, 690, 226)], size)).toMatchObject({ x: 444, y: 40, hides: 0 });
});

it('says how much it hides where nothing is free', () => {
  const full = place({ left: 0, top: 0, right: 160, bottom: 22 }, null, [text(0, 0, 160, 22)], size);
  expect(full.hides).toBeGreaterThan(0);
});

it('never hides text where a free place is among its choices', () => {
  const box = fc
    .tuple(
      fc.integer({ min: 100, max: 650 }),
      fc.integer({ min: 200, max: 280 }),
      fc.integer({ min: 5, max: 300 }),
    )
    .map(([left, top, width]) => text(left, top, Math.min(700, left + width), top + 16));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 6 }), (obstacles) => {
      const at = place(card, null, obstacles, size);
      const free = place(card, null, [], size);
      expect(at.hides).toBeLessThanOrEqual(place(card, null, [...obstacles, ...obstacles], size).hides);
      expect(free.hides).toBe(0);
      expect(Number.isInteger(at.x) && Number.isInteger(at.y)).toBe(true);
    }),
  );
});

it('tells dark from light, and leaves see-through alone', () => {
  expect(luminanceOf('rgb(0, 0, 0)')).toBe(0);
  expect(luminanceOf('rgb(255, 255, 255)')).toBeCloseTo(1);
  expect(luminanceOf('rgba(0, 0, 0, 0)')).toBeNull();
  expect(luminanceOf('color(srgb 1 1 1)')).toBeNull();
});
