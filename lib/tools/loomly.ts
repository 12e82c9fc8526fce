import { defineTool } from './definition';

/**
 * Sources:
 * https://intercom.help/loomly/en/articles/3698817-what-are-collaboration-workflows
 * https://intercom.help/loomly/en/articles/4429999
 * https://intercom.help/loomly/en/articles/1905103
 *
 * Contributors submit to colleagues as well as to clients, under one label.
 * In the Lite workflow an approval schedules at once; in the Original one somebody still has to.
 */
export const loomly = defineTool({
  id: 'loomly',
  name: 'Loomly',
  matches: ['https://app.loomly.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'calendar' },
  quirks: { pendingSideUnknown: true, approvedIsScheduled: true },
});
