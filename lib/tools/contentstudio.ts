import { defineTool } from './definition';

/**
 * Sources:
 * https://docs.contentstudio.io/article/874
 * https://docs.contentstudio.io/article/1073
 * https://docs.contentstudio.io/article/1221-approval-workflows
 * https://github.com/contentstudioio/contentstudio-agent
 *
 * A post whose time passed in review is still open: its approver is asked to pick a new time.
 */
export const contentstudio = defineTool({
  id: 'contentstudio',
  name: 'ContentStudio',
  matches: ['https://app.contentstudio.io/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'workspace' },
  pages: [
    { path: '/:client/publisher/planner/list-view?plan_ids=:post', kind: 'post', expectsPosts: true },
    { path: '/:client/publisher/planner/list-view', kind: 'list' },
  ],
  states: {
    rejected: { tokens: ['rejected_approval'] },
    expired: { labels: ['Missed Review'], tokens: ['missed_review'], turn: 'unknown' },
  },
  quirks: { rejectionIsReturn: true, pendingSideUnknown: true, approvedIsScheduled: true },
});
