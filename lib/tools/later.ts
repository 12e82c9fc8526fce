import { defineTool } from './definition';

/**
 * Sources:
 * https://help.later.com/hc/en-us/articles/40954654500375-Team-Collaboration-and-Content-Approvals
 * https://help.later.com/hc/en-us/articles/23249444168343
 *
 * Members may schedule, and the post goes out whatever the approval says: it is no gate.
 * No way to send a post back is documented but a comment, from a reviewer or from outside.
 */
export const later = defineTool({
  id: 'later',
  name: 'Later',
  matches: ['https://app.later.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'social set' },
  pages: [{ path: '/:client/schedule/calendar', kind: 'calendar' }],
  quirks: { clientCommentIsReturn: true, pendingSideUnknown: true },
});
