import { defineTool } from './definition';

/**
 * Sources:
 * https://statusbrew.com/help/articles/states-of-posts
 * https://statusbrew.com/help/articles/approval-workflow
 * https://app.statusbrew.com (host as public code links to it)
 *
 * The documented list of states is cut short; the word for a rejected post is not known.
 */
export const statusbrew = defineTool({
  id: 'statusbrew',
  name: 'Statusbrew',
  matches: ['https://app.statusbrew.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'profile group' },
  states: { published: { labels: ['Published via Notification'] } },
  quirks: { pendingSideUnknown: true, approvedIsScheduled: true },
});
