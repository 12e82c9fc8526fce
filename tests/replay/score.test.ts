import { describe, expect, it } from 'vitest';
import type { PostTruth, Sequence } from '../../scripts/replay/folder';
import { scorePage, scoreSequence, totalsOf } from '../../scripts/replay/score';
import { label, line, page, reading, seen } from './build';

describe('a page', () => {
  it('is right where every labelled post is found once, with its state, client and id', () => {
    const labels = [
      label('A list for long evenings', { key: '41' }),
      label('Three books', { required: false }),
    ];
    const posts = [seen('A list for long evenings', { key: '41' }), seen('Three books', { state: 'draft' })];
    const score = scorePage(page(labels), reading(posts));
    expect(score).toMatchObject({
      precision: { right: 2, of: 2 },
      recall: { right: 1, of: 1 },
      states: { right: 1, of: 1 },
      clients: { right: 2, of: 2 },
      keys: { right: 1, of: 1 },
      misses: [],
    });
  });

  it('counts a labelled post once: a second card of it is a false one', () => {
    const score = scorePage(
      page([label('Three books')]),
      reading([seen('Three books'), seen('Three books')]),
    );
    expect(score.precision).toEqual({ right: 1, of: 2 });
    expect(score.misses).toHaveLength(1);
  });

  it('takes a title for the same however it is cut or spaced, but not a few common letters', () => {
    const labels = [label('Advent calendar: 24 books in a…'), label('New')];
    const posts = [seen('Advent  calendar: 24 books\u00a0in a box'), seen('New arrivals')];
    expect(scorePage(page(labels), reading(posts)).precision).toEqual({ right: 1, of: 2 });
  });

  it('gives each of two posts with one text its own label', () => {
    const labels = [
      label('Three books', { key: '1' }),
      label('Three books', { key: '2', state: 'approved' }),
    ];
    const posts = [seen('Three books', { key: '2', state: 'approved' }), seen('Three books', { key: '1' })];
    expect(scorePage(page(labels), reading(posts))).toMatchObject({
      precision: { right: 2, of: 2 },
      states: { right: 2, of: 2 },
      keys: { right: 2, of: 2 },
    });
  });

  it('names what was wrong', () => {
    const labels = [label('Three books', { key: '1' }), label('A list for long evenings')];
    const score = scorePage(page(labels), reading([seen('Three books', { state: 'approved' })], 'Other'));
    expect(score.misses.map(({ what }) => what)).toEqual([
      'state is in_review, read as approved',
      'client is Larch Books, read as Other',
      'id is 1, read as none',
      'not found (in_review)',
    ]);
  });

  it('counts what is found where nothing is', () => {
    const empty = page([], { zero: true });
    const totals = totalsOf([scorePage(empty, reading([seen('Ghost')])), scorePage(empty, reading([]))], []);
    expect(totals).toMatchObject({ pages: 2, falsePostsOnEmptyPages: 1, precision: 0, recall: 1 });
  });

  it('says so where no reading came', () => {
    const score = scorePage(page([label('Three books')]), null);
    expect(score.recall).toEqual({ right: 0, of: 1 });
    expect(score.misses[0]?.what).toBe('no reading came');
  });
});

describe('a sequence', () => {
  const truth: PostTruth = {
    post: 'A list for long evenings',
    key: '41',
    client: 'Larch Books',
    submissions: 2,
    clientRounds: 1,
    internalRounds: 0,
    rejections: 0,
    approvals: 1,
    finalState: 'approved',
  };
  const sequence: Sequence = {
    name: 'one round',
    files: [{ file: 'queue.html', at: '2026-10-05T09:00Z' }],
    truth: [truth],
  };
  const client = { by: { role: 'client' as const, alias: 'r1' } };
  const life = [
    line(1, 'submitted'),
    line(2, 'changes_requested', client),
    line(3, 'changes_requested', { by: { role: 'client', alias: 'r2' } }),
    line(4, 'submitted'),
    line(5, 'approved', client),
  ];
  const score = (log = life, pages = [page([])]) => scoreSequence(sequence, pages, log, () => undefined)[0];

  it('is exact and attributed where the log tells the truth; two reviewers in a row are one round', () => {
    expect(score()).toMatchObject({ exact: true, attributed: true, misses: [], told: { clientRounds: 1 } });
  });

  it('is exact but not attributed where the side is unknown', () => {
    const unknown = life.map((one) =>
      one.kind === 'changes_requested' ? { ...one, by: { role: 'unknown' as const, alias: null } } : one,
    );
    expect(score(unknown)).toMatchObject({ exact: true, attributed: false });
  });

  it('follows corrections', () => {
    const doubled = [
      ...life,
      line(6, 'submitted'),
      line(7, 'corrected', { detail: { corrects: 'e6', void: true } }),
    ];
    expect(score(doubled)).toMatchObject({ exact: true });
  });

  it('finds the post by its title where the log has no id', () => {
    const anonymous = life.map((one) => ({ ...one, post: { ...one.post, key: null } as typeof one.post }));
    expect(score(anonymous)).toMatchObject({ exact: true });
  });

  it('is not exact where the log does not know the post', () => {
    expect(score([])).toMatchObject({ exact: false, attributed: false, told: null });
  });

  it('does not hold the side where only the client looked', () => {
    const pages = [page([], { viewer: { name: 'Ana', role: 'client' } })];
    expect(score(life, pages)).toMatchObject({ attributionHeld: false });
  });
});
