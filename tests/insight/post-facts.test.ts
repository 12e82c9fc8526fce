import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../lib/approvals/rules';
import type { FactEvent } from '../../lib/insight/fact-event';
import { partialAtSlot } from '../../lib/insight/fold-waits';
import { factsOf } from '../../lib/insight/post-facts';
import { DAY, fact, HOUR, MONDAY } from './build';

const T = MONDAY;

describe('rounds', () => {
  it('counts two reviewers in a row as one round', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + HOUR, { alias: 'r1' }),
      fact('changes_requested', 'client', T + 2 * HOUR, { alias: 'r2' }),
      fact('submitted', 'team', T + 3 * HOUR),
      fact('approved', 'client', T + 4 * HOUR, { alias: 'r1' }),
    ]);
    expect(facts).toMatchObject({
      submissions: 2,
      clientRounds: 1,
      approvals: 1,
      clientApprovals: 1,
      firstTime: false,
      decidedAt: T + 4 * HOUR,
      decidedBy: 'client',
      state: 'approved',
    });
    expect(facts.rounds[0]?.reviewers).toBe(2);
  });

  it('keeps internal rounds and returns of unknown side apart', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'team', T + HOUR),
      fact('submitted', 'team', T + 2 * HOUR),
      fact('changes_requested', 'unknown', T + 3 * HOUR),
      fact('submitted', 'team', T + 4 * HOUR),
      fact('approved', 'client', T + 5 * HOUR),
    ]);
    expect(facts).toMatchObject({ clientRounds: 0, internalRounds: 1, unknownReturns: 1, firstTime: false });
  });

  it('gives a two-stage life to the right sides', () => {
    const rules = { ...DEFAULT_RULES, internalThenClient: true, rejectionIsReturn: true };
    const facts = factsOf(
      [
        fact('submitted', 'team', T),
        fact('changes_requested', 'team', T + HOUR),
        fact('submitted', 'team', T + 2 * HOUR),
        fact('approved', 'team', T + 3 * HOUR),
        fact('rejected', 'client', T + 10 * HOUR),
        fact('submitted', 'team', T + 12 * HOUR),
        fact('approved', 'team', T + 13 * HOUR),
        fact('approved', 'client', T + 20 * HOUR),
        fact('held', 'client', T + 21 * HOUR),
        fact('released', 'client', T + 22 * HOUR),
      ],
      { rules },
    );
    expect(facts).toMatchObject({
      submissions: 3,
      clientRounds: 1,
      internalRounds: 1,
      rejections: 1,
      approvals: 3,
      clientApprovals: 1,
      holds: 1,
      holdsLifted: 1,
      state: 'approved',
    });
    expect(facts.waits.map((wait) => [wait.from - T, (wait.endAt ?? 0) - T])).toEqual([
      [3 * HOUR, 10 * HOUR],
      [13 * HOUR, 20 * HOUR],
    ]);
  });

  it('does not count a refusal as a round where the tool means it as final', () => {
    const events = [fact('submitted', 'team', T), fact('rejected', 'client', T + HOUR)];
    expect(factsOf(events, { rules: DEFAULT_RULES })).toMatchObject({ clientRounds: 0, rejections: 1 });
    expect(factsOf(events)).toMatchObject({ clientRounds: 1, rejections: 1 });
  });

  it('leaves out rounds that the team caused', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + HOUR, { cause: 'team' }),
      fact('submitted', 'team', T + 2 * HOUR),
      fact('approved', 'client', T + 3 * HOUR),
    ]);
    expect(facts).toMatchObject({ clientRounds: 0, agencyRounds: 1, firstTime: true });
  });

  it('takes a round of spelling only for the team’s, unless the user says otherwise', () => {
    const life = (said: boolean) => [
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + HOUR, { causeSaid: said }),
      fact('edited', 'team', T + 2 * HOUR, { edit: 'spelling_like' }),
      fact('submitted', 'team', T + 3 * HOUR),
    ];
    expect(factsOf(life(false))).toMatchObject({ clientRounds: 0, agencyRounds: 1 });
    expect(factsOf(life(true))).toMatchObject({ clientRounds: 1, agencyRounds: 0 });
  });

  it('counts an edit that resets approval as no submission', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('approved', 'client', T + HOUR),
      fact('edited', 'team', T + 2 * HOUR, { state: 'in_review' }),
      fact('changes_requested', 'client', T + 3 * HOUR),
    ]);
    expect(facts).toMatchObject({
      submissions: 1,
      clientRounds: 1,
      decidedAt: null,
      changesAfterApproval: 0,
      state: 'changes_requested',
    });
    expect(facts.waits).toHaveLength(2);
  });

  it('counts a return after the client’s own approval as a change after approval', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('approved', 'client', T + HOUR),
      fact('changes_requested', 'client', T + 2 * HOUR),
    ]);
    expect(facts).toMatchObject({
      clientRounds: 1,
      changesAfterApproval: 1,
      decidedAt: null,
      firstTime: null,
    });
    expect(facts.rounds[0]).toMatchObject({ late: true, afterApproval: true });
  });

  it('calls a request late only if it surely was, and the team had not sent the post that late itself', () => {
    const slot = T + 5 * DAY;
    const life = (sent: number, earliest: number) =>
      factsOf([
        fact('submitted', 'team', sent, { slot }),
        fact('changes_requested', 'client', slot - 2 * HOUR, { earliest }),
      ]).rounds[0]?.late;
    expect(life(T, slot - 3 * HOUR)).toBe(true);
    expect(life(T, slot - 30 * HOUR)).toBe(false);
    expect(life(slot - 10 * HOUR, slot - 3 * HOUR)).toBe(false);
  });
});

describe('waits and courts', () => {
  it('starts the client’s clock at the latest start and stops it at the earliest end', () => {
    const facts = factsOf([
      fact('submitted', 'team', T, { earliest: T - DAY }),
      fact('approved', 'client', T + 3 * DAY, { earliest: T + DAY, source: 'state' }),
    ]);
    expect(facts.waits[0]).toMatchObject({
      fromEarliest: T - DAY,
      from: T,
      endEarliest: T + DAY,
      endAt: T + 3 * DAY,
    });
    expect(facts.courts[0]).toEqual({
      side: 'client',
      fromEarliest: T - DAY,
      from: T,
      to: T + DAY,
      toLatest: T + 3 * DAY,
    });
  });

  it('counts for nothing a wait that was over when first seen', () => {
    const seen = { source: 'state', earliest: null } as const;
    const facts = factsOf([
      fact('submitted', 'team', T, { ...seen, state: 'changes_requested' }),
      fact('changes_requested', 'client', T, { ...seen, state: 'changes_requested' }),
    ]);
    expect(facts.clientRounds).toBe(1);
    expect(facts.waits[0]?.sure).toBe(false);
  });

  it('shows what lasts: open since, and whose court', () => {
    const facts = factsOf([fact('submitted', 'team', T)]);
    expect(facts).toMatchObject({ openSince: T, sent: true, state: 'in_review' });
    expect(facts.courts).toEqual([{ side: 'client', fromEarliest: T, from: T, to: null, toLatest: null }]);
  });

  it('takes a comment by the client for a reaction but not for the end', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('commented', 'team', T + HOUR),
      fact('commented', 'client', T + 2 * HOUR),
    ]);
    expect(facts.waits[0]).toMatchObject({ reacted: T + 2 * HOUR, end: null });
  });

  it('ends the wait when the user says that the answer came elsewhere', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('answered_elsewhere', 'team', T + 5 * HOUR, { source: 'manual' }),
      fact('approved', 'client', T + 9 * DAY),
    ]);
    expect(facts.waits).toHaveLength(1);
    expect(facts.waits[0]).toMatchObject({ end: 'elsewhere', reacted: T + 5 * HOUR, by: 'client' });
    expect(facts.decidedAt).toBe(T + 9 * DAY);
  });

  it('gives the time after a return to the team', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + 4 * HOUR),
      fact('submitted', 'team', T + 10 * HOUR),
      fact('approved', 'client', T + 11 * HOUR),
    ]);
    expect(facts.courts.map((one) => [one.side, (one.to ?? 0) - one.from])).toEqual([
      ['client', 4 * HOUR],
      ['team', 6 * HOUR],
      ['client', HOUR],
    ]);
  });

  it('puts a held post back where it was', () => {
    const rules = { ...DEFAULT_RULES, internalThenClient: true };
    const facts = factsOf(
      [
        fact('submitted', 'team', T),
        fact('approved', 'team', T + HOUR),
        fact('held', 'team', T + 2 * HOUR),
        fact('released', 'unknown', T + 5 * HOUR),
      ],
      { rules },
    );
    expect(facts.waits.map((wait) => wait.end)).toEqual(['withdrawn', null]);
    expect(facts.openSince).toBe(T + 5 * HOUR);
  });
});

describe('slots', () => {
  const slot = T + 3 * DAY;

  it('marks a slot that surely passed with the client', () => {
    const life = (earliest: number) =>
      factsOf([
        fact('submitted', 'team', T, { slot }),
        fact('approved', 'client', slot + 2 * HOUR, { earliest }),
      ]).missedSlot;
    expect(life(slot + HOUR)).toBe(true);
    expect(life(slot - HOUR)).toBe(false);
  });

  it('has no missed slot where approval is no gate', () => {
    const events = [
      fact('submitted', 'team', T, { slot }),
      fact('slot_missed', 'unknown', slot),
      fact('published', 'unknown', slot),
    ];
    expect(factsOf(events).missedSlot).toBe(true);
    expect(factsOf(events, { optionalApproval: true })).toMatchObject({ missedSlot: false, published: true });
  });

  it('keeps every move of the slot', () => {
    const facts = factsOf([
      fact('submitted', 'team', T, { slot }),
      fact('edited', 'team', T + DAY, { slot: slot + 2 * DAY }),
    ]);
    // A line of the past that was written later carries the slot of then.
    const late = fact('commented', 'team', T + 2 * DAY, { slot: slot + 9 * DAY, seq: 0 });
    expect(factsOf([fact('submitted', 'team', T, { slot }), late]).slotMoves).toEqual([]);
    expect(facts.slotMoves).toEqual([{ from: slot, to: slot + 2 * DAY, at: T + DAY, waiting: true }]);
    expect(facts).toMatchObject({ firstSlot: slot, slot: slot + 2 * DAY });
  });

  describe('and channels that stand differently', () => {
    const channels = ['instagram', 'linkedin'];
    const split = (at: number, approved: string[], earliest = at) =>
      fact('note', 'unknown', at, { changed: 'channels', channels: approved, earliest });
    const partial = (...events: FactEvent[]) =>
      factsOf([fact('submitted', 'team', T, { slot }), ...events], { channels }).partialApproval;
    const out = fact('published', 'team', slot + DAY);

    it('were split at the slot, or not', () => {
      expect(partial(split(T + DAY, ['linkedin']), out)).toBe(true);
      expect(partial(split(T + DAY, ['linkedin']), fact('approved', 'client', T + 2 * DAY), out)).toBe(false);
      expect(partial(split(T + DAY, ['linkedin']), split(T + 2 * DAY, []), out)).toBe(false);
      expect(partial(fact('approved', 'client', slot - HOUR), out)).toBe(false);
      expect(partial(split(T + DAY, ['elsewhere']), out)).toBe(false);
    });

    it('are not told where nobody saw on which side of the slot it was', () => {
      expect(partial(fact('approved', 'client', slot + HOUR, { earliest: slot - HOUR }), out)).toBe(null);
      expect(partial(split(slot + HOUR, ['linkedin'], slot - HOUR), out)).toBe(null);
      expect(partial(split(T + DAY, ['linkedin']))).toBe(null);
    });

    it('are not told of a post of one channel', () => {
      const one = [fact('submitted', 'team', T, { slot }), split(T + DAY, ['linkedin']), out];
      expect(factsOf(one, { channels: ['linkedin'] }).partialApproval).toBe(null);
    });

    it('count where they stay split after the slot, too', () => {
      const life = factsOf([fact('submitted', 'team', T, { slot }), split(T + DAY, ['linkedin'])], {
        channels,
      });
      expect(life.partialApproval).toBe(null);
      expect(partialAtSlot(life)).toBe(true);
    });
  });
});

describe('edits', () => {
  it('gathers the changes that followed a round', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + HOUR),
      fact('edited', 'team', T + 2 * HOUR, { edit: 'micro_wording' }),
      fact('submitted', 'team', T + 3 * HOUR, { edit: 'revert' }),
      fact('edited', 'team', T + 4 * HOUR, { edit: 'substantive' }),
    ]);
    expect(facts.rounds[0]?.edits).toEqual({ trivial: 1, spelling: 0, other: 1 });
    expect(facts.reverts).toBe(1);
  });

  it('gives a change that was seen after the new submission to the round before it, where it can have been made then', () => {
    const life = (earliest: number) =>
      factsOf([
        fact('submitted', 'team', T),
        fact('changes_requested', 'client', T + HOUR),
        fact('submitted', 'team', T + 5 * HOUR),
        fact('edited', 'unknown', T + 9 * HOUR, { earliest, changed: 'text', edit: 'hashtags' }),
      ]).rounds[0]?.edits.trivial;
    expect(life(T + 2 * HOUR)).toBe(1);
    expect(life(T + 6 * HOUR)).toBe(0);
  });

  it('knows no class but its own', () => {
    const facts = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + HOUR),
      fact('edited', 'unknown', T + 2 * HOUR, { edit: 'constructor' }),
    ]);
    expect(facts.rounds[0]?.edits).toEqual({ trivial: 0, spelling: 0, other: 0 });
  });
});
