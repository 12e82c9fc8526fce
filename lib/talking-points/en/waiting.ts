import type { Stage } from '../kinds';
import type { Cell } from '../texts';

export const nudge: Cell = {
  goal: 'Get an answer on this one post.',
  subject: '[“{post}” is ready for your OK|A post is ready for your OK]',
  open: { gentle: 'A quick note about one post.' },
  facts: [
    '[“{post}”|The post] is ready.',
    '{?round}Your last remarks are worked in.',
    { firm: '[It has been with you for {days} business {days:day|days}.]' },
    '[It is planned for {slot}.]',
  ],
  ask: {
    gentle:
      'Could you have a look and approve it or comment [{?slot}before then|by {deadline}|when you have a moment]?',
    plain: 'Please approve it or comment [{?slot}before then|by {deadline}|this week].',
    firm: 'I need your approval or your comments [{?slot}before then|by {deadline}|this week].',
  },
  after: ['It only goes out with your OK.'],
};

export const waiting: Record<Stage, Cell> = {
  S1: {
    goal: 'Get a yes, a no or a comment on what is waiting.',
    subject:
      '[{?noneWaiting}Your next posts|{waiting} {waiting:post|posts} ready for your OK|Posts ready for your OK]',
    open: { gentle: 'A quick note to keep the calendar on track.' },
    facts: [
      '[{?noneWaiting}The posting dates depend on when your answers come.|{waiting} {waiting:post is|posts are} finished and waiting for your answer.|Some posts are finished and waiting for your answer.]',
    ],
    ask: {
      gentle:
        '[{?noneWaiting}Could you plan a moment for the next posts, so that I have your answer before each slot?|Could you approve or comment [by {deadline}|before {slot}, when the first one is due|when you next have a moment]?]',
      plain:
        '[{?noneWaiting}Please plan a moment for the next posts, so that I have your answer before each slot.|Please approve or comment [by {deadline}|before {slot}, when the first one is due|this week].]',
      firm: '[{?noneWaiting}I need your answers on the next posts before each slot.|I need your approval or your comments [by {deadline}|before {slot}, when the first one is due|this week].]',
    },
    after: [
      '[{?noneWaiting}Nothing goes out without your OK.|{?deemedApproval}{?deadline}As agreed, a post without an answer by then counts as approved and goes out as planned.|Nothing goes out without your OK.]',
    ],
  },
  S2: {
    goal: 'Agree on a fixed review day, and on who answers when they are away.',
    subject: 'Keeping your posting dates',
    open: { gentle: 'I would like to make reviews easier to fit into your week.' },
    facts: [
      '[We agreed on {feedbackWindow} business {feedbackWindow:day|days} to answer a post.|To keep the dates in the calendar, I need an answer within {answerDays} business {answerDays:day|days}.|To keep the dates in the calendar, I need an answer before each slot.]',
      '[{waiting} {waiting:post has been waiting|posts are waiting at the moment, the oldest} for {days} business {days:day|days}.|{waiting} {waiting:post is|posts are} waiting at the moment.]',
      'Each day without an answer moves a post by a day[; this month that came to {movedDays} {movedDays:day|days} over all posts].',
      '[As agreed, the answers that count are those given in {channel}.]',
    ],
    ask: {
      gentle:
        'Could you tell me[ by {deadline}] whether [{reviewDay}|a fixed day each week] would suit you for reviews, [with {deputy} answering|and who answers] when you are away?',
      plain:
        'I propose [{reviewDay}|a fixed day each week] for your reviews, with [{deputy}|a colleague] answering when you are away; please confirm[ by {deadline}].',
      firm: 'Please confirm [by {deadline}|this week] that [{reviewDay}|a fixed day each week] is your review day, and [that {deputy} answers|who answers] when you are away.',
    },
    after: [],
  },
  S3: {
    goal: 'Show the figures calmly, and agree on a way of working.',
    subject: 'Where the calendar stands',
    open: {
      gentle: 'I would like to show you where we stand, so that we find a rhythm that works for you.',
      plain: 'Here is where the calendar stands.',
    },
    facts: [
      '[{?feedbackWindow}Of the last {sent} approval requests, {late} got an answer after the agreed time or still {late:has|have} none.|Of the last {sent} approval requests, {late} waited longer than {answerDays} business {answerDays:day|days}.|The posting dates depend on when your answers come.]',
      '[Following up took about {chasing} {chasing:hour|hours}.|Following up took {reminders} {reminders:reminder|reminders}.]',
      '[{missed} posting {missed:date|dates} went by in the meantime; I cannot make up for {missed:it|them}.|{?missed}{missed:A posting date|Posting dates} went by in the meantime; I cannot make up for {missed:it|them}.]',
      '[Of {planned} posts planned this month, {published} {published:has|have} gone out.]',
    ],
    ask: {
      gentle:
        'Could you tell me[ by {deadline}] which suits you better: a fixed review slot every week, or the whole month approved at once?',
      plain:
        'Please choose [by {deadline}|this week] between a fixed review slot every week and the whole month approved at once.',
      firm: 'I need your choice [by {deadline}|this week]: a fixed review slot every week, or the whole month approved at once.',
    },
    after: ['Until then, each day without an answer moves the dates by a day.'],
  },
  S4: {
    goal: 'Get a decision on what is waiting, and say plainly what happens without one.',
    subject: '[{?noneWaiting}Your decision on a review slot|Your decision on the waiting posts]',
    open: { gentle: 'I am writing before this affects more of your dates.' },
    facts: [
      '[{?noneWaiting}My proposal for a fixed review slot is still open.|{waiting} {waiting:post has been waiting for your answer|posts are still waiting for your answer, the oldest} for {days} business {days:day|days}.|{waiting} {waiting:post is|posts are} still waiting for your answer.|Posts are still waiting for your answer.]',
      '[As agreed, {approver} decides.]',
    ],
    ask: {
      gentle: 'Could you give me your decision [by {deadline}|this week]?',
      plain: 'Please give me your decision [by {deadline}|this week].',
      firm: 'I need your decision [by {deadline}|this week].',
    },
    after: [
      '[{?deadline}Without an answer by then|Without an answer], I will hold posts without your approval and set new dates according to my availability[, as our contract provides ({pauseClause})].',
      '[After your answer, allow {restartLead} business {restartLead:day|days} before posting starts again.]',
    ],
  },
  S5: {
    goal: 'Say what is on hold, and what starts it again.',
    subject: 'Posts on hold',
    open: { gentle: 'I would much rather be publishing, so here is what starts it again.' },
    facts: [
      '[As our contract provides ({pauseClause}), work|Work] that depends on your approval [has been on hold since {pausedSince}|is on hold].',
      'What you have approved goes out as planned.',
    ],
    ask: {
      gentle:
        '[{?noneWaiting}Could you confirm a fixed review slot?|Could you send me your answers on [{waiting:the waiting post|the # waiting posts}|the waiting posts]?]',
      plain:
        '[{?noneWaiting}Please confirm a fixed review slot.|Please send me your answers on [{waiting:the waiting post|the # waiting posts}|the waiting posts].]',
      firm: 'To start again, I need your [{?noneWaiting}agreement to a fixed review slot|answers on [{waiting:the waiting post|the # waiting posts}|the waiting posts]].',
    },
    after: [
      '[Posting starts again within {restartLead} business {restartLead:day|days} of your answer, on new dates.|Posting starts again once I have your answer, on new dates.]',
    ],
  },
  S6: {
    goal: 'End cleanly: one reason, an end date, a full hand-over.',
    subject: 'The end of our work together',
    open: { gentle: 'Thank you for the work that we have done together.' },
    facts: [
      'Without regular answers on the posts, I cannot meet your needs, so I am ending our contract.',
      '[The last day is {endDate}[, which respects the agreed notice of {notice}].|The agreed notice of {notice} applies.]',
      '[Finished posts that are called off are charged at the agreed fee of {killFee}.]',
      'You will receive the final report, the access list and the open items.',
    ],
    ask: {
      gentle: 'Would a short call suit you for the hand-over?',
      plain: 'I propose a short call for the hand-over; please tell me when it suits you.',
      firm: 'Please tell me who takes over the accounts.',
    },
    after: ['Access to your accounts is handed over in full.'],
  },
};
