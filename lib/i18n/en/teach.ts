import type { State } from '../../approvals/states';
import { number, plural } from '../format';

/** What the panel says with which the user teaches a page. */
export const teach = {
  heading: 'Teach this page',
  intro: 'Show Signoff one post and its parts. It reads every post that is built like it.',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  pick: { none: 'Point at it', again: 'Point again', clear: 'Forget' },
  parts: {
    card: { name: 'One post', hint: 'The whole card or row.' },
    title: { name: 'Its text', hint: 'The caption or title.' },
    state: { name: 'Its state', hint: 'The label or the icon that says where it stands.' },
    client: { name: 'Its client', hint: 'The name of the client, on the post or elsewhere on the page.' },
    link: { name: 'Its link', hint: 'Not needed where Signoff finds it.' },
  },
  first: 'Point at a post first.',
  notFound: 'Signoff finds no lasting way to point at this. Try the part around it, or another post.',
  picking: (part: string) =>
    `${part}: click it, or go with Tab and the arrow keys and press Enter. Up takes the part around it, Down the first part in it. Escape cancels.`,
  at: (index: number, of: number) => `${number('en', index)} of ${number('en', of)}:`,
  empty: 'no text',
  wider: 'Larger',
  narrower: 'Smaller',
  labels: 'What do the labels mean?',
  labelOf: (label: string) => `“${label}” means`,
  tokenOf: (name: string) => `The sign “${name}” means`,
  unknown: 'not said',
  states: {
    draft: 'draft',
    in_internal_review: 'in review inside the team',
    in_review: 'waiting for the client',
    changes_requested: 'changes requested',
    rejected: 'rejected',
    approved: 'approved',
    on_hold: 'on hold',
    scheduled: 'scheduled',
    published: 'published',
    failed: 'failed to go out',
    expired: 'expired',
    unknown: 'not said',
  } satisfies Record<State, string>,
  reads: (count: number) =>
    count === 0
      ? 'Signoff would read no post here.'
      : `Signoff would read ${number('en', count)} ${plural('en', count, 'post', 'posts')}:`,
  clientIs: (name: string) => `Client: ${name}`,
  noClient: 'Client: not shown',
  more: (count: number) => `and ${number('en', count)} more`,
  saved: 'Saved. Signoff reads this site so from now on. You can change or remove it under Tools.',
  failed: (why: string) => `Not saved: ${why}`,
  whyNot: {
    not_allowed: 'Signoff is no longer switched on for this site.',
    invalid: 'Signoff cannot use what was shown. Point at another post, or at the part around it.',
    other: 'Signoff does not answer. Reload this page and try again.',
  },
};

export type TeachWords = typeof teach;
