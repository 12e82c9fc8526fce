import { number, plural } from '../format';

const n = (value: number): string => number('en', value);
const count = (value: number, one: string, other: string): string =>
  `${n(value)} ${plural('en', value, one, other)}`;
/** Estimates: to the tenth of an hour. */
const tenths = (value: number): string => n(Math.round(value * 10) / 10);
const hours = (value: number): string =>
  `${tenths(value)} ${plural('en', Math.round(value * 10) / 10, 'hour', 'hours')}`;

/** What a client costs, what was asked and missed, and what the user marks by hand. */
export const work = {
  time: {
    heading: 'What it took (only for you)',
    hint: 'Over the posts of the figures above, by the minutes in your settings.',
    chasing: 'Chasing answers',
    rounds: 'Rounds by the client',
    small: 'Of these, for small text changes only',
    reminders: (value: number, took: number) =>
      value === 0 ? 'no reminder noted' : `${count(value, 'reminder', 'reminders')}, about ${hours(took)}`,
    took: (value: number, took: number) =>
      value === 0 ? 'none' : `${count(value, 'round', 'rounds')}, about ${hours(took)}`,
    settings: 'Change the minutes',
    againstPractice: 'Requests that you marked as against good practice',
  },
  worth: {
    heading: 'Is it worth the fee? (only for you)',
    hint: 'Fee ÷ (your hours of work + chasing + rounds). An estimate; it stands in no text and in no export.',
    fee: 'Fee a month',
    currency: 'Currency of the fee',
    workHours: 'Hours of work a month',
    workHoursHint: 'Without chasing and rounds: these are counted from the log.',
    badFee: 'not an amount with its currency',
    badHours: 'a number of hours, 744 at most',
    columns: {
      month: 'Month',
      chasing: 'Chasing',
      rounds: 'Rounds',
      rate: 'An hour brings',
    },
    hours: (value: number) => `${tenths(value)}\u00a0h`,
    running: 'so far',
    missing: 'Record fee and hours to see what an hour brings.',
    none: '–',
  },
  questions: {
    heading: 'Questions to the client',
    hint: 'Asked by mail, chat or phone: no tool shows them, so note them here.',
    text: 'Question',
    asked: 'Asked on',
    add: 'Note the question',
    answered: 'Answered',
    answeredOf: (question: string) => `Answered: ${question}`,
    since: (day: string, time: string) => `asked on ${day}, ${time} ago`,
    none: 'No question is open.',
    open: (value: number) => `${count(value, 'question', 'questions')} open`,
    median: (answered: number, time: string) =>
      `${count(answered, 'answer', 'answers')} so far; half of the questions took up to ${time} of the client’s working time, open ones included.`,
    done: 'Recorded in the log.',
  },
  missed: {
    heading: 'Dates that passed with the client',
    hint: 'Slots that came while the post still waited. Those that were sent on short notice are not counted against anybody.',
    columns: { slot: 'Date', title: 'Post', mark: 'Mark' },
    dateBound: 'bound to a date or season',
    shortNotice: 'sent on short notice',
    more: (value: number) => `and ${count(value, 'earlier date', 'earlier dates')}`,
  },
  marks: {
    label: 'What it is',
    note: 'Note',
    tags: {
      date_bound: 'Post bound to a date or season',
      against_practice: 'Request against good practice',
    },
    hint: 'In your own words: which date, or which practice and what would follow.',
    takeBack: 'Take back',
    apart: (channels: string) =>
      channels === '' ? 'approved on no channel' : `approved on ${channels} only`,
  },
  recap: {
    make: 'Sum up in three lines',
    label: 'To paste to the client',
  },
  reminded: {
    column: 'Reminded',
    times: (value: number) => `reminded ${n(value)}×`,
  },
  terms: {
    none: 'No terms recorded',
    record: 'Record what you agreed',
    reviewDay: 'Review day',
    reviewDayHint: 'The weekday that the texts propose for reviews.',
    calendarLink: 'Link to the calendar',
    calendarLinkHint: 'A page that the client can open: https://… or mailto:…',
    contact: 'Ways of working',
    badLink: 'not a link that begins with https://, http:// or mailto:',
  },
  restart: {
    offer: (paid: string, day: string) =>
      `All that was overdue is paid since ${paid}. Work starts again on ${day}.`,
    lift: 'Lift the hold',
    lifted: 'Work goes on as usual.',
  },
  privacy: {
    heading: 'A line for your terms',
    hint: 'Names of the client’s people are personal data. Tell them, with an address to write to.',
    address: 'Address for requests',
    text: 'The line, in the client’s language',
  },
  leave: {
    offer: 'The final notice was sent and the pattern is still there. You can end it well now.',
    open: 'Leaving well',
    early:
      'The final notice was not sent yet. Nothing keeps you here, but a last clear step may spare you this one.',
    toConversation: 'To the conversation',
  },
};
