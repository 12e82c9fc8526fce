import type { Page } from '@playwright/test';
import type { EffectiveEvent } from '../../lib/approvals/effective';
import type { EventKind } from '../../lib/approvals/events';
import type { Role } from '../../lib/approvals/states';
import type { Invoice } from '../../lib/insight/payments';
import { factsOf } from '../../lib/insight/post-facts';
import { totalsOf } from '../../lib/insight/totals';
import type { ClientRow, PersonRow, PostRow } from '../../lib/store/schema';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What somebody did with a post, so many hours after it was first sent. */
type Step = [hours: number, kind: EventKind, role: Role, more?: Partial<EffectiveEvent>];

interface Seeded {
  clients: ClientRow[];
  posts: PostRow[];
  people: PersonRow[];
}

let count = 0;

function postOf(clientId: string, title: string, sent: number, steps: Step[], slot: number | null): PostRow {
  count += 1;
  const id = `post-${count}`;
  const effective = steps.map(
    ([hours, kind, role, more], seq): EffectiveEvent => ({
      id: `${id}-${seq}`,
      seq,
      kind,
      role,
      alias: role === 'client' ? 'r1' : 'r2',
      at: sent + hours * HOUR,
      earliest: sent + hours * HOUR,
      seenAt: sent + hours * HOUR,
      // Nothing was seen on a page, so nothing that is believed may rest on one.
      source: 'manual',
      round: 0,
      cause: 'client',
      slot: kind === 'submitted' ? slot : null,
      text: null,
      state: null,
      changed: null,
      edit: null,
      ...more,
    }),
  );
  const facts = factsOf(effective, { channels: ['instagram'] });
  return {
    id,
    tool: 'planable',
    clientId,
    key: id,
    title,
    cut: false,
    titlePage: 'list',
    versions: [],
    channels: ['instagram'],
    slot: slot === null ? null : { earliest: slot, latest: slot },
    open: facts.published ? 0 : 1,
    decidedAt: facts.decidedAt,
    state: facts.state,
    ...(facts.openSince === null ? {} : { waitingSince: facts.openSince }),
    ...(facts.sent && facts.decidedAt === null ? { undecided: facts.lastAt ?? sent } : {}),
    lastSeen: facts.lastAt ?? sent,
    evidence: { states: [], histories: [] },
    effective,
    dropped: [],
    facts,
  };
}

const RETURN = (hours: number, text: string): Step => [hours, 'changes_requested', 'client', { text }];
const EDIT = (hours: number, edit: string): Step => [
  hours,
  'edited',
  'team',
  { changed: 'text', edit, text: 'A new text' },
];
const SEND = (hours: number): Step => [hours, 'submitted', 'team'];
const YES = (hours: number): Step => [hours, 'approved', 'client'];
const OUT = (hours: number): Step => [hours, 'published', 'team'];

const TITLES = [
  'Two for one on rye, this week only',
  'Our new oven, in pictures',
  'Meet Ada, who gets up at three',
  'Opening hours over the holidays',
  'Which bread for which soup?',
  'Cinnamon buns before nine: 20 % off',
];
const titleOf = (i: number): string => `${TITLES[i % TITLES.length]} (${i + 1})`;

/** Sends most things back, twice and more, and asks for small changes. */
function sendsBack(clientId: string, now: number): PostRow[] {
  return Array.from({ length: 14 }, (_, i) => {
    const sent = now - (80 - i * 5) * DAY;
    const slot = sent + 9 * DAY;
    const rounds = i % 4 === 0 ? 1 : 3;
    const steps: Step[] = [SEND(0)];
    for (let round = 0; round < rounds; round++) {
      const at = 30 + round * 40;
      steps.push(RETURN(at, 'Can the comma go? And “places” instead of “seats”.'));
      steps.push(EDIT(at + 4, round === 1 ? 'substantive' : 'punct_emoji'), SEND(at + 5));
    }
    steps.push(YES(160), OUT(216));
    return postOf(clientId, titleOf(i), sent, steps, slot);
  });
}

/** Answers late, or not at all. */
function answersLate(clientId: string, now: number): PostRow[] {
  const answered = Array.from({ length: 9 }, (_, i) => {
    const sent = now - (70 - i * 6) * DAY;
    const hours = i % 3 === 0 ? 20 : 190;
    return postOf(clientId, titleOf(i), sent, [SEND(0), YES(hours), OUT(hours + 30)], sent + 7 * DAY);
  });
  const waiting = [9, 6, 1].map((days, i) =>
    postOf(
      clientId,
      titleOf(20 + i),
      now - days * DAY,
      i === 0 ? [SEND(0), RETURN(2, 'Shorter, please.'), EDIT(3, 'substantive'), SEND(4)] : [SEND(0)],
      now + (2 + i) * DAY,
    ),
  );
  return [...answered, ...waiting];
}

const quickly = (clientId: string, now: number, posts: number): PostRow[] =>
  Array.from({ length: posts }, (_, i) =>
    postOf(
      clientId,
      titleOf(i),
      now - (60 - i * 4) * DAY,
      i % 3 === 0
        ? [
            SEND(0),
            RETURN(5, 'The other picture, please.'),
            EDIT(6, 'substantive'),
            SEND(7),
            YES(20),
            OUT(50),
          ]
        : [SEND(0), YES(9), OUT(50)],
      now - (57 - i * 4) * DAY,
    ),
  );

function clientOf(id: string, name: string, posts: PostRow[], book: unknown): ClientRow {
  return {
    id,
    names: [name],
    containers: [],
    totals: totalsOf(posts.map((post) => post.facts as ReturnType<typeof factsOf>)),
    lastSeen: Math.max(0, ...posts.map((post) => post.lastSeen)),
    book,
    disputeHold: false,
    mergedInto: null,
    damage: null,
  };
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

function invoices(now: number): Invoice[] {
  const paidAfter = [0, 3, 8, 15];
  return [...paidAfter, null].map((late, i) => {
    const due = now - (150 - i * 34) * DAY;
    return {
      number: `2026-0${i + 4}`,
      amount: 120_000,
      currency: 'EUR',
      issued: isoDay(due - 30 * DAY),
      due: isoDay(due),
      paid: late === null ? null : isoDay(due + late * DAY),
      disputed: null,
      promised: null,
    };
  });
}

/** Five clients as a user may have them; `heavy` and `late` stand out, `new` has three posts. */
export function someClients(now: number): Seeded {
  const look = (at: number, red: string[]) => ({ at, amber: red, red });
  const looks = (red: string[]) => ({
    looks: { last: look(now - DAY, red), before: look(now - 9 * DAY, red) },
    flags: [],
  });
  const posts = {
    heavy: sendsBack('heavy', now),
    late: answersLate('late', now),
    new: quickly('new', now, 3),
    fine: quickly('fine', now, 14),
    calm: quickly('calm', now, 14),
  };
  return {
    clients: [
      clientOf('heavy', 'Alder Bakery', posts.heavy, { looks: looks(['B1', 'B2', 'B3']) }),
      clientOf('late', 'Linden & Söhne', posts.late, { looks: looks(['A2']), invoices: invoices(now) }),
      clientOf('new', 'Kite Club', posts.new, null),
      clientOf('fine', 'Birch Dental', posts.fine, null),
      clientOf('calm', 'Harbour Rowing', posts.calm, null),
    ],
    posts: Object.values(posts).flat(),
    people: [
      {
        clientId: 'heavy',
        name: 'ada lund',
        shown: 'Ada Lund',
        alias: 'r1',
        role: 'client',
        whoSaid: 'page',
      },
      { clientId: 'heavy', name: 'sam', shown: 'Sam <b>', alias: 'r2', role: 'unknown', whoSaid: 'page' },
    ],
  };
}

/** Puts rows into the extension's own database, which the page has to have opened before. */
export async function seed(page: Page, rows: Seeded): Promise<void> {
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('signoff');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const database = open.result;
          const transaction = database.transaction(['clients', 'posts', 'people'], 'readwrite');
          for (const [store, values] of Object.entries(given))
            for (const value of values) transaction.objectStore(store).put(value);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
