import type { Language } from '../i18n/languages';
import type { Contract } from './contract';
import { type Facts, POSTS_FOR_AVERAGE, POSTS_FOR_EVIDENCE } from './facts';
import { type Formats, formats } from './formats';
import type { CalendarDate, Money } from './kinds';
import { isLink } from './link';
import type { Value, ValueKind, Values } from './template';
import { tidy } from './typography';

/**
 * Everything that can be printed, as it is printed. Leaves out what is missing or cannot be true.
 * @param today in the client's zone: dates on the wrong side of it are left out
 * @param locale BCP 47, for dates and numbers; its language must be `language`
 */
export function valuesOf(
  facts: Facts,
  contract: Contract,
  language: Language,
  today: CalendarDate,
  locale?: string,
): Values {
  const format = formats(language, today, locale);
  const values = new Map<string, Value>();
  const put = (name: string, kind: ValueKind, text: string, count?: number) =>
    values.set(name, count === undefined ? { kind, text } : { kind, text, count });
  const text = (name: string, given: string | null | undefined) => {
    const clean = tidy(given);
    if (clean !== '') put(name, 'text', clean);
  };
  const count = (name: string, given: number | null | undefined) => {
    const whole = counted(given);
    if (whole !== null) put(name, 'figure', format.number(whole), whole);
    return whole;
  };
  const date = (name: string, given: CalendarDate | null | undefined, fits: (day: string) => boolean) => {
    const day = given ?? '';
    if (format.isDate(day) && fits(day)) put(name, 'date', format.date(day));
  };
  const money = (name: string, given: Money | null | undefined, write = format.money) => {
    if (given && Number.isSafeInteger(given.cents) && given.cents > 0) put(name, 'figure', write(given));
  };
  const flag = (name: string, given: unknown) => {
    if (given === true) put(name, 'condition', '');
  };

  text('contact', facts.contact);
  text('client', facts.client);
  text('me', facts.me);
  text('calendarLink', webLink(facts.calendarLink));
  text('invoiceLink', webLink(facts.invoiceLink));
  text('post', shortened(facts.post));
  text('invoice', facts.invoice);
  if (facts.reviewDay) text('reviewDay', format.weekday(facts.reviewDay));
  date('deadline', facts.deadline, (day) => day >= today);
  date('slot', facts.slot, (day) => day >= today);
  date('endDate', facts.endDate, (day) => day >= today);
  date('pausedSince', facts.pausedSince, (day) => day <= today);
  date('due', facts.due, (day) => day < today);
  for (const name of COUNTS) count(name, facts[name]);
  flag('noneWaiting', facts.waiting === 0);
  if (enough(facts.sent)) pair(count, facts, 'sent', ['late']);
  count('missed', facts.missed);
  pair(count, facts, 'planned', ['published']);
  const posts = enough(facts.posts) ? count('posts', facts.posts) : null;
  const rounds = posts === null ? null : pair(count, facts, 'rounds', ['small']);
  if (posts !== null && rounds !== null && posts >= POSTS_FOR_AVERAGE) {
    put('perPost', 'figure', format.number(rounds / posts, 1));
    const included = counted(contract.includedRounds);
    flag('overPlan', included !== null && rounds > included * posts);
  }
  const small = counted(facts.small);
  flag('mostlySmall', rounds !== null && small !== null && small <= rounds && small * 2 > rounds);
  const chasing = halves(facts.chasing);
  if (chasing !== null) put('chasing', 'figure', format.number(chasing, 1), chasing);
  const hours = halves(facts.hours);
  if (rounds !== null && hours !== null) put('hours', 'figure', format.number(hours, 1), hours);
  money('openAmount', facts.openAmount);
  flag('trendOnly', values.has('lateRun') && !values.has('openAmount') && !values.has('daysLate'));
  flag('partial', facts.partial);
  flag('promiseBroken', facts.promiseBroken);
  flag('disputed', facts.disputed);
  putContract(contract, format, { put, text, count, money, flag });
  return values;
}

interface Put {
  put: (name: string, kind: ValueKind, text: string, count?: number) => void;
  text: (name: string, given: string | null | undefined) => void;
  count: (name: string, given: number | null | undefined) => number | null;
  money: (name: string, given: Money | null | undefined, write?: (money: Money) => string) => void;
  flag: (name: string, given: unknown) => void;
}

function putContract(contract: Contract, format: Formats, to: Put): void {
  to.count('includedRounds', contract.includedRounds);
  to.text('roundMeaning', contract.roundMeaning);
  to.count('feedbackWindow', contract.feedbackWindow);
  to.text('approver', contract.approver);
  to.text('deputy', contract.deputy);
  to.text('channel', contract.channel);
  to.flag('deemedApproval', contract.deemedApproval);
  const price = contract.changePrice;
  if (price) to.money('changePrice', price, () => format.price(price));
  to.text('pauseClause', format.clause(tidy(contract.pauseClause)));
  to.count('restartLead', contract.restartLead);
  to.text('lateFee', format.clause(tidy(contract.lateFeeClause)));
  to.money('killFee', contract.killFee);
  const { notice, paymentTerm } = contract;
  if (notice && counted(notice.count) !== null) to.put('notice', 'figure', format.period(notice));
  if (paymentTerm && counted(paymentTerm.days) !== null) {
    to.put('paymentTerm', 'figure', format.term(paymentTerm));
  }
}

type CountName = { [K in keyof Facts]-?: NonNullable<Facts[K]> extends number ? K : never }[keyof Facts];

const COUNTS = [
  'answerDays',
  'round',
  'waiting',
  'days',
  'movedDays',
  'reminders',
  'daysLate',
  'lateRun',
] as const satisfies readonly CountName[];

/** A part can never be more than its whole; where it is, neither can be relied on and only the whole is kept. */
function pair(
  count: (name: string, given: number | null | undefined) => number | null,
  facts: Facts,
  whole: CountName,
  parts: readonly CountName[],
): number | null {
  const all = count(whole, facts[whole]);
  for (const part of parts) {
    const some = counted(facts[part]);
    if (all !== null && some !== null && some <= all) count(part, some);
  }
  return all;
}

const enough = (posts: number | null | undefined): boolean => (counted(posts) ?? 0) >= POSTS_FOR_EVIDENCE;

function counted(given: number | null | undefined): number | null {
  return typeof given === 'number' && Number.isSafeInteger(given) && given > 0 ? given : null;
}

/** Hours are estimates: to the half hour. */
function halves(given: number | null | undefined): number | null {
  if (typeof given !== 'number' || !Number.isFinite(given)) return null;
  const rounded = Math.round(given * 2) / 2;
  return rounded > 0 ? rounded : null;
}

const TITLE_LENGTH = 60;

/** Titles are often the first line of a post. */
function shortened(given: string | null | undefined): string {
  const letters = [...tidy(given)];
  if (letters.length <= TITLE_LENGTH) return letters.join('');
  return `${letters
    .slice(0, TITLE_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}

function webLink(given: string | null | undefined): string {
  const clean = tidy(given);
  return isLink(clean) ? clean : '';
}
