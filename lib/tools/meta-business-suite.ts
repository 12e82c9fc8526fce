import { defineTool } from './definition';

/**
 * Sources:
 * https://business.facebook.com/latest/content_calendar (the planner)
 *
 * No approval is documented anywhere: guides speak of permissions, and approval happens in chats.
 */
export const metaBusinessSuite = defineTool({
  id: 'meta-business-suite',
  name: 'Meta Business Suite',
  matches: ['https://business.facebook.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'none',
  client: { word: 'business portfolio' },
});
