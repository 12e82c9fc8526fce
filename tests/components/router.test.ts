import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRoute } from '../../components/router';

it('takes an address apart', () => {
  const route = parseRoute('#/clients/a%2Fb?format=csv&client=x');
  expect(route.path).toEqual(['clients', 'a/b']);
  expect(route.query.get('format')).toBe('csv');
  expect(parseRoute('').path).toEqual([]);
  expect(parseRoute('#/').path).toEqual([]);
});

it('survives any address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (hash) => {
      const { path } = parseRoute(`#/${hash}`);
      expect(path.every((part) => typeof part === 'string')).toBe(true);
    }),
  );
  expect(parseRoute('#/clients/%E0%A4%A').path).toEqual(['clients', '%E0%A4%A']);
});
