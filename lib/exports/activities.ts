import type { EventKind } from '../approvals/events';
import type { PostEvent } from './posts';

/** What process-mining tools call each kind of event. Names stay as they are: saved models and filters hold on to them. */
export const ACTIVITIES = {
  submitted: 'Submitted for approval',
  changes_requested: 'Changes requested',
  rejected: 'Rejected',
  approved: 'Approved',
  approval_withdrawn: 'Approval withdrawn',
  commented: 'Comment',
  edited: 'New version',
  held: 'Put on hold',
  released: 'Released from hold',
  scheduled: 'Scheduled',
  published: 'Published',
  failed: 'Publishing failed',
  expired: 'Expired',
  slot_missed: 'Slot missed',
  reminded: 'Reminder sent',
  answered_elsewhere: 'Answered elsewhere',
  gap: 'Gap',
  invoice_issued: 'Invoice issued',
  invoice_paid: 'Invoice paid',
  script_sent: 'Script sent',
  note: 'Note',
  corrected: 'Corrected',
  erased: 'Texts erased',
} as const satisfies Record<EventKind, string>;

export const EDITED_AFTER_APPROVAL = 'Edited after approval';
export const RESCHEDULED = 'Rescheduled';

const ENDS_APPROVAL: ReadonlySet<EventKind> = new Set([
  'submitted',
  'changes_requested',
  'rejected',
  'approval_withdrawn',
]);

/** The activity of each event of a post, in its order. */
export function activitiesOf(events: readonly PostEvent[]): string[] {
  let approved = false;
  return events.map((event) => {
    const activity =
      event.kind !== 'edited'
        ? ACTIVITIES[event.kind]
        : approved
          ? EDITED_AFTER_APPROVAL
          : event.changed === 'slot'
            ? RESCHEDULED
            : ACTIVITIES.edited;
    if (event.kind === 'approved') approved = true;
    else if (ENDS_APPROVAL.has(event.kind)) approved = false;
    return activity;
  });
}
