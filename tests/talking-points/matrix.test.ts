import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMessage, templateOf } from '../../lib/talking-points/compose';
import type { Contract } from '../../lib/talking-points/contract';
import type { Facts } from '../../lib/talking-points/facts';
import { PATTERNS, STAGES, TONES } from '../../lib/talking-points/kinds';
import { CONDITIONS, isPlaceholder, PLACEHOLDERS } from '../../lib/talking-points/placeholders';
import { placeholdersIn } from '../../lib/talking-points/template';
import type { Texts } from '../../lib/talking-points/texts';
import { findWording } from '../../lib/talking-points/wording';
import { CELLS, CONTRACT, FACTS, LANGUAGES, TODAY, withEachMissing } from './matrix';
import { faultsOf } from './reading-rules';

const NAMES = [
  'https://calendar.example/month',
  'https://pay.example/invoice',
  'all remarks between a version and the next',
  'F-2026-014',
  'Rye bread this Friday',
  'clause 7.2',
  'clause 5.1',
  'article 7.2',
  'article 5.1',
];

const FACT_SETS: readonly Facts[] = [
  FACTS,
  {},
  { ...FACTS, disputed: true },
  { ...FACTS, daysLate: null, openAmount: null, invoice: null, promiseBroken: null },
  { ...FACTS, waiting: 1, days: 1, late: 1, missed: 1, rounds: 13, small: 3, hours: 1, daysLate: 1 },
  { ...FACTS, sent: 3, posts: 3 },
  { ...FACTS, waiting: 0, days: 0, slot: null },
  ...withEachMissing(FACTS),
];
const CONTRACTS: readonly Contract[] = [
  {},
  CONTRACT,
  { ...CONTRACT, changePrice: null },
  { ...CONTRACT, paymentTerm: { days: 45, from: 'month_end' }, notice: { count: 3, unit: 'month' } },
];

describe('every text of the matrix', () => {
  for (const texts of LANGUAGES) {
    it(`keeps what may be said, in ${texts.language}`, () => {
      const faults: string[] = [];
      const seen = new Set<string>();
      let read = 0;
      for (const facts of FACT_SETS) {
        for (const contract of facts === FACTS
          ? [...CONTRACTS, ...withEachMissing(CONTRACT)]
          : CONTRACTS.slice(0, 2)) {
          for (const cell of CELLS) {
            const message = composeMessage(texts, { ...cell, facts, contract, today: TODAY });
            read += 1;
            const whole = `${message.subject}\n${message.body}\n${message.goal}`;
            if (seen.has(whole)) continue;
            seen.add(whole);
            const found = [
              ...faultsOf(message, texts.language, NAMES),
              ...findWording(whole, texts.language).map(({ text }) => text),
            ];
            if (found.length > 0) {
              faults.push(`${Object.values(cell).join(' ')}: ${found.join('; ')}\n${message.body}`);
            }
          }
        }
      }
      expect(read).toBeGreaterThan(15_000);
      expect(faults.slice(0, 5)).toEqual([]);
    }, 30_000);
  }

  it('holds with any figures, names and clauses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1),
        fc.constantFrom(...CELLS),
        anyFacts,
        anyContract,
        (language, cell, facts, contract) => {
          const texts = LANGUAGES[language] as Texts;
          const message = composeMessage(texts, { ...cell, facts, contract, today: TODAY });
          const names = [...NAMES, 'clause 9', 'article 9'];
          expect(faultsOf(message, texts.language, names)).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  }, 30_000);

  it('differs by tone, channel and language', () => {
    const bodies = LANGUAGES.flatMap((texts) =>
      CELLS.map(
        (cell) => composeMessage(texts, { ...cell, facts: FACTS, contract: CONTRACT, today: TODAY }).body,
      ),
    );
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

describe('the reader of this test', () => {
  const faults = (body: string, language: 'en' | 'fr' = 'en') =>
    faultsOf({ subject: null, body, goal: '', used: [] }, language);

  it('lets a sound message pass, and stumbles over every fault', () => {
    const sound = 'Hello,\n5 posts wait. Could you answer by Thursday 26 November?';
    expect(faults(sound)).toEqual([]);
    expect(faults('Bonjour,\nMerci de répondre d’ici au 1er décembre.', 'fr')).toEqual([]);
    for (const [body, fault] of [
      [`${sound} {me}`, 'a mark of the template'],
      [`${sound} Late: undefined.`, 'a value that is none'],
      [`${sound} 1 of 2, 3 hours.`, 'more than three figures: 5 · 1 · 2 · 3'],
      [`${sound} Twice.`, 'a figure in words'],
      [`${sound} Or 2 December.`, 'more than one date'],
      [`${sound} Please call.`, '2 proposals: Could you answer by Thursday 26 November? / Please call.'],
      ['Hello, 5 posts wait.', '0 proposals: '],
      [`${sound} You never answer.`, 'not to be said: never'],
      [`${sound} That is 70 %.`, 'not to be said: %'],
      [`${sound} You are difficult.`, 'not to be said: difficult'],
      [`${sound} Nice . Word.`, 'broken punctuation'],
      [`${sound}\nand so on.`, 'a line that starts small'],
    ] as const) {
      expect(faults(body)).toContain(fault);
    }
    expect(faults('Merci de répondre : vous ne répondez jamais.', 'fr')).toContain('not to be said: jamais');
  });
});

describe('lines that lean on a clause', () => {
  const LEANS = {
    en: /as agreed|agreed|contract provides|included|quoted|late charges|counts as approved|business days? (?:before posting|of (?:your|our|receipt))|notice|we agreed|called off/i,
    fr: /convenu[es]?(?! de ce| de qui)|prévoit notre contrat|compris(?!e)|devis|pénalités|considérée comme validée|avant la reprise|préavis|nos conditions|annulées|sous \d+ jours? ouvrés? après/i,
  };

  it('are gone where no clause is recorded', () => {
    for (const texts of LANGUAGES) {
      for (const cell of CELLS) {
        if (cell.pattern === 'heavy_review' && cell.stage === 'S4') continue; // "what we agreed" is the job itself
        if (cell.channel === 'call') continue; // goal and reminder are for the user
        const { body } = composeMessage(texts, { ...cell, facts: FACTS, contract: {}, today: TODAY });
        expect(body).not.toMatch(LEANS[texts.language]);
      }
    }
  });

  it('are there where it is, each clause in at least one text', () => {
    for (const texts of LANGUAGES) {
      for (const name of Object.keys(CONTRACT) as (keyof Contract)[]) {
        if (name === 'accountsOwner') continue; // for the exit list, not for a message
        const { [name]: _left, ...without } = CONTRACT;
        const changed = CELLS.some((cell) => {
          const facts = { ...FACTS, hours: null };
          const [one, other] = [CONTRACT, without].map(
            (contract) => composeMessage(texts, { ...cell, facts, contract, today: TODAY }).body,
          );
          return one !== other;
        });
        expect(changed, `${texts.language} ${name}`).toBe(true);
      }
    }
  });

  it('threaten no accounts: the exit hands them over, whatever is owed', () => {
    for (const texts of LANGUAGES) {
      for (const pattern of PATTERNS) {
        const { body } = composeMessage(texts, {
          pattern,
          stage: 'S6',
          tone: 'firm',
          channel: 'email',
          facts: FACTS,
          contract: CONTRACT,
          today: TODAY,
        });
        expect(body).toMatch(/handed over in full|vous sont remis/);
      }
    }
  });
});

describe('small numbers', () => {
  it('give no counts of evidence below five posts, and no average below eight', () => {
    for (const texts of LANGUAGES) {
      for (const cell of CELLS) {
        const few = composeMessage(texts, {
          ...cell,
          facts: { sent: 4, late: 3, posts: 4, rounds: 9, small: 8, hours: 3 },
          contract: CONTRACT,
          today: TODAY,
        });
        for (const name of ['sent', 'late', 'posts', 'rounds', 'small', 'hours', 'perPost']) {
          expect(few.used).not.toContain(name);
        }
        const some = composeMessage(texts, {
          ...cell,
          facts: { posts: 7, rounds: 21 },
          contract: CONTRACT,
          today: TODAY,
        });
        expect(some.used).not.toContain('perPost');
      }
    }
  });

  it('do not hold a plan against a client who keeps to it', () => {
    const request = {
      pattern: 'heavy_review',
      stage: 'S2',
      tone: 'plain',
      channel: 'email',
      today: TODAY,
    } as const;
    const { body } = composeMessage(LANGUAGES[0] as Texts, {
      ...request,
      facts: { posts: 10, rounds: 12 },
      contract: CONTRACT,
    });
    expect(body).not.toContain('Our plan includes');
  });
});

describe('templates', () => {
  it('use no placeholder that is not listed', () => {
    const used = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value === 'string') for (const name of placeholdersIn(value)) used.add(name);
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
    };
    LANGUAGES.forEach(walk);
    expect([...used].filter((name) => !isPlaceholder(name))).toEqual([]);
    // The one is for papers, the other is asked for by the layout.
    const idle = [...Object.keys(PLACEHOLDERS), ...CONDITIONS].filter((name) => !used.has(name));
    expect(idle).toEqual(['client', 'me']);
  });

  it('keep their placeholders when they are to be edited', () => {
    for (const texts of LANGUAGES) {
      const request = { pattern: 'waiting', stage: 'S1', tone: 'plain', channel: 'email' } as const;
      const { body, subject } = templateOf(texts, { ...request, facts: FACTS, contract: {}, today: TODAY });
      expect(`${subject}${body}`).toContain('{waiting}');
      expect(body).toContain('{deadline}');
      expect(body).not.toMatch(/[[\]]/);
    }
  });

  it('give every cell a goal, a subject and an ask in each tone', () => {
    for (const { cells, nudge } of LANGUAGES) {
      for (const cell of [
        nudge,
        ...PATTERNS.flatMap((pattern) => STAGES.map((stage) => cells[pattern][stage])),
      ]) {
        expect(cell.goal).not.toBe('');
        expect(cell.subject).not.toBe('');
        for (const tone of TONES) expect(cell.ask[tone]).not.toBe('');
      }
    }
  });
});

const count = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.constantFrom(1, -1, Number.NaN, Number.POSITIVE_INFINITY, 1.5, null),
);
const day = fc
  .integer({ min: -400, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 10, 23) + days * 86_400_000).toISOString().slice(0, 10));
const date = fc.oneof(day, fc.constantFrom('', '2026-02-30', 'soon', null));
const name = fc.constantFrom('Marie', 'Zoë Ng', '', '   ', null, 'A\u0000B\n');
const money = fc.record({
  cents: fc.oneof(fc.integer({ min: -5, max: 10_000_000 }), fc.constant(Number.NaN)),
  currency: fc.constantFrom('EUR', 'USD', 'JPY', 'CHF', 'euros'),
});
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    contact: name,
    me: name,
    deadline: date,
    slot: date,
    endDate: date,
    pausedSince: date,
    due: date,
    reviewDay: fc.constantFrom(1 as const, 5 as const, 7 as const),
    calendarLink: fc.constantFrom('https://calendar.example/month', 'javascript:alert(1)', ''),
    invoiceLink: fc.constantFrom('https://pay.example/invoice', 'file:///etc/passwd', null),
    post: fc.constantFrom('Rye bread this Friday', '', null),
    invoice: fc.constantFrom('F-2026-014', '', null),
    openAmount: money,
    promiseBroken: fc.boolean(),
    disputed: fc.boolean(),
    ...Object.fromEntries(
      [
        'answerDays round waiting days sent late missed planned published posts rounds small hours daysLate lateRun',
      ].flatMap((names) => names.split(' ').map((one) => [one, count])),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;
const anyContract: fc.Arbitrary<Contract> = fc.record(
  {
    includedRounds: count,
    feedbackWindow: count,
    restartLead: count,
    approver: name,
    deputy: name,
    channel: name,
    deemedApproval: fc.boolean(),
    changePrice: fc.tuple(money, fc.constantFrom('hour' as const, 'round' as const)).map(([sum, per]) => ({
      ...sum,
      per,
    })),
    pauseClause: fc.constantFrom('7.2', '9', '', null),
    lateFeeClause: fc.constantFrom('5.1', ' ', null),
    killFee: money,
    notice: fc.record({ count: fc.integer({ min: -1, max: 90 }), unit: fc.constantFrom('day', 'month') }),
    paymentTerm: fc.record({
      days: fc.integer({ min: 0, max: 60 }),
      from: fc.constantFrom('issue', 'month_end', 'day_of_month'),
    }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Contract>;
