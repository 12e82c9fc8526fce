import { describe, expect, it } from 'vitest';
import type { EffectiveEvent } from '../../lib/approvals/effective';
import { factsOf } from '../../lib/insight/post-facts';
import { totalsOf } from '../../lib/insight/totals';
import { factsOfPost, factsOfTexts } from '../../lib/judging/facts-of-texts';
import { judgeMeasured, measureRows } from '../../lib/judging/judge-client';
import { defaultClientSettings } from '../../lib/settings/client-settings';
import { userSettingsOf } from '../../lib/settings/user-settings';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import { DAY, fact, HOUR } from '../insight/build';

const NOW = Date.UTC(2026, 10, 23, 9);
const judging = { now: NOW, zone: 'UTC', user: userSettingsOf({ minutesPerReminder: 15 }, 'UTC') };

const client = (rows: readonly PostRow[], settings = {}): ClientRow => ({
  id: 'c',
  names: ['Alder Bakery'],
  containers: [],
  totals: totalsOf(rows.map((row) => row.facts as ReturnType<typeof factsOf>)),
  lastSeen: NOW,
  book: { settings: { ...defaultClientSettings('UTC', null), ...settings } },
  disputeHold: false,
  mergedInto: null,
  damage: null,
});

let count = 0;
function post(events: EffectiveEvent[]): PostRow {
  count += 1;
  const facts = factsOf(events);
  return {
    id: `p${count}`,
    tool: 'demo',
    clientId: 'c',
    key: null,
    title: `Post ${count}`,
    cut: false,
    titlePage: 'list',
    versions: [],
    channels: [],
    slot: null,
    open: 1,
    decidedAt: facts.decidedAt,
    state: facts.state,
    lastSeen: NOW,
    evidence: { states: [], histories: [] },
    effective: events,
    dropped: [],
    facts,
  };
}

const sent = NOW - 10 * DAY;
const rows = [
  post([
    fact('submitted', 'team', sent, { slot: sent + 4 * DAY }),
    fact('reminded', 'team', sent + DAY),
    fact('reminded', 'team', sent + 2 * DAY),
    fact('edited', 'team', sent + 3 * DAY, { slot: sent + 7 * DAY, changed: 'slot' }),
    fact('approved', 'client', sent + 5 * DAY),
    fact('published', 'team', sent + 7 * DAY),
  ]),
  post([
    fact('submitted', 'team', sent + 2 * HOUR, { slot: NOW + 3 * DAY }),
    fact('reminded', 'team', NOW - DAY),
  ]),
];
const judge = (whole: boolean, settings = {}) =>
  judgeMeasured(measureRows(client(rows, settings), { rows, whole }, judging), [], judging);

describe('what the texts may say', () => {
  it('holds reminders with their hours, the month, moved days and what was recorded', () => {
    const facts = factsOfTexts(judge(true, { reviewDay: 2, calendarLink: 'https://cal.example/' }), judging);
    expect(facts).toMatchObject({
      client: 'Alder Bakery',
      reminders: 3,
      chasing: 0.75,
      planned: 2,
      published: 1,
      movedDays: 3,
      waiting: 1,
      reviewDay: 2,
      calendarLink: 'https://cal.example/',
    });
  });

  it('holds no count of a month of which not all posts were read', () => {
    const facts = factsOfTexts(judge(false), judging);
    expect(facts.planned).toBeUndefined();
    expect(facts.movedDays).toBeUndefined();
    expect(facts.reminders).toBe(3);
  });

  it('names one post with its own age', () => {
    const facts = factsOfPost(judge(true), judging, rows[1] as PostRow);
    expect(facts).toMatchObject({
      post: (rows[1] as PostRow).title,
      waiting: 1,
      round: 0,
      slot: '2026-11-26',
    });
  });
});
