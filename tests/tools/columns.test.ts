import { describe, expect, it } from 'vitest';
import { withColumns } from '../../lib/tools/columns';
import { kontentino } from '../../lib/tools/kontentino';
import { trello } from '../../lib/tools/trello';

describe('withColumns', () => {
  it('adds what the user mapped, and leaves the tool file as it was', () => {
    const mapped = withColumns(trello, {
      'At the shop': 'in_review',
      'Back on the bench': 'changes_requested',
    });
    expect(mapped.states).toEqual({
      in_review: { labels: ['At the shop'] },
      changes_requested: { labels: ['Back on the bench'] },
    });
    expect(mapped).toMatchObject({ id: 'trello', columns: 'user-named' });
    expect(trello).not.toHaveProperty('states');
  });

  it('takes a label away from the state that the tool file gave it', () => {
    const mapped = withColumns(kontentino, { ' DONE ': 'in_internal_review' });
    expect(mapped.states?.draft?.labels).not.toContain('Done');
    expect(mapped.states?.in_internal_review?.labels).toEqual(['Internally Approved', ' DONE ']);
    expect(mapped.states?.scheduled).toEqual(kontentino.states.scheduled);
  });

  it('changes nothing where nothing is mapped', () => {
    expect(withColumns(kontentino, {})).toBe(kontentino);
  });
});
