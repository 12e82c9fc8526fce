import { defineTool } from './definition';

/**
 * Source: https://github.com/brightbeanxyz/brightbean-studio
 *
 * Anybody can host it: the user switches on the site where it runs.
 * Two stages: the team reviews ("Pending Review"), then the client in a portal of its own ("Pending Client").
 * Lifting a hold is written to the history as an approval, with a comment that says what it was.
 */
export const brightbean = defineTool({
  id: 'brightbean',
  name: 'BrightBean Studio',
  matches: [],
  // The client's portal carries the agency's name in its title, not the tool's.
  signs: [{ title: ' - Brightbean' }, { selector: '#bb-toast-host' }],
  basis: 'driven',
  since: '2026-11-23',
  approval: 'gate',
  client: {
    word: 'workspace',
    name: ['.sidebar-ws-btn .truncate', '.sidebar-ws-btn', 'body > header span.font-bold'],
  },
  pages: [
    { path: '/workspace/:client/compose/:post', kind: 'post', viewer: 'team' },
    {
      path: '/workspace/:client/calendar?mode=list&tab=approvals',
      kind: 'queue',
      expectsPosts: true,
      viewer: 'team',
    },
    { path: '/workspace/:client/calendar?mode=list', kind: 'list', expectsPosts: true, viewer: 'team' },
    { path: '/workspace/:client/calendar', kind: 'calendar', viewer: 'team' },
    { path: '/organizations/calendar', kind: 'calendar', viewer: 'team' },
    { path: '/portal/approvals', kind: 'portal', viewer: 'client', expectsPosts: true },
  ],
  states: {
    in_internal_review: {
      labels: ['Pending Review', 'Awaiting internal review'],
      tokens: ['status-pending_review'],
    },
    in_review: { labels: ['Pending Client', 'Awaiting client approval'], tokens: ['status-pending_client'] },
    changes_requested: { tokens: ['status-changes_requested'] },
    on_hold: { labels: ['Hold', 'On hold', 'Hold requested'], tokens: ['status-on_hold'] },
  },
  quirks: {
    editResetsApproval: true,
    internalThenClient: true,
    rejectionIsReturn: true,
    historyComments: { 'Hold lifted.': 'released' },
  },
});
