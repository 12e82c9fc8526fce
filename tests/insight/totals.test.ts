import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, type EffectiveEvent } from '../../lib/approvals/effective';
import { EVENT_KINDS, type EventKind, type LogEvent, NOTE_TAGS } from '../../lib/approvals/events';
import { ROLES, STATES } from '../../lib/approvals/states';
import { factsOf } from '../../lib/insight/post-facts';
import {
  add,
  contribution,
  emptyTotals,
  subtract,
  type Totals,
  totalsOf,
  weekOf,
  weekStart,
} from '../../lib/insight/totals';
import { DAY, fact, HOUR, line, MONDAY } from './build';

const folded = (events: EffectiveEvent[]) =>
  factsOf(events, { channels: ['instagram', 'linkedin', 'tiktok'] });

/** Folds a log line by line, as the background does. */
class Running {
  totals: Totals = emptyTotals();
  readonly posts = new Map<string, EffectiveEvent[]>();

  append(event: LogEvent): void {
    if (!event.post) return;
    const before = this.posts.get(event.post.id) ?? [];
    const after = applyEvent(before, event);
    this.posts.set(event.post.id, after);
    this.totals = add(subtract(this.totals, contribution(folded(before))), contribution(folded(after)));
  }

  erase(post: string): void {
    this.totals = subtract(this.totals, contribution(folded(this.posts.get(post) ?? [])));
    this.posts.delete(post);
  }

  anew(order: (ids: string[]) => string[]): Totals {
    let sum = emptyTotals();
    for (const id of order([...this.posts.keys()])) {
      sum = add(sum, contribution(folded(this.posts.get(id) ?? [])));
    }
    return sum;
  }
}

const KINDS = EVENT_KINDS.filter((kind) => kind !== 'corrected' && kind !== 'erased');

const command = fc.record({
  post: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  kind: fc.constantFrom<EventKind>(...KINDS),
  role: fc.constantFrom(...ROLES),
  hour: fc.integer({ min: 0, max: 4000 }),
  blind: fc.option(fc.integer({ min: 0, max: 200 })),
  slot: fc.option(fc.integer({ min: -50, max: 5000 })),
  state: fc.option(fc.constantFrom(...STATES)),
  cause: fc.constantFrom<'client' | 'team'>('client', 'team'),
  tag: fc.option(fc.constantFrom(...NOTE_TAGS)),
  /** Channels that stand approved while the post does not. */
  apart: fc.option(fc.subarray(['instagram', 'linkedin', 'tiktok'])),
  /** Restates or voids one of the lines before, or erases the post. */
  does: fc.constantFrom('tell', 'tell', 'tell', 'tell', 'correct', 'void', 'erase'),
  target: fc.nat(),
});

describe('totals', () => {
  it('are bit for bit those of a fold anew, whatever is corrected or erased, in any order', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const running = new Running();
        const told: LogEvent[] = [];
        for (const [i, one] of commands.entries()) {
          if (one.does === 'erase') {
            running.erase(one.post);
            continue;
          }
          const at = MONDAY + one.hour * HOUR;
          const detail = {
            cause: one.cause,
            ...(one.tag && one.kind === 'note' ? { tag: one.tag } : {}),
            ...(one.apart && one.kind === 'note'
              ? { changed: 'channels' as const, channels: one.apart }
              : {}),
            ...(one.slot === null ? {} : { slot: new Date(MONDAY + one.slot * HOUR).toISOString() }),
          };
          const target = told[one.target % Math.max(told.length, 1)];
          const restates = one.does !== 'tell' && target !== undefined;
          const event = line(`e${i}`, i, restates ? 'corrected' : one.kind, at, {
            role: one.role,
            post: restates ? (target.post?.id ?? 'p1') : one.post,
            earliest: one.blind === null ? null : at - one.blind * HOUR,
            ...(one.state ? { state: one.state } : {}),
            detail: restates
              ? { ...detail, corrects: target.id, void: one.does === 'void', kind: one.kind }
              : detail,
            source: restates ? 'manual' : 'history',
          });
          if (!restates) told.push(event);
          running.append(event);
        }
        const json = JSON.stringify(running.totals);
        expect(JSON.stringify(running.anew((ids) => ids))).toBe(json);
        expect(JSON.stringify(running.anew((ids) => ids.reverse()))).toBe(json);
        expect(JSON.stringify(totalsOf([...running.posts.values()].map(folded)))).toBe(json);
        for (const id of [...running.posts.keys()]) running.erase(id);
        expect(JSON.stringify(running.totals)).toBe(JSON.stringify(emptyTotals()));
      }),
      { numRuns: 300 },
    );
  });

  it('hold whole numbers only', () => {
    const facts = factsOf([
      fact('submitted', 'team', MONDAY),
      fact('changes_requested', 'client', MONDAY + DAY + 0.5, { edit: null }),
    ]);
    const totals = contribution(facts);
    const numbers = [...Object.values(totals), ...Object.values(totals.weeks).flatMap(Object.values)].filter(
      (value) => typeof value === 'number',
    );
    expect(numbers.every(Number.isInteger)).toBe(true);
  });

  it('bin decided posts by rounds', () => {
    const facts = factsOf([
      fact('submitted', 'team', MONDAY),
      fact('changes_requested', 'client', MONDAY + HOUR),
      fact('submitted', 'team', MONDAY + 2 * HOUR),
      fact('approved', 'client', MONDAY + 3 * HOUR),
    ]);
    expect(contribution(facts)).toMatchObject({
      posts: 1,
      decided: 1,
      firstTime: 0,
      clientRounds: 1,
      responses: 2,
      responseMs: 2 * HOUR,
      teamMs: HOUR,
      byRounds: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      weeks: { [weekOf(MONDAY)]: { submissions: 1, rounds: 1, decided: 1, responses: 2 } },
    });
  });

  it('keep no week outside the calendar that anybody can mean', () => {
    const wild = factsOf([
      fact('submitted', 'team', Date.UTC(1971, 0, 1)),
      fact('approved', 'client', 8.6e15),
    ]);
    expect(contribution(wild).weeks).toEqual({});
  });

  it('start weeks on Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const start = weekStart(weekOf(at));
        expect(new Date(start).getUTCDay()).toBe(1);
        expect(at - start).toBeGreaterThanOrEqual(0);
        expect(at - start).toBeLessThan(7 * DAY);
      }),
    );
  });
});
