import { describe, expect, it } from 'vitest';
import { asana } from '../../lib/tools/asana';
import { withColumns } from '../../lib/tools/columns';
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
    const mapped = withColumns(asana, { ' PENDING ': 'draft' });
    expect(mapped.states?.draft?.labels).toEqual([' PENDING ']);
    expect(mapped.states?.in_review?.labels).not.toContain('Pending');
    expect(mapped.states?.rejected).toEqual(asana.states.rejected);
  });

  it('changes nothing where nothing is mapped', () => {
    expect(withColumns(asana, {})).toBe(asana);
  });
});
