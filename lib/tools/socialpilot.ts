import { defineTool } from './definition';

/**
 * Sources:
 * https://help.socialpilot.co/article/339-how-to-approve-posts-sent-for-approval
 * https://help.socialpilot.co/article/343
 *
 * A manager approves first and may then send the post to the client: both wait under one tag.
 */
export const socialpilot = defineTool({
  id: 'socialpilot',
  name: 'SocialPilot',
  matches: ['https://app.socialpilot.co/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'client' },
  states: {
    in_review: { labels: ['Contributed Posts'] },
    scheduled: { labels: ['Queued Posts'] },
  },
  quirks: { internalThenClient: true, pendingSideUnknown: true, approvedIsScheduled: true },
});
