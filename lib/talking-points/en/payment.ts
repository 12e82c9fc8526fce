import type { Stage } from '../kinds';
import type { Cell } from '../texts';

export const payment: Record<Stage, Cell> = {
  S1: {
    goal: 'Give them an easy way to pay what may simply have been missed.',
    subject: '[{?trendOnly}Payment dates|Invoice {invoice}|My last invoice]',
    open: { gentle: 'A small note from the accounts side.' },
    facts: [
      '[{?trendOnly}Each of the last {lateRun} invoices ran further past its due date than the one before.|[Invoice {invoice} was due on {due} and|Invoice {invoice}|My last invoice] may have slipped through.]',
      '[Here it is again: {invoiceLink}]',
    ],
    ask: {
      gentle:
        '[{?trendOnly}Does the due date fit the way payments run on your side?|Could you have a quick look?]',
      plain:
        '[{?trendOnly}Could you tell me whether the due date fits the way payments run on your side?|Could you check whether the payment has been arranged?]',
      firm: '[{?trendOnly}Please have the next invoice paid on its due date, or tell me what stands in the way.|Please arrange the payment, or tell me when it is planned.]',
    },
    after: ['[{?trendOnly}|If the payment is already on its way, there is nothing else to do.]'],
  },
  S2: {
    goal: 'Restate the terms, and find out whether something on their side holds the payment.',
    subject: '[Payment of invoice {invoice}|{?openAmount}Payment of my invoice|Payment terms]',
    open: { gentle: 'I would like to make sure that my invoices reach the right desk.' },
    facts: [
      '[Invoice {invoice} is {daysLate} {daysLate:day|days} past its due date[, with {openAmount} open].|{openAmount} is past its due date.|Each of the last {lateRun} invoices ran further past its due date than the one before.]',
      '[As a reminder, we agreed on payment {paymentTerm}.]',
    ],
    ask: {
      gentle: 'Is there a purchase order or an approval step on your side that I should know of?',
      plain:
        'Please tell me[ by {deadline}] whether you need a purchase order or an approval step on your side.',
      firm: '[{?openAmount}Please pay it [by {deadline}|this week], or tell me what is missing on your side.|Please tell me[ by {deadline}] what you need so that the next invoice is paid on its due date.]',
    },
    after: [],
  },
  S3: {
    goal: 'Get a payment date in writing, and keep it apart from talk about the work.',
    subject: '[Invoice {invoice}: payment date|A payment date for the open invoices]',
    open: { gentle: 'I would like to settle this point so that we can get on with the work.' },
    facts: [
      '[Each of the last {lateRun} invoices ran further past its due date than the one before.]',
      '[Invoice {invoice} is {daysLate} {daysLate:day|days} past its due date[, with {openAmount} open].|{openAmount} is past its due date.|Payment is still open.]',
      '{?promiseBroken}The date named for it has passed.',
    ],
    ask: {
      gentle:
        '[{?disputed}Could you put your point about it in writing[ by {deadline}], so that I can answer it properly?|Could you give me a payment date[ by {deadline}]?]',
      plain:
        '[{?disputed}Please put your point about it in writing [by {deadline}|this week], so that I can answer it.|Please give me a payment date [by {deadline}|this week].]',
      firm: '[{?disputed}I need your point about it in writing [by {deadline}|this week].|I need a payment date from you [by {deadline}|this week].]',
    },
    after: ['[{?disputed}The undisputed part stays payable.|New work waits for that date.]'],
  },
  S4: {
    goal: 'Announce the stop with its date, and leave a written date as a way out.',
    subject: '[Invoice {invoice}: before work stops|Open invoice: before work stops]',
    open: { gentle: 'I am writing beforehand, because I would rather go on working.' },
    facts: [
      '[Invoice {invoice} is {daysLate} {daysLate:day|days} past its due date[, with {openAmount} open].|{openAmount} is past its due date.|Payment is still open.]',
      '{?promiseBroken}The date named for it has passed.',
    ],
    ask: {
      gentle: 'Could you pay, or name a payment date in writing, [by {deadline}|this week]?',
      plain: 'Please pay, or name a payment date in writing, [by {deadline}|this week].',
      firm: 'I need your payment, or a payment date in writing, [by {deadline}|this week].',
    },
    after: [
      '[{?deadline}Otherwise work stops on that day|Otherwise work stops][, as our contract provides ({pauseClause})].',
      '[Late charges apply as agreed ({lateFee}).]',
    ],
  },
  S5: {
    goal: 'Say that work has stopped, and what starts it again.',
    subject: '[Work on hold: invoice {invoice}|Work on hold]',
    open: { gentle: 'I would like to start again as soon as possible.' },
    facts: [
      '[As our contract provides ({pauseClause}), work|Work] [has been on hold since {pausedSince}|is on hold], as [invoice {invoice}|payment] is still open[ ({openAmount})].',
      'Your accounts and everything already published stay as they are.',
    ],
    ask: {
      gentle: 'Could you let me know when the payment is arranged?',
      plain: 'Please let me know when the payment is arranged.',
      firm: 'Please arrange the payment now.',
    },
    after: [
      '[Work starts again within {restartLead} business {restartLead:day|days} of receipt.|Work starts again as soon as it arrives.]',
    ],
  },
  S6: {
    goal: 'End cleanly: the amount due, an end date, a full hand-over that waits for nothing.',
    subject: 'The end of our work together',
    open: { gentle: 'Thank you for the work that we have done together.' },
    facts: [
      'As payment is still open, I am ending our contract.',
      '[The last day is {endDate}[, which respects the agreed notice of {notice}].|The agreed notice of {notice} applies.]',
      'You will receive the statement of account, the final report and the access list.',
    ],
    ask: {
      gentle: 'Could you settle the amount due[ ({openAmount})] with the statement?',
      plain: 'Please settle the amount due[ ({openAmount})] on receipt of the statement.',
      firm: 'Please settle the amount due[ ({openAmount})] without further delay.',
    },
    after: ['Access to your accounts is handed over in full and does not depend on it.'],
  },
};
