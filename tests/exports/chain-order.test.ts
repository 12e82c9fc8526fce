import { describe, expect, it } from 'vitest';
import { chainOrder } from '../../lib/exports/chain-order';

const CLIENTS = [
  { id: 'a', mergedInto: null },
  { id: 'b', mergedInto: 'c' },
  { id: 'c', mergedInto: 'd' },
  { id: 'd', mergedInto: null },
  { id: 'e', mergedInto: null },
];

describe('the order of chains', () => {
  it('keeps the chains of one client together', () => {
    const { chains, clientOf } = chainOrder(CLIENTS);
    expect(chains).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(chains.map(clientOf)).toEqual(['a', 'd', 'd', 'd', 'e']);
  });

  it('takes all that was merged into a client', () => {
    expect(chainOrder(CLIENTS, ['d']).chains).toEqual(['b', 'c', 'd']);
    expect(chainOrder(CLIENTS, ['b', 'e', 'd']).chains).toEqual(['b', 'c', 'd', 'e']);
  });

  it('ends where clients are merged in a ring', () => {
    const ring = [
      { id: 'a', mergedInto: 'b' },
      { id: 'b', mergedInto: 'a' },
    ];
    expect(chainOrder(ring).chains).toHaveLength(2);
  });
});
