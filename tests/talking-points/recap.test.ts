import { describe, expect, it } from 'vitest';
import type { EffectiveEvent } from '../../lib/approvals/effective';
import { factsOf } from '../../lib/insight/post-facts';
import { channelName } from '../../lib/talking-points/channel-name';
import { recapOf } from '../../lib/talking-points/recap';
import { DAY, fact, MONDAY } from '../insight/build';

const recap = (language: 'en' | 'fr', events: EffectiveEvent[]) =>
  recapOf({
    title: 'Two for\none on rye',
    facts: factsOf(events),
    language,
    zone: 'Europe/Paris',
    now: MONDAY + 60 * DAY,
  }).split('\n');

const slot = MONDAY + 12 * DAY;
const life = [
  fact('submitted', 'team', MONDAY, { slot }),
  fact('changes_requested', 'client', MONDAY + DAY),
  fact('submitted', 'team', MONDAY + 2 * DAY),
  fact('changes_requested', 'client', MONDAY + 3 * DAY),
  fact('submitted', 'team', MONDAY + 4 * DAY),
  fact('changes_requested', 'client', MONDAY + 5 * DAY, { cause: 'team', causeSaid: true }),
  fact('submitted', 'team', MONDAY + 6 * DAY),
  fact('approved', 'client', MONDAY + 7 * DAY),
  fact('published', 'team', slot),
];

describe('a decision summed up', () => {
  it('takes three lines, with days alone', () => {
    expect(recap('en', life)).toEqual([
      '“Two for one on rye”: sent for approval on 5 October 2026, planned for 17 October 2026.',
      'Changes asked for on 6 October 2026 and 8 October 2026.',
      'Approved on 12 October 2026, published on 17 October 2026.',
    ]);
    expect(recap('fr', life)).toEqual([
      '«\u00a0Two for one on rye\u00a0»\u00a0: envoyée en validation le 5 octobre 2026, prévue le 17 octobre 2026.',
      'Modifications demandées le 6 octobre 2026 et le 8 octobre 2026.',
      'Validée le 12 octobre 2026, publiée le 17 octobre 2026.',
    ]);
  });

  it('says what is known of one that is not decided', () => {
    expect(recap('en', life.slice(0, 1)).slice(1)).toEqual([
      'No changes were asked for.',
      'Waiting for your answer since 5 October 2026.',
    ]);
    expect(recap('fr', life.slice(0, 2))[2]).toBe('En cours de mon côté.');
    const unknown = [life[0], fact('changes_requested', 'unknown', MONDAY + DAY)] as EffectiveEvent[];
    expect(recap('en', unknown)).toHaveLength(2);
  });
});

describe('names of channels', () => {
  it.each([
    ['twitter', 'X'],
    ['linkedin', 'LinkedIn'],
    ['instagram', 'Instagram'],
    ['google_business', 'Google Business'],
    ['', ''],
  ])('%s is %s', (channel, name) => {
    expect(channelName(channel)).toBe(name);
  });
});
