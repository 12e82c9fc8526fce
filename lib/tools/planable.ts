import { defineTool } from './definition';

/**
 * Sources:
 * https://help.planable.io/en/articles/2367643-approvals-and-approval-workflows
 * https://planable.io/guides/content-approvals-in-planable/
 * https://api.planable.io/api/v1/openapi.json
 *
 * Each workspace chooses none, optional, required or multi-level approval, and the page does not tell which.
 * There is no returned state: a client who wants a change comments, or takes the approval back.
 */
export const planable = defineTool({
  id: 'planable',
  name: 'Planable',
  matches: ['https://app.planable.io/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'workspace' },
  pages: [
    { path: '/post/:post', kind: 'post', expectsPosts: true },
    { path: '/calendar/*', kind: 'calendar' },
    { path: '/w/:client', kind: 'list' },
  ],
  states: {
    draft: { tokens: ['NEVER_SENT'] },
    in_review: { tokens: ['NOT_APPROVED', 'PARTIAL_APPROVED'] },
    failed: { tokens: ['WITH_ERRORS'] },
  },
  quirks: { clientCommentIsReturn: true, pendingSideUnknown: true },
});
