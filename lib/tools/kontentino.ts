import { defineTool } from './definition';

/**
 * Sources:
 * https://help.kontentino.com/en/articles/12525413-understanding-post-statuses-in-kontentino
 * https://help.kontentino.com/en/articles/13318660
 * https://help.kontentino.com/en/articles/9556227
 * https://www.kontentino.com/tutorials/dashboard/post-statuses
 *
 * "Internally approved" is not the client's yes: the team still has to send the post on.
 * Assigned, Done and Completed are stages of making the post.
 */
export const kontentino = defineTool({
  id: 'kontentino',
  name: 'Kontentino',
  matches: ['https://app.kontentino.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'profile' },
  states: {
    draft: { labels: ['Private Draft', 'Assigned', 'Assigned to', 'Done', 'Completed'] },
    in_internal_review: {
      labels: ['Pending Internal Approval', 'Waiting for internal approval', 'Internally Approved'],
    },
    in_review: { labels: ['Pending Client Approval', 'Waiting for client approval'] },
    changes_requested: { labels: ['Rework', 'Client Rework', 'Internal Rework'] },
    approved: { labels: ['Approved by client'] },
    scheduled: { labels: ['Exported in advance'] },
    published: { labels: ['Posted'] },
  },
  quirks: { internalThenClient: true },
});
