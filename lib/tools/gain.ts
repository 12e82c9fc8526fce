import { defineTool } from './definition';

/**
 * Sources:
 * https://blog.gainapp.com
 * Gain's help, articles 54, 133, 140 and 141
 *
 * "Ready for Next Round" means that one set of approvers is done and that the team has to send the post
 * on: still in review, on the team's side, and no return. Team members can be approvers too.
 */
export const gain = defineTool({
  id: 'gain',
  name: 'Gain',
  matches: ['https://manage.gainapp.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'workspace' },
  states: {
    draft: { labels: ['DRFT'] },
    in_review: {
      labels: ['PEND', 'Ready for Next Round'],
      turns: { 'Ready for Next Round': 'team' },
    },
    changes_requested: { labels: ['REV'] },
    scheduled: { labels: ['SCHD', 'MPUB', 'Manually Publish', 'Pending Manual Publishing'] },
  },
  quirks: { pendingSideUnknown: true },
});
