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
    draft: { labels: ['Assigned', 'Assigned to', 'Done', 'Completed'] },
    in_internal_review: { labels: ['Internally Approved'] },
    scheduled: { labels: ['Exported in advance'] },
  },
  quirks: { internalThenClient: true },
});
