import { describe, expect, it } from 'vitest';
import { addressOf, isFiltered, matcherOf, queryOf } from '../../entrypoints/dashboard/log/query';
import type { LogEvent } from '../../lib/approvals/events';
import { draft } from '../store/support';

const parse = (text: string) => queryOf(new URLSearchParams(text));
const event = (changes: Parameters<typeof draft>[1]) => draft('c1', changes) as unknown as LogEvent;

describe('what the log page is asked for', () => {
  it('is read from the address and written back unchanged', () => {
    const text =
      'client=c1&tool=demo&from=2026-11-01&to=2026-11-30&kind=approved&who=alias%3Ar2&text=rye&by=happened&order=oldest';
    expect(addressOf(parse(text))).toBe(`#/log?${text}`);
    expect(addressOf(parse(''))).toBe('#/log');
  });

  it('takes nothing that does not fit', () => {
    const query = parse('kind=constructor&who=boss&from=yesterday&to=1e9&order=%00&by=rank');
    expect(query).toEqual(parse(''));
    expect(isFiltered(query)).toBe(false);
  });

  it('matches kind, side, person, post, tool, period and title', () => {
    const at = '2026-11-20T10:00:00.000Z';
    const one = event({ at, kind: 'approved', tool: 'demo', by: { role: 'client', alias: 'r2' } });
    for (const yes of [
      'kind=approved',
      'who=client',
      'who=alias:r2',
      'post=post-1',
      'tool=demo',
      'text=ONE%20ON',
    ])
      expect(matcherOf(parse(yes))(one), yes).toBe(true);
    for (const no of [
      'kind=rejected',
      'who=team',
      'who=alias:r1',
      'post=p2',
      'tool=other',
      'text=wheat',
      'to=2026-11-18',
      'from=2026-11-22',
    ])
      expect(matcherOf(parse(no))(one), no).toBe(false);
    expect(matcherOf(parse('from=2026-11-20&to=2026-11-20'))(event({ at: '2026-11-20T12:00:00.000Z' }))).toBe(
      true,
    );
  });
});
