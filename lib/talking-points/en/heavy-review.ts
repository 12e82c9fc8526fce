import type { Stage } from '../kinds';
import type { Cell } from '../texts';

export const heavyReview: Record<Stage, Cell> = {
  S1: {
    goal: 'Make reviews lighter for both sides, before asking for anything else.',
    subject: 'Making reviews lighter',
    open: { gentle: 'Thank you for the care that goes into the reviews.' },
    facts: [
      'When all remarks on a post come together, I can work them in at once and nothing gets lost.',
      '[The whole month at a glance is here: {calendarLink}]',
    ],
    ask: {
      gentle:
        'Could you collect the remarks on each post and send them in one go[, the current ones by {deadline}]?',
      plain: 'Please send all remarks on a post in one go[, the current ones by {deadline}].',
      firm: 'From now on, please send me one complete list of remarks for each post[, the current ones by {deadline}].',
    },
    after: [],
  },
  S2: {
    goal: 'Agree on which posts need a review and which can go out on their own.',
    subject: 'Which posts to review',
    open: { gentle: 'I would like your time to go to the posts that matter most to you.' },
    facts: [
      '[{?overPlan}Our plan includes {includedRounds} {includedRounds:round|rounds} a post; over the last {posts} posts the average is {perPost}.|The last {posts} posts took {rounds} {rounds:round|rounds} of changes.|Every round takes time that would otherwise go into new posts.]',
      '[As agreed, a round means: {roundMeaning}.]',
    ],
    ask: {
      gentle:
        'Would it suit you[, from {deadline},] to review the campaign posts and the sensitive ones, while I publish the routine ones within your guidelines?',
      plain:
        'I propose that[, from {deadline},] you review the campaign posts and the sensitive ones, and I publish the routine ones within your guidelines.',
      firm: 'Please confirm[ by {deadline}] that you review the campaign posts and the sensitive ones, and that I publish the routine ones within your guidelines.',
    },
    after: [],
  },
  S3: {
    goal: 'Show what the rounds take, restate what is included, ask for room on routine posts.',
    subject: 'Rounds on the recent posts',
    open: {
      gentle: 'I would like to show you a few figures, so that we agree on how to go on.',
      plain: 'Here is what the recent reviews took.',
    },
    facts: [
      '[{?includedRounds}{?changePrice}The last {posts} posts took {rounds} {rounds:round|rounds}.|The last {posts} posts took {rounds} {rounds:round|rounds}, about {hours} {hours:hour|hours} of work.|The last {posts} posts took {rounds} {rounds:round|rounds}, {small} of them for small text changes.|The last {posts} posts took {rounds} {rounds:round|rounds}.|Each round takes up time in the calendar.]',
      '[{?mostlySmall}{?hours}Most of the rounds were for small text changes.|{?mostlySmall}{?includedRounds}{?changePrice}Most of the rounds were for small text changes.]',
      '[{?partial}A campaign works only when all its channels go out together.]',
      'I remain responsible for the calendar, and for that I need room on details.',
    ],
    ask: {
      gentle: 'Could we agree[ by {deadline}] that wording and details of routine posts are left to me?',
      plain: 'I propose that[, from {deadline},] wording and details of routine posts are left to me.',
      firm: 'Please confirm [by {deadline}|this week] that wording and details of routine posts are left to me.',
    },
    after: [
      '[{?includedRounds}Rounds beyond those included are quoted at {changePrice}.|{?includedRounds}Rounds beyond those included are quoted separately.]',
    ],
  },
  S4: {
    goal: 'Say that the work needs an agreement, and what follows without one.',
    subject: 'How we go on with reviews',
    open: { gentle: 'Our work together matters to me, so I would like to settle this.' },
    facts: [
      '[The last {posts} posts took {rounds} {rounds:round|rounds}, and my proposal on reviews is still open.|My proposal on reviews is still open.]',
      'With the present review process I cannot deliver what we agreed.',
    ],
    ask: {
      gentle: 'Could we agree [by {deadline}|this week] on which posts you review and which ones I publish?',
      plain:
        'Please tell me [by {deadline}|this week] which posts you want to review and which ones I publish.',
      firm: 'I need your agreement [by {deadline}|this week] on which posts you review and which ones I publish.',
    },
    after: [
      '[{?deadline}If we have no agreement by then|Without an agreement], I would rather end our contract properly[, with the agreed notice of {notice}].',
    ],
  },
  S5: {
    goal: 'Say what is on hold, what is not, and what starts it again.',
    subject: 'New posts on hold',
    open: { gentle: 'I would like to start again on a footing that works for both of us.' },
    facts: [
      '[As our contract provides ({pauseClause}), new posts|New posts] [have been on hold since {pausedSince},|are on hold] until we agree on who reviews what.',
      'Posts that are approved go out as planned.',
    ],
    ask: {
      gentle: 'Could you tell me which kinds of post you want to review?',
      plain: 'Please tell me which kinds of post you want to review; I publish the others.',
      firm: 'To start again, I need your written answer on which kinds of post you review.',
    },
    after: [
      '[New posts start again within {restartLead} business {restartLead:day|days} of our agreement.|New posts start again as soon as we agree.]',
    ],
  },
  S6: {
    goal: 'End cleanly: one reason, an end date, a full hand-over.',
    subject: 'The end of our work together',
    open: { gentle: 'Thank you for the work that we have done together.' },
    facts: [
      'With the present review process I cannot give you the result that you hired me for, so I am ending our contract.',
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
