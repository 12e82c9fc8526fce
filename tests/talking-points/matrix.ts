import type { MessageRequest, TextStage } from '../../lib/talking-points/compose';
import type { Contract } from '../../lib/talking-points/contract';
import { en } from '../../lib/talking-points/en/texts';
import type { Facts } from '../../lib/talking-points/facts';
import { fr } from '../../lib/talking-points/fr/texts';
import { CHANNELS, PATTERNS, type Pattern, STAGES, TONES } from '../../lib/talking-points/kinds';
import type { Texts } from '../../lib/talking-points/texts';

export const TODAY = '2026-11-23';
export const LANGUAGES: readonly Texts[] = [en, fr];

/** Every number differs from every other, so that what is printed can be told apart. */
export const FACTS: Facts = {
  contact: 'Marie',
  client: 'Alder Bakery',
  me: 'Jo',
  deadline: '2026-11-26',
  slot: '2026-11-27',
  endDate: '2026-12-31',
  pausedSince: '2026-11-16',
  due: '2026-11-02',
  reviewDay: 2,
  answerDays: 3,
  calendarLink: 'https://calendar.example/month',
  post: 'Rye bread this Friday',
  round: 2,
  waiting: 5,
  days: 4,
  sent: 19,
  late: 7,
  missed: 6,
  planned: 28,
  published: 18,
  movedDays: 11,
  reminders: 13,
  chasing: 2.5,
  partial: true,
  posts: 12,
  rounds: 31,
  small: 17,
  hours: 9.5,
  invoice: 'F-2026-014',
  invoiceLink: 'https://pay.example/invoice',
  daysLate: 21,
  openAmount: { cents: 123_450, currency: 'EUR' },
  lateRun: 8,
  promiseBroken: true,
};

export const CONTRACT: Contract = {
  includedRounds: 2,
  roundMeaning: 'all remarks between a version and the next',
  feedbackWindow: 3,
  approver: 'Marie Duval',
  deputy: 'Paul Martin',
  channel: 'Planable',
  deemedApproval: true,
  changePrice: { cents: 6_500, currency: 'EUR', per: 'hour' },
  pauseClause: '7.2',
  restartLead: 10,
  lateFeeClause: '5.1',
  killFee: { cents: 8_000, currency: 'EUR' },
  notice: { count: 45, unit: 'day' },
  paymentTerm: { days: 30, from: 'issue' },
  accountsOwner: 'client',
};

export type Cell = Pick<MessageRequest, 'pattern' | 'stage' | 'tone' | 'channel'>;

/** Every cell in every tone and for every channel, the nudge included. */
export const CELLS: readonly Cell[] = [
  ...PATTERNS.flatMap((pattern) => STAGES.map((stage): [Pattern, TextStage] => [pattern, stage])),
  ['waiting', 'post'] as [Pattern, TextStage],
].flatMap(([pattern, stage]) =>
  TONES.flatMap((tone) => CHANNELS.map((channel) => ({ pattern, stage, tone, channel }))),
);

/** The facts with one left out, for each in turn. */
export const withEachMissing = <T extends object>(all: T): T[] =>
  Object.keys(all).map(
    (name) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name)) as T,
  );
