import type { Language } from '../i18n/languages';
import type { Invoice } from '../insight/payments';
import type { Statement, StatementRow } from '../insight/statement';
import { type InvoiceStatus, type StatementOfAccount, statementOfAccount } from './account';
import type { Contract } from './contract';
import type { Facts } from './facts';
import { formats } from './formats';
import { HAND_OVER, type HandOverGroup, type HandOverTick, handOverList } from './hand-over';
import type { CalendarDate, Pattern } from './kinds';
import type { Labels } from './labels';
import { statementText } from './statement-text';
import { fill, ration } from './template';
import { oneIn, spaced, tidy } from './typography';
import { valuesOf } from './values';

/** Why the work ends, in one neutral line. `other`: none of the patterns. */
export type ExitReason = Pattern | 'other';

/** Templates of one language. */
export interface ExitTexts {
  language: Language;
  letter: {
    subject: string;
    greeting: string;
    /** Paragraphs before and after the reason. */
    before: readonly string[];
    reason: Record<ExitReason, string>;
    after: readonly string[];
    signOff: string;
  };
  /** Said to the user before anything is handed over (domain §5d). */
  warning: string;
  /** For the user's own terms; `{months}` and `{address}` are filled by `privacyLine`. */
  privacy: (months: string, address: string) => string;
  heads: Record<'letter' | 'report' | 'open' | 'handOver' | 'account', string>;
  statuses: Record<InvoiceStatus, string>;
  noOpen: string;
  notApplicable: string;
  done: (day: string) => string;
  account: {
    row: (number: string, amount: string, due: string) => string;
    paidOn: (day: string) => string;
    late: (days: string, one: boolean) => string;
    balance: (amounts: string) => string;
    settled: string;
  };
}

/** Loads one language's exit texts, apart from the rest of the page. */
export async function loadExitTexts(language: Language): Promise<ExitTexts> {
  return language === 'fr' ? (await import('./fr/exit')).exit : (await import('./en/exit')).exit;
}

export interface ExitInput {
  client: string;
  reason: ExitReason;
  facts: Facts;
  contract: Contract;
  /** Over the whole time of the contract: the final report. */
  statement: Statement;
  invoices: readonly Invoice[];
  ticks: readonly HandOverTick[];
  /** In `zone`, the user's. */
  today: CalendarDate;
  zone: string;
  locale?: string;
}

/** Everything that goes with an exit. The letter may be edited before it is kept. */
export interface ExitPackage {
  client: string;
  language: Language;
  today: CalendarDate;
  letter: { subject: string; body: string };
  /** Final report, as text. */
  report: string;
  /** Posts that are neither out nor given up. */
  openItems: StatementRow[];
  handOver: HandOverTick[];
  account: StatementOfAccount;
}

export function exitPackage(texts: ExitTexts, input: ExitInput): ExitPackage {
  const { client, statement, invoices, ticks, today, zone, locale } = input;
  const { language } = texts;
  const account = statementOfAccount(invoices, today);
  const [balance, ...otherCurrencies] = Object.entries(account.open);
  // The letter and the statement of account beside it must name the same sum.
  const openAmount =
    balance === undefined || otherCurrencies.length > 0 ? null : { cents: balance[1], currency: balance[0] };
  return {
    client,
    language,
    today,
    letter: closingLetter(texts, { ...input, facts: { ...input.facts, openAmount } }),
    report: statementText(statement, {
      client,
      language,
      zone,
      byChannel: true,
      ...(locale === undefined ? {} : { locale }),
    }),
    openItems: statement.rows.filter((row) => row.waitsOn !== 'nobody' || isApprovedOnly(row)),
    handOver: handOverList(ticks),
    account,
  };
}

const isApprovedOnly = (row: StatementRow): boolean => row.decided !== null && row.published === null;

type LetterInput = Pick<ExitInput, 'client' | 'reason' | 'facts' | 'contract' | 'today' | 'locale'>;

/** The closing letter, with one reason. The hand-over in it depends on nothing. */
export function closingLetter(texts: ExitTexts, input: LetterInput): { subject: string; body: string } {
  const { client, facts, contract, today, locale, reason } = input;
  const { language, letter } = texts;
  const values = valuesOf({ ...facts, client }, contract, language, today, locale);
  const left = ration(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const write = (template: string) => {
    const text = fill(template, { values, ration: left, isOne: oneIn(language) });
    return text === null ? '' : spaced(text.trim(), language);
  };
  const paragraphs = [
    letter.greeting,
    ...letter.before,
    letter.reason[reason],
    ...letter.after,
    letter.signOff,
  ];
  return {
    subject: write(letter.subject),
    body: paragraphs
      .map(write)
      .filter((text) => text !== '')
      .join('\n\n'),
  };
}

/**
 * A line for the user's own terms.
 * @param months how long the log is kept
 * @param address where the client's people can write to
 */
export const privacyLine = (texts: ExitTexts, months: number, address: string): string =>
  spaced(texts.privacy(new Intl.NumberFormat(texts.language).format(months), tidy(address)), texts.language);

/** The package as one text, for an export or a page to print. */
export function exitText(exit: ExitPackage, texts: ExitTexts, labels: Labels, locale?: string): string {
  const { language, heads } = texts;
  const section = (head: string, lines: readonly string[]) => [`## ${head}`, ...lines].join('\n\n');
  const open = exit.openItems.map((row) => `– ${tidy(row.title)}`);
  return spaced(
    [
      `# ${tidy(exit.client)}`,
      section(heads.letter, [exit.letter.subject, exit.letter.body]),
      section(heads.report, [exit.report]),
      section(heads.open, [open.length === 0 ? texts.noOpen : open.join('\n')]),
      section(heads.handOver, handOverLines(exit, texts, labels, locale)),
      section(heads.account, accountLines(exit, texts, locale)),
    ].join('\n\n'),
    language,
  );
}

function handOverLines(exit: ExitPackage, texts: ExitTexts, labels: Labels, locale?: string): string[] {
  const format = formats(texts.language, exit.today, locale);
  const mark = ({ applies, done }: HandOverTick) =>
    !applies ? ` (${texts.notApplicable})` : done === null ? '' : ` (${texts.done(format.day(done))})`;
  return (Object.keys(HAND_OVER) as HandOverGroup[]).map((group) => {
    const items: readonly string[] = HAND_OVER[group];
    const ticks = exit.handOver.filter((tick) => items.includes(tick.item));
    const lines = ticks.map(
      (tick) =>
        `${tick.done !== null && tick.applies ? '☑' : '☐'} ${labels.handOver.items[tick.item]}${mark(tick)}`,
    );
    return [labels.handOver.groups[group], ...lines].join('\n');
  });
}

function accountLines(exit: ExitPackage, texts: ExitTexts, locale?: string): string[] {
  const { account } = texts;
  const format = formats(texts.language, exit.today, locale);
  const rows = exit.account.rows.map((row) => {
    const about = [
      row.paid === null ? texts.statuses[row.status] : account.paidOn(format.day(row.paid)),
      row.daysLate > 0
        ? account.late(format.number(row.daysLate), oneIn(texts.language)(row.daysLate))
        : null,
    ].filter((part) => part !== null);
    return `– ${account.row(tidy(row.number), format.money(row), format.day(row.due))} (${about.join(', ')})`;
  });
  const sums = Object.entries(exit.account.open).map(([currency, cents]) =>
    format.money({ cents, currency }),
  );
  const balance = sums.length === 0 ? account.settled : account.balance(sums.join(' + '));
  return rows.length === 0 ? [balance] : [rows.join('\n'), balance];
}
