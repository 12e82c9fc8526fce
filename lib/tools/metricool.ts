import { defineTool } from './definition';

/**
 * Sources:
 * https://help.metricool.com/fr/article/gestion-des-utilisateurs-p00m52
 * https://metricool-onxkr.hc.ferndesk.com/content-approval-via-email-xnpbv
 * https://github.com/LabansatOS/n8n-nodes-metricool
 *
 * A rejection carries a note and asks for a new version. An edited post must be sent for review again.
 * Reviewers are users of the brand or outsiders reached by email, under one label.
 */
export const metricool = defineTool({
  id: 'metricool',
  name: 'Metricool',
  matches: ['https://app.metricool.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'brand' },
  pages: [
    { path: '/planner/calendar?blogId=:client&openWithPostUuid=:post', kind: 'post', expectsPosts: true },
    { path: '/planner/calendar?blogId=:client', kind: 'calendar' },
    { path: '/planner?blogId=:client', kind: 'calendar' },
  ],
  quirks: { rejectionIsReturn: true, editResetsApproval: true, pendingSideUnknown: true },
});
