import { number, plural } from '../format';

export const welcome = {
  title: 'Welcome to Signoff',
  lead: 'While you work in your scheduling tool, Signoff counts how often each client sends posts back, and how long posts wait for an answer. It does nothing else: it never posts, clicks, types or sends anything.',
  recorded: {
    heading: 'What is recorded',
    text: 'One row for each thing that happens to a post in approval, as the page shows it. For example:',
    caption: 'A sample row of the log',
    columns: ['When', 'Client', 'Post', 'What', 'Round', 'Who'],
    row: [
      '19 Nov, 10:12',
      'Alder Bakery',
      'Two for one on rye',
      'changes requested',
      '2',
      'client reviewer 1',
    ],
    names:
      'Reviewers are numbered. Their names stay in this browser and are in an export only if you ask for them.',
    never:
      'Not recorded: pages without approvals, messages, passwords, and anything on sites you do not pick.',
  },
  stays: {
    heading: 'Where it stays',
    text: 'In this browser, on this machine. Signoff has no account and no server, and makes no network request, unless you name an authority for time stamps and ask it for one. You can export the log or erase it at any time.',
  },
  pick: {
    heading: 'Pick your tools',
    text: 'Signoff may read nothing yet. Tick what you use; the browser then asks you for just these sites. Under each tool stands how Signoff knows it.',
    legend: 'Scheduling tools',
    on: 'on',
    button: (count: number) =>
      count === 0
        ? 'Pick at least one tool'
        : `Switch on ${number('en', count)} ${plural('en', count, 'tool', 'tools')}`,
    other:
      'Yours is not here? Open it and click Signoff’s icon in the toolbar: any site can be switched on from there.',
    ownHost: (names: string) =>
      `Also known, on whatever site you run it: ${names}. Switch it on from the toolbar.`,
    without: (names: string) => `Not in the list, for want of an approval step: ${names}.`,
  },
  done: {
    heading: 'Switched on',
    text: 'Open your tool as usual. Posts that wait for the client get a small badge, and Signoff’s icon in the toolbar shows the figures. Tabs that are already open are read, too.',
  },
  refused:
    'Nothing was switched on: the browser did not get your permission. You can try again, or switch single sites on later from the toolbar.',
};

export type WelcomeWords = typeof welcome;
