import type { ExitTexts } from '../exit';

export const exit: ExitTexts = {
  language: 'en',
  letter: {
    subject: 'The end of our work together',
    greeting: '[Dear {contact},|Hello,]',
    before: [
      'I am writing to end our contract[, with {endDate} as the last day][, in keeping with the agreed notice of {notice}].',
    ],
    reason: {
      waiting:
        'The reason is that I cannot meet your needs without regular answers on the posts[. Of the last {sent} approval requests, {late} had no answer in time].',
      heavy_review:
        'The reason is that I cannot give you the result that you hired me for with the present review process[. The last {posts} posts took {rounds} {rounds:round|rounds}].',
      payment:
        'The reason is that payment is still open[. Invoice {invoice} is {daysLate} {daysLate:day|days} past its due date].',
      other: 'The reason is that our ways of working no longer fit together.',
    },
    after: [
      'You will have full access to all your accounts, and you will receive the final report, the hand-over list, the open items and the statement of account.',
      '[The open balance is {openAmount}. The hand-over of your accounts does not depend on it.]',
      'Thank you for the work that we have done together. I wish you every success.',
    ],
    signOff: '[Kind regards,\n{me}|Kind regards,]',
  },
  warning:
    'The accounts are not a security. Even while money is owed, hand over access in full, and do not lock accounts, change passwords or take down what is published: that can be unlawful and costs you your case. What you may hold back is work that is not yet delivered. This is no legal advice; check with a lawyer.',
  privacy: (months, address) =>
    `To follow up our contract, I keep a record of when posts were sent for approval, answered and published, as displayed by the scheduling tool. It stays on my own device, is evaluated by company and not by person, and is kept for ${months} months, longer only as long as a dispute requires it. The basis is my legitimate interest in following up the contract; no decision is automated. You may ask for a copy, a correction or erasure: ${address}.`,
  heads: {
    letter: 'Closing letter',
    report: 'Final report',
    open: 'Open items',
    handOver: 'Hand-over list',
    account: 'Statement of account',
  },
  statuses: { paid: 'paid', open: 'open, not yet due', overdue: 'open', disputed: 'open, disputed' },
  noOpen: 'None.',
  notApplicable: 'does not apply',
  done: (day) => `done on ${day}`,
  account: {
    row: (number, amount, due) => `${number}: ${amount}, due ${due}`,
    paidOn: (day) => `paid on ${day}`,
    late: (days, one) => `${days} ${one ? 'day' : 'days'} after the due date`,
    balance: (amounts) => `Open balance: ${amounts}`,
    settled: 'Nothing is open.',
  },
};
