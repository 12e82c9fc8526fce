import { describe, expect, it } from 'vitest';
import type { SeenPost } from '../../lib/approvals/reading';
import { type State, TURN_OF_STATE } from '../../lib/approvals/states';
import { type Found, merge } from '../../lib/reading/merge';

const card = (channel: string, state: State, more: Partial<SeenPost> = {}): Found => ({
  post: {
    key: null,
    title: 'Two for one on rye',
    cut: false,
    state,
    turn: TURN_OF_STATE[state],
    stateSource: 'label',
    label: state,
    client: null,
    channels: [channel],
    slot: null,
    url: null,
    history: [],
    sure: 1,
    ...more,
  },
  cards: [],
});

describe('cards of one post', () => {
  it('become one that stands as the one that needs most, and says which channels are through', () => {
    const [one, ...others] = merge([
      card('instagram', 'scheduled'),
      card('linkedin', 'in_review'),
      card('facebook', 'approved'),
      card('tiktok', 'draft'),
    ]);
    expect(others).toEqual([]);
    expect(one?.post).toMatchObject({
      state: 'in_review',
      channels: ['instagram', 'linkedin', 'facebook', 'tiktok'],
      approved: ['instagram', 'facebook'],
    });
  });

  it('are none through while all of them wait', () => {
    expect(merge([card('a', 'in_review'), card('b', 'in_review')])[0]?.post.approved).toEqual([]);
  });

  it('say nothing of single channels where there is one card', () => {
    expect(merge([card('a', 'approved')])[0]?.post.approved).toBeUndefined();
  });
});
