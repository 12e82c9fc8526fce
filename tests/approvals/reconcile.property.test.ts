import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../lib/approvals/evidence';
import { PostLog } from './post-log';
import { trueHistory, trueRounds } from './true-history';

const RUNS = { numRuns: 500 };

function logOf(sightings: readonly Sighting[], rules: ConstructorParameters<typeof PostLog>[0]): PostLog {
  const log = new PostLog(rules);
  for (const sighting of sightings) log.see(sighting);
  return log;
}

const byTime = (sightings: readonly Sighting[]) => [...sightings].sort((a, b) => a.at - b.at);

/** Stretches of "changes requested" that somebody saw, with the post seen waiting or decided between them. */
function visibleStretches(sightings: readonly Sighting[]): number {
  let stretches = 0;
  let returned = false;
  for (const { state } of byTime(sightings)) {
    if (state === 'changes_requested' && !returned) stretches++;
    if (state === 'changes_requested') returned = true;
    else if (state !== 'rejected' && state !== 'draft') returned = false;
  }
  return stretches;
}

describe('any true history, seen in parts, repeatedly, from several tabs and pages, in any order', () => {
  it('never holds more client rounds than there were', () => {
    fc.assert(
      fc.property(trueHistory({ lateFull: false }), ({ acts, rules, sightings }) => {
        expect(logOf(sightings, rules).clientRounds).toBeLessThanOrEqual(trueRounds(acts, 'client'));
      }),
      RUNS,
    );
  });

  it('never loses a round that was visible', () => {
    fc.assert(
      fc.property(trueHistory({ lateFull: false }), ({ rules, sightings }) => {
        const log = logOf(sightings, rules);
        const rounds = new Set<number>();
        let submissions = 0;
        for (const event of log.now) {
          if (event.kind === 'submitted') submissions++;
          if (event.kind === 'changes_requested') rounds.add(submissions);
        }
        expect(rounds.size).toBeGreaterThanOrEqual(visibleStretches(sightings));
      }),
      RUNS,
    );
  });

  it('is exact once the whole history has been seen', () => {
    fc.assert(
      fc.property(trueHistory({ lateFull: true }), ({ acts, rules, sightings }) => {
        const log = logOf(sightings, rules);
        expect(log.clientRounds).toBe(trueRounds(acts, 'client'));
        expect(log.count('submitted')).toBe(acts.filter((act) => act.verb === 'submitted').length);
        expect(log.count('changes_requested', 'team')).toBe(
          acts.filter((act) => act.verb === 'changes_requested' && act.role === 'team').length,
        );
      }),
      RUNS,
    );
  });

  it('comes out the same in any order of delivery', () => {
    fc.assert(
      fc.property(
        trueHistory({ lateFull: false }).chain((story) =>
          fc.record({
            story: fc.constant(story),
            shuffled: fc.shuffledSubarray([...story.sightings, ...story.sightings], {
              minLength: story.sightings.length * 2,
            }),
          }),
        ),
        ({ story, shuffled }) => {
          expect(logOf(shuffled, story.rules).story).toBe(logOf(byTime(story.sightings), story.rules).story);
        },
      ),
      RUNS,
    );
  });

  it('adds nothing when everything is seen again', () => {
    fc.assert(
      fc.property(trueHistory({ lateFull: false }), ({ rules, sightings }) => {
        const log = logOf(sightings, rules);
        const lines = log.lines.length;
        for (const sighting of sightings) log.see(sighting);
        expect(log.lines.length).toBe(lines);
      }),
      RUNS,
    );
  });
});
