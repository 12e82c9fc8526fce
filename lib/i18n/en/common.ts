import type { RefusalCode, RefusalReason } from '../../messages';
import type { Basis, ToolDefinition } from '../../tools/definition';
import { decimal, number, plural } from '../format';

const posts = (count: number): string => `${number('en', count)} ${plural('en', count, 'post', 'posts')}`;
const times = (count: number): string => `${number('en', count)} ${plural('en', count, 'time', 'times')}`;

/** What popup, dashboard and welcome page all say. */
export const common = {
  figures: {
    heading: 'Figures',
    posts: 'Sent for approval',
    postsValue: posts,
    rounds: 'Sent back by the client',
    roundsValue: times,
    roundsPerPost: (rate: number) => `${decimal('en', rate)} rounds a post`,
    noPosts: 'no post yet',
    firstTime: 'Approved first time',
    ofDecided: (count: number, of: number) => `${number('en', count)} of ${number('en', of)}`,
    decidedPosts: (count: number) => plural('en', count, 'approved post', 'approved posts'),
    noneDecided: 'none approved yet',
    waiting: 'Waiting for the client',
    waitingValue: posts,
    oldest: (age: string) => `oldest ${age}`,
    none: 'none',
    lastSeen: (ago: string) => `last seen ${ago}`,
    neverSeen: 'never seen on a page',
  },
  clientList: {
    line: (waiting: number, age: string | null) =>
      waiting === 0
        ? 'nothing waiting'
        : `${number('en', waiting)} waiting${age === null ? '' : `, oldest ${age}`}`,
    more: (count: number, rounds: number) =>
      `${posts(count)}, ${number('en', rounds)} ${plural('en', rounds, 'round', 'rounds')}`,
  },
  notes: {
    unknown: (count: number) =>
      `${number('en', count)} more ${plural('en', count, 'return', 'returns')}: the page did not show whether the client or your team sent ${plural('en', count, 'it', 'them')} back, so ${plural('en', count, 'it is', 'they are')} not counted above.`,
    internal: (count: number) =>
      `${number('en', count)} ${plural('en', count, 'return', 'returns')} inside your own team, not counted against the client.`,
    importedOut: (count: number) =>
      `${number('en', count)} ${plural('en', count, 'post', 'posts')} left out: only an imported file says how ${plural('en', count, 'it', 'they')} began or ended.`,
    importedIn: (count: number) =>
      `${number('en', count)} ${plural('en', count, 'post', 'posts')} counted with what an imported file says of ${plural('en', count, 'it', 'them')}, as you chose.`,
  },
  basis: {
    driven: 'tested on the live tool',
    captured: 'tested on captured pages',
    documented: 'from the vendor’s documentation only',
    local: 'taught by you',
  } satisfies Record<Basis, string>,
  approval: {
    gate: 'a post goes out only once it is approved',
    optional: 'approval is asked for, but a post can go out without it',
    none: 'this tool has no approval step, so there is nothing to count',
  } satisfies Record<ToolDefinition['approval'], string>,
  refusal: {
    invalid: 'Signoff did not understand itself. Reload this page; if that does not help, update Signoff.',
    not_allowed: 'This page may not ask for that.',
    too_large: 'That was too much at once.',
    too_many: 'Too many requests at once. Wait a moment and try again.',
    storage_full:
      'There is no room left to store the log. Free some disk space; until then nothing new is recorded.',
    storage_blocked: 'Another Signoff page holds an older version of the log open. Close or reload it.',
    storage_newer: 'The log was written by a newer version of Signoff. Update Signoff to open it.',
    storage_damaged:
      'The browser cannot read its files of the log any more. Restart it; where that does not help, remove Signoff, install it again, and restore a backup.',
    failed: 'Something went wrong inside Signoff. Nothing was lost; try again.',
  } satisfies Record<RefusalCode, string>,
  reasons: {
    client_gone: 'This client is no longer there.',
    target_gone: 'The client to put it into is no longer there.',
    post_gone: 'This post is no longer there.',
    event_gone: 'This event is no longer there, or was taken out before.',
    person_gone: 'This person is no longer there.',
    question_closed: 'This question is no longer open.',
    not_taken_out: 'This event was not taken out.',
    dispute_hold: 'This client is on dispute hold. End the hold first, if the data may go.',
    undo_too_late: 'This import can no longer be undone.',
    undo_went_on: 'Signoff has recorded more for this client since: its restored log cannot be taken out.',
    log_empty: 'The log of this client is empty.',
    checkpoint_gone: 'This checkpoint is no longer there.',
    stamp_unfit: 'This file is no answer to this request, or it was cut or changed on its way.',
    merge_too_long:
      'A log of the file has more than 300,000 events, which is too many to be put into another one. Put it where it belongs, or leave it out.',
    nothing_lost: 'Nothing of this client is lost.',
    tab_unreachable: 'This tab cannot be looked at: it is closed, or Signoff is not switched on there.',
    import_running: 'Another file is being imported just now. Wait until that is done.',
    file_unfit:
      'The file cannot be taken: it is not whole, or not what it was when it was checked. Choose it again.',
  } satisfies Record<RefusalReason, string>,
  silent:
    'Signoff’s background does not answer. Close and open the browser; what was recorded so far is kept.',
  tryAgain: 'Try again',
};

export type CommonWords = typeof common;
