import { defineTool } from './definition';

/**
 * Sources:
 * https://publer.com/docs/api-reference/posts
 * https://help.publer.io/en/article/how-to-approve-or-decline-posts-1r9siip/
 * https://help.publer.io/en/article/what-are-the-post-approval-access-levels-b7q7ae/
 *
 * Declining comes with a note, and the post is submitted again: a return in all but name.
 * The client and the admin decide apart from each other, both under the same pending label.
 */
export const publer = defineTool({
  id: 'publer',
  name: 'Publer',
  matches: ['https://app.publer.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'workspace' },
  pages: [
    { path: '/#/scheduler/posts/:post', kind: 'post', expectsPosts: true },
    { path: '/#/calendar/posts', kind: 'list' },
    { path: '/#/calendar', kind: 'calendar' },
  ],
  states: {
    draft: { tokens: ['draft_private', 'draft_public', 'draft_dated', 'draft_undated'] },
    in_review: { tokens: ['scheduled_pending'] },
    rejected: { tokens: ['scheduled_declined'] },
    approved: { tokens: ['scheduled_approved'] },
    published: { tokens: ['published_posted'] },
  },
  quirks: {
    rejectionIsReturn: true,
    editResetsApproval: true,
    pendingSideUnknown: true,
    approvedIsScheduled: true,
  },
});
