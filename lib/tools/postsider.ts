import { defineTool } from './definition';

/**
 * Source: https://github.com/lumizone/postsider
 *
 * Anybody can host it: the user switches on the site where it runs.
 * A pending post may wait for the team or, by a guest link, for the client: no page tells which.
 * A returned post becomes a draft again and keeps no trace; an approved one is scheduled at once.
 */
export const postsider = defineTool({
  id: 'postsider',
  name: 'PostSider',
  matches: [],
  signs: [{ title: 'PostSider' }],
  basis: 'captured',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'organisation', name: ['aside button[aria-haspopup="listbox"]', 'h1'] },
  pages: [
    { path: '/approval', kind: 'queue', state: 'in_review', expectsPosts: true, viewer: 'team' },
    { path: '/posts', kind: 'list', expectsPosts: true, viewer: 'team' },
    { path: '/calendar', kind: 'calendar', viewer: 'team' },
    { path: '/review/:link', kind: 'portal', state: 'in_review', viewer: 'client' },
  ],
  quirks: { returnedIsDraft: true, pendingSideUnknown: true, approvedIsScheduled: true },
});
