import { defineTool } from './definition';

/**
 * Sources:
 * https://help.ziflow.com/hc/en-us/articles/30725037548436
 * https://learn.microsoft.com/en-us/entra/identity/saas-apps/ziflow-tutorial (each customer's sub-domain)
 *
 * Admins may rename the decisions. "Approved with changes" needs no new version, "Changes required" does.
 * Nothing is published from there, so no approval holds anything back.
 */
export const ziflow = defineTool({
  id: 'ziflow',
  name: 'Ziflow',
  matches: ['https://*.ziflow.io/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'client' },
  pages: [{ path: '/proof/:post', kind: 'post', viewer: 'team' }],
  columns: 'user-named',
  states: { in_review: { labels: ['In progress'] } },
  quirks: { pendingSideUnknown: true },
});
