import { describe, expect, it } from 'vitest';
import type { FactEvent } from '../../lib/insight/fact-event';
import { factsOf } from '../../lib/insight/post-facts';
import { statementOf } from '../../lib/insight/statement';
import { DAY, fact, HOUR } from './build';

const OCTOBER = Date.UTC(2026, 9, 1);
const NOVEMBER = Date.UTC(2026, 10, 1);
const day = (n: number) => OCTOBER + (n - 1) * DAY + 9 * HOUR;

const named = (title: string, events: FactEvent[]) => ({
  title,
  channels: ['instagram'],
  facts: factsOf(events),
});

const out = named('Rye', [
  fact('submitted', 'team', day(2), { slot: day(8) }),
  fact('changes_requested', 'client', day(3)),
  fact('submitted', 'team', day(4)),
  fact('approved', 'client', day(5)),
  fact('published', 'unknown', day(8)),
]);
const waiting = named('Course', [
  fact('submitted', 'team', day(5), { slot: day(12) }),
  fact('edited', 'team', day(11), { slot: day(19) }),
]);
const returned = named('Night shift', [
  fact('submitted', 'team', day(20), { slot: day(28) }),
  fact('changes_requested', 'client', day(21)),
]);
const later = named('Advent', [fact('submitted', 'team', day(45), { slot: day(50) })]);
const before = named('Summer', [
  fact('submitted', 'team', day(-20), { slot: day(-10) }),
  fact('approved', 'client', day(-19)),
  fact('published', 'unknown', day(-10)),
]);

describe('statement of a month', () => {
  const statement = statementOf([waiting, out, later, before, returned], OCTOBER, NOVEMBER);

  it('says what was planned, produced, approved and published', () => {
    expect(statement).toMatchObject({ planned: 3, produced: 3, approved: 1, published: 1, rounds: 2 });
  });

  it('says the same for each channel, a post of several counted for each', () => {
    const both = { ...later, channels: ['linkedin', 'instagram'] };
    const { channels } = statementOf([out, both], OCTOBER, NOVEMBER + 30 * DAY);
    expect(channels).toEqual([
      { channel: 'instagram', planned: 2, produced: 2, approved: 1, published: 1 },
      { channel: 'linkedin', planned: 1, produced: 1, approved: 0, published: 0 },
    ]);
  });

  it('says what waits on whom, and since when', () => {
    expect(statement).toMatchObject({ waitingOnClient: 1, waitingOnTeam: 1 });
    expect(statement.rows.map((row) => [row.title, row.waitsOn, row.since])).toEqual([
      ['Rye', 'nobody', null],
      ['Course', 'client', day(5)],
      ['Night shift', 'team', day(21)],
    ]);
  });

  it('says which dates moved and by how many days', () => {
    expect(statement.moved).toEqual({ posts: 1, days: 7, waitingDays: 7 });
    expect(statement.rows[1]).toMatchObject({ movedDays: 7, movedWaitingDays: 7 });
  });

  it('shows a post as it stood when the month ended', () => {
    const answered = named('Course', [
      fact('submitted', 'team', day(5), { slot: day(12) }),
      fact('approved', 'client', day(40)),
    ]);
    const row = statementOf([answered], OCTOBER, NOVEMBER).rows[0];
    expect(row).toMatchObject({ waitsOn: 'client', since: day(5) });
  });

  it('is empty for nothing', () => {
    expect(statementOf([], OCTOBER, NOVEMBER)).toMatchObject({ planned: 0, rows: [] });
  });
});
