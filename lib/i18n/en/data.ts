import type { SkipReason } from '../../import/csv-drafts';
import type { ColumnUse } from '../../import/csv-mapping';
import type { ImportFault } from '../../import/import-error';
import { number, plural } from '../format';

const events = (count: number): string => `${number('en', count)} ${plural('en', count, 'event', 'events')}`;
const clients = (count: number): string =>
  `${number('en', count)} ${plural('en', count, 'client', 'clients')}`;

/** Backup, import, keeping, erasing and damage. */
export const data = {
  heading: 'Your data',
  hint: 'All of it is on this machine. Here it is saved, brought back, kept no longer than you want, and erased.',
  failed: 'This was not done, and nothing was changed',
  working: 'Working …',
  damage: {
    heading: 'A part of the log is lost',
    line: (name: string, kept: number, lost: number) =>
      `${name}: ${number('en', kept)} of ${events(lost)} are still there.`,
    altered: (name: string) => `${name}: events were altered outside of Signoff.`,
    noName: 'A client whose name was lost too',
    what: 'The browser gave back less than Signoff had stored. New events are recorded, and the log names what is missing. Restore a backup to fill the hole.',
    restore: 'Restore from a file',
    seen: 'I have no backup: end this alarm',
  },
  backup: {
    heading: 'Backup',
    due: 'No backup was saved for a month.',
    never: 'No backup was saved yet.',
    last: (when: string) => `Last saved: ${when}.`,
    save: 'Save a backup',
    about: 'One file with the whole log. Settings and names of reviewers are not in it.',
    saved: (file: string) => `Saved as ${file}. Keep it on another disk.`,
  },
  restore: {
    heading: 'Restore or merge a log',
    about:
      'A file that Signoff exported: JSON Lines, or an evidence bundle. It is checked first, and nothing is changed before you have seen what it would do.',
    choose: 'Choose a file',
    reading: (done: string, all: string) => `Checking: ${done} of ${all}`,
    writing: (done: string, all: string) =>
      `Putting it in: ${done} of ${all}. Leave this page open; nothing is changed before all of it is there.`,
    cancel: 'Cancel',
    verified: (count: number, of: number) =>
      `The file is whole: ${events(count)} of ${clients(of)}. Every chain verifies.`,
    columns: { client: 'Client in the file', events: 'Events', does: 'What it does', into: 'Put it' },
    noName: 'name erased',
    plan: {
      new: 'comes back as its own client',
      longer: 'the log goes on from where it ends here',
      fills: 'lost events come back',
      known: 'the log has all of it already',
      erased: 'was erased here, and stays erased',
      forked: 'went on here and there since; what is only there is added as imported',
      merge: 'is added to that client as imported; what both saw is not doubled',
      none: 'is left out',
    },
    itself: 'where it belongs',
    none: 'nowhere, leave it out',
    into: (name: string) => `into ${name}`,
    run: 'Restore',
    done: (added: number, of: number) =>
      added === 0
        ? 'There was nothing to add.'
        : `${events(added)} of ${clients(of)} ${plural('en', added, 'was', 'were')} added.`,
    undo: 'Undo this import',
    undone: 'The import was undone.',
    undoHint: (when: string) => `An import of ${when} can still be undone, for a day.`,
  },
  csv: {
    heading: 'Import past approvals',
    about:
      'A table (CSV) from any tool. Imported events are marked as such, and patterns leave them out unless you say otherwise in the client’s settings.',
    columns: { column: 'Column', first: 'First values', use: 'Holds' },
    uses: {
      none: 'nothing of use',
      client: 'the client',
      title: 'the post’s text or title',
      key: 'the post’s id in its tool',
      channel: 'the channel',
      what: 'what happened (or the status)',
      at: 'when that happened',
      who: 'who did it',
      'at:submitted': 'when it was sent for approval',
      'at:changes_requested': 'when changes were requested',
      'at:rejected': 'when it was rejected',
      'at:approved': 'when it was approved',
      'at:commented': 'when it was commented',
      'at:held': 'when it was put on hold',
      'at:released': 'when it was released',
      'at:scheduled': 'when it was scheduled',
      'at:published': 'when it was published',
    } satisfies Record<ColumnUse, string>,
    words: 'What the words mean',
    wordNone: 'leave it out',
    client: 'Client of rows that name none',
    newClient: 'a new client …',
    clientName: 'Name of the new client',
    tool: 'Tool that the posts are of',
    otherTool: 'another one',
    order: 'Dates in numbers',
    dayFirst: 'day before month',
    monthFirst: 'month before day',
    preview: 'Preview',
    counts: (found: number, rows: number) => `${events(found)} from ${number('en', rows)} rows.`,
    skipped: (count: number, why: string, first: number) =>
      `${number('en', count)} ${plural('en', count, 'row is', 'rows are')} left out: ${why} (first: row ${number('en', first)}).`,
    why: {
      no_post: 'no post',
      no_client: 'no client',
      no_time: 'no date that can be read',
      no_kind: 'what happened is not known',
      future: 'lies in the future',
    } satisfies Record<SkipReason, string>,
    run: 'Import',
  },
  faults: {
    empty: 'The file is empty. Choose another one.',
    too_large:
      'The file is too large to be read at once. Export each client on its own, and restore one after the other.',
    too_many: 'There is more in the file than can be read at once. Split it, client by client.',
    line: 'The file is not a log that Signoff exported, or was edited since. Export it again, and do not open it in an editor.',
    version: 'The file was written by a newer Signoff. Update Signoff, and try again.',
    chain: 'The file is not whole, or was changed since it was exported. Take another copy of it.',
    zip: 'The ZIP file cannot be opened safely. Take another copy of it.',
    bundle: 'The evidence bundle does not verify. Take another copy of it.',
    no_log: 'There is no log in this file. Choose a file that Signoff exported.',
    table: 'The file is not a table that can be read. Save it as CSV, and try again.',
    gone: 'The file is no longer there. Choose it again.',
  } satisfies Record<ImportFault, string>,
  faultHeading: 'This file was not imported, and nothing was changed',
  exactly: (message: string) => `Exactly: ${message}`,
  keep: {
    heading: 'Keeping',
    about: (days: string, months: string) =>
      `Texts are kept ${days}, events ${months}. Clients on dispute hold keep all. It is done once a day; settings say how long.`,
    days: (count: number) => `${number('en', count)} ${plural('en', count, 'day', 'days')}`,
    months: (count: number) => `${number('en', count)} ${plural('en', count, 'month', 'months')}`,
    ever: 'for ever',
    plan: 'What would go now?',
    planned: (texts: number, gone: number) =>
      texts + gone === 0
        ? 'Nothing is older than that.'
        : `Texts of ${events(texts)}, and ${events(gone)} as a whole, are older than that.`,
    held: (count: number) => `${clients(count)} on dispute hold: nothing of them goes.`,
    run: 'Take them out now',
    done: 'Done. The log says what went, and still verifies.',
  },
  client: {
    heading: 'One client',
    which: 'Client',
    choose: 'choose a client',
    export: 'Everything about this client, as one file',
    exported: (file: string) => `Saved as ${file}.`,
    rebuild: 'Make its figures again from the log',
    rebuilt: 'The figures were made again.',
    erase: 'Erase this client',
    eraseAbout:
      'Names, texts, people, posts, invoices and settings go, for good. The chain of events stays, without any text, and still verifies.',
    eraseEvents: 'Erase the events too: only the last hash is kept',
    confirm: (name: string) => `To go on, type the client’s name: ${name}`,
    erased: 'This client was erased.',
  },
  storage: {
    heading: 'Storage',
    used: (used: string) => `${used} are used on this machine.`,
    more: 'More about it',
  },
};

export type DataWords = typeof data;
