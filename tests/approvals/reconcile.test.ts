import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../lib/approvals/rules';
import { h, line, look, PostLog } from './post-log';

const TWO_STAGES = { ...DEFAULT_RULES, internalThenClient: true, editResetsApproval: true };

describe('rounds from what pages show', () => {
  it('counts a reload without change once', () => {
    const log = new PostLog();
    log.see(look(h(0), 'draft'));
    log.see(look(h(1), 'in_review'));
    log.see(look(h(5), 'changes_requested'));
    const before = log.lines.length;
    for (const at of [5.1, 5.2, 6, 30]) expect(log.see(look(h(at), 'changes_requested'))).toEqual([]);
    expect(log.lines.length).toBe(before);
    expect(log.clientRounds).toBe(1);
  });

  it('counts the same post on list, calendar and post page once', () => {
    const log = new PostLog();
    log.see(look(h(1), 'in_review'));
    log.see(look(h(5), 'changes_requested'));
    log.see(look(h(5.01), 'changes_requested'));
    log.see(
      look(h(5.02), 'changes_requested', [
        line('submitted', 't1', h(0.5)),
        line('changes_requested', 'r1', h(4)),
      ]),
    );
    expect(log.clientRounds).toBe(1);
    expect(log.count('changes_requested')).toBe(1);
    expect(log.count('submitted')).toBe(1);
  });

  it('gives an event bounds, not a moment that nobody saw', () => {
    const log = new PostLog();
    log.see(look(h(1), 'in_review'));
    log.see(look(h(3), 'in_review'));
    const [returned] = log.see(look(h(9), 'changes_requested'));
    expect(returned).toMatchObject({
      kind: 'changes_requested',
      source: 'state',
      earliest: new Date(h(3)).toISOString(),
      at: new Date(h(9)).toISOString(),
    });
  });

  it('takes two reviewers in a row before a resubmission for one round', () => {
    const log = new PostLog();
    log.see(
      look(h(9), 'changes_requested', [
        line('submitted', 't1', h(0)),
        line('changes_requested', 'r1', h(4)),
        line('changes_requested', 'r2', h(6)),
      ]),
    );
    expect(log.count('changes_requested', 'client')).toBe(2);
    expect(log.clientRounds).toBe(1);
  });

  it('never counts a return inside the team against the client', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(look(h(0), 'draft'));
    log.see(look(h(1), 'in_internal_review'));
    log.see(look(h(2), 'changes_requested'));
    log.see(look(h(3), 'in_internal_review'));
    expect(log.clientRounds).toBe(0);
    expect(log.count('changes_requested', 'team')).toBe(1);
    log.see(look(h(4), 'in_review'));
    log.see(look(h(5), 'changes_requested'));
    expect(log.clientRounds).toBe(1);
    expect(log.count('submitted')).toBe(2);
    expect(log.count('approved', 'team')).toBe(1);
  });

  it('knows the stages from the history alone', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(
      look(h(30), 'in_review', [
        line('submitted', 'eddie', h(0)),
        line('changes_requested', 'mara', h(2)),
        line('submitted', 'eddie', h(4)),
        line('approved', 'mara', h(6)),
        line('changes_requested', 'ana', h(8)),
        line('submitted', 'eddie', h(10)),
        line('approved', 'mara', h(12)),
      ]),
    );
    expect(log.story).toBe(
      'submitted/team/0 changes_requested/team/0 submitted/team/0 approved/team/0 changes_requested/client/1 submitted/team/1 approved/team/1',
    );
  });

  it('counts a post that was first seen already returned, and leaves open since when', () => {
    const log = new PostLog();
    const lines = log.see(look(h(5), 'changes_requested'));
    expect(lines.map((one) => one.kind)).toEqual(['submitted', 'changes_requested']);
    expect(lines.every((one) => one.earliest === null)).toBe(true);
    expect(log.clientRounds).toBe(1);
  });

  it('does not say whose return it was where there are two stages and neither was seen', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(look(h(5), 'changes_requested'));
    expect(log.count('changes_requested', 'unknown')).toBe(1);
    expect(log.clientRounds).toBe(0);
  });

  it('lets a history that becomes visible later refine what was inferred, without counting twice', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(look(h(5), 'changes_requested'));
    const lines = log.see(
      look(h(6), 'changes_requested', [
        line('submitted', 'eddie', h(0)),
        line('approved', 'mara', h(1)),
        line('changes_requested', 'ana', h(4)),
      ]),
    );
    expect(lines.map((one) => [one.kind, one.detail.corrects ?? null])).toEqual([
      ['corrected', 'e1'],
      ['approved', null],
      ['corrected', 'e2'],
    ]);
    expect(log.story).toBe('submitted/team/0 approved/team/0 changes_requested/client/1');
  });

  it('takes an edit that resets an approval for an edit, where the tool does that', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(look(h(1), 'in_internal_review'));
    log.see(look(h(2), 'in_review'));
    log.see(look(h(3), 'approved'));
    log.see(look(h(4), 'in_internal_review'));
    expect(log.count('submitted')).toBe(1);
    expect(log.count('edited')).toBe(1);
    expect(log.clientRounds).toBe(0);
  });

  it('takes a hold and its release for neither a return nor a submission', () => {
    const log = new PostLog();
    log.see(look(h(0), 'draft'));
    log.see(look(h(1), 'in_review'));
    log.see(look(h(2), 'on_hold'));
    log.see(look(h(3), 'in_review'));
    expect(log.now.map((e) => e.kind)).toEqual(['submitted', 'held', 'released']);
    expect(log.clientRounds).toBe(0);
  });

  it('logs an approval that was withdrawn', () => {
    const log = new PostLog();
    log.see(look(h(1), 'in_review'));
    log.see(look(h(2), 'approved'));
    log.see(look(h(3), 'in_review'));
    log.see(look(h(4), 'changes_requested'));
    expect(log.now.map((e) => e.kind)).toEqual([
      'submitted',
      'approved',
      'approval_withdrawn',
      'changes_requested',
    ]);
    expect(log.clientRounds).toBe(1);
  });

  it("logs a rejection and the submission after it; whether that is a round is the tool's rule", () => {
    const play = (rejectionIsReturn: boolean) => {
      const log = new PostLog({ ...DEFAULT_RULES, rejectionIsReturn });
      log.see(look(h(1), 'in_review'));
      log.see(look(h(2), 'rejected'));
      log.see(look(h(3), 'in_review'));
      expect(log.now.map((e) => e.kind)).toEqual(['submitted', 'rejected', 'submitted']);
      return log.clientRounds;
    };
    expect(play(false)).toBe(0);
    expect(play(true)).toBe(1);
  });

  it('reads a draft after waiting as a return where the tool shows it so, of an unknown side if need be', () => {
    const log = new PostLog({
      ...DEFAULT_RULES,
      returnedIsDraft: true,
      approvedIsScheduled: true,
      pendingSide: 'unknown',
    });
    for (const [at, state] of [
      [0, 'draft'],
      [1, 'in_review'],
      [2, 'draft'],
      [3, 'in_review'],
      [4, 'scheduled'],
    ] as const)
      log.see({ ...look(h(at), state), turn: state === 'in_review' ? 'unknown' : 'team' });
    expect(log.story).toBe(
      'submitted/team/0 changes_requested/unknown/0 submitted/team/0 approved/unknown/0 scheduled/unknown/0',
    );
  });

  it('keeps quiet about a post that is no longer there', () => {
    const log = new PostLog();
    log.see(look(h(1), 'in_review'));
    log.see(look(h(2), 'changes_requested'));
    expect(log.clientRounds).toBe(1);
    expect(log.now.at(-1)?.kind).toBe('changes_requested');
  });

  it('takes the nearest explanation where two looks at a list are all there is, and the history for it later', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(look(h(0), 'in_review'));
    // Between: rejected by the client, submitted again, returned by the team.
    log.see(look(h(9), 'changes_requested'));
    expect(log.clientRounds).toBe(1);
    log.see(
      look(h(10), 'changes_requested', [
        line('submitted', 'eddie', h(-3)),
        line('approved', 'mara', h(-2)),
        line('rejected', 'ana', h(2)),
        line('submitted', 'eddie', h(4)),
        line('changes_requested', 'mara', h(6)),
      ]),
    );
    expect(log.clientRounds).toBe(0);
    expect(log.count('changes_requested', 'team')).toBe(1);
  });

  it('takes a post that is released back to where it was held: a look at it with the team came before', () => {
    const log = new PostLog(TWO_STAGES);
    log.see(look(h(3), 'in_internal_review'));
    // "A day ago": the times of the lines leave open behind which of them that look was.
    log.see(
      look(
        h(100),
        'changes_requested',
        (
          [
            ['submitted', 't1'],
            ['approved', 't2'],
            ['held', 'r2'],
            ['released', 't2'],
            ['changes_requested', 'r1'],
          ] as const
        ).map(([verb, alias]) => ({ ...line(verb, alias, h(24)), earliest: h(0), latest: h(24) })),
      ),
    );
    expect(log.count('changes_requested', 'client')).toBe(1);
    expect(log.clientRounds).toBe(1);
  });

  it('knows that a post that was returned in between and waits again was submitted again', () => {
    const log = new PostLog();
    log.see(look(h(0), 'in_review'));
    // A portal shows a post only while it waits; what the client did stands in a list of its own.
    log.see({
      at: h(20),
      state: 'unknown',
      turn: 'unknown',
      history: [line('changes_requested', 'r1', h(10))],
    });
    log.see(look(h(30), 'in_review'));
    expect(log.story).toBe('submitted/team/0 changes_requested/client/1 submitted/team/1');
  });

  it('re-attributes the past when the user says who somebody is', () => {
    const log = new PostLog();
    log.see(
      look(h(9), 'changes_requested', [line('submitted', 't1', h(0)), line('changes_requested', 'x', h(4))]),
    );
    expect(log.clientRounds).toBe(1);
    const lines = log.tell('x', 'team', h(10));
    expect(lines.map((one) => one.kind)).toEqual(['corrected']);
    expect(log.clientRounds).toBe(0);
    expect(log.tell('x', 'client', h(11)).length).toBe(1);
    expect(log.clientRounds).toBe(1);
  });

  it('puts a late message from another tab where it belongs', () => {
    const log = new PostLog();
    log.see(look(h(1), 'in_review'));
    log.see(look(h(9), 'approved'));
    log.see(look(h(5), 'changes_requested'));
    log.see(look(h(7), 'in_review'));
    expect(log.story).toBe('submitted/team/0 changes_requested/client/1 submitted/team/1 approved/client/1');
  });
});
