import { number, plural } from '../format';

const reads = (count: number): string => `${number('en', count)} ${plural('en', count, 'read', 'reads')}`;

/** The dashboard's pages of tools: how reading goes, teaching, columns, tool files. */
export const tools = {
  back: 'All tools',
  unknown: 'Signoff knows no tool of this name.',
  basis: 'How well known',
  approval: 'Approval there',
  lastGood: 'Last read well',
  never: 'never yet',
  blindSince: 'Cannot be read since',
  lostSince: 'May not be read since',
  lost: (host: string) =>
    `${host} was read before and may no longer be. Until it is switched on again, the log of its clients has a gap.`,
  blind:
    'A page that should show posts shows none that Signoff recognises. The tool was probably redesigned. Until it is mended, the log of its clients has a gap.',
  switchOn: 'Switch on again',
  health: 'How reading went',
  noHealth: 'No page of this tool was read yet.',
  picture: (reads: number, misses: number) =>
    `${number('en', reads)} ${plural('en', reads, 'look', 'looks')} at pages in this time, ${number('en', misses)} of them found nothing although posts were expected.`,
  days: {
    day: 'Day (UTC)',
    reads: 'Looks',
    misses: 'Unreadable',
    posts: 'Posts seen',
    withKey: 'with an id',
    withoutClient: 'without a client',
    bar: 'Picture',
  },
  barOf: (good: number, bad: number) => `${reads(good)} well, ${number('en', bad)} unreadable`,
  tabs: {
    heading: 'Open pages',
    none: 'No page of this tool is open. Open one to teach it or to report it.',
    teach: 'Teach Signoff this page',
    report: 'Report this page',
    nameOf: (action: string, title: string) => `${action}: ${title}`,
    teaching: 'The panel is open in that tab.',
    failed: (why: string) => `That did not work: ${why}`,
  },
  report: {
    heading: 'Report',
    text: 'How the page is built: elements, roles, class names and state labels. No captions, no names, no ids, and of the address only the site and the kind of page. Read it before you pass it on.',
    label: 'What the report holds',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not let it be copied. Select the text and copy it.',
  },
  columns: {
    heading: 'Columns and statuses',
    text: 'In this tool every team names its columns itself. Signoff understands the usual names; say what yours mean. They stay on this machine.',
    name: 'Column as the page shows it',
    state: 'means',
    add: 'Add a column',
    find: 'Look at the open pages',
    found: (count: number) =>
      count === 0
        ? 'No name there that Signoff does not understand already.'
        : `${number('en', count)} ${plural('en', count, 'name', 'names')} found. Say what they mean; those left at “not mapped” are not kept.`,
    none: 'not mapped',
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    save: 'Save columns',
    saved: 'Saved. Open pages are read again.',
    failed: (why: string) => `Not saved: ${why}`,
  },
  local: {
    heading: 'Your own tool files',
    text: 'Taught by you, or imported. They go before what Signoff ships.',
    none: 'None yet. Open a site, and choose “Teach Signoff this page”.',
    export: 'Export',
    contribute: 'Contribution',
    remove: 'Remove',
    nameOf: (action: string, name: string) => `${action}: ${name}`,
    removed: 'Removed. Its pages are read as before.',
    import: 'Import a tool file',
    imported: (name: string) => `${name} is in use now.`,
    notJson: 'This is no tool file: it is not JSON.',
    invalid: (why: string) => `This tool file is not taken: ${why}`,
    badSelector: (selector: string) => `the browser does not understand the selector ${selector}`,
    failed: (why: string) => `That did not work: ${why}`,
    contribution: {
      heading: 'Contribution',
      hint: 'For the project, so that the tool is read well for everybody. It holds selectors and labels. No captions and no names are in it, but labels are as your team wrote them: read it before you pass it on.',
    },
  },
  contributionText: {
    title: (name: string) => `Tool file: ${name}`,
    what: 'Taught on a page of this tool, with the panel “Teach Signoff this page”.',
    ask: 'Which page was it, what was read wrongly before, and in which language is the tool set?',
    file: 'The tool file:',
  },
};

export type ToolsWords = typeof tools;
