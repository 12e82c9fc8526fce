import { defineTool } from './definition';

/**
 * Sources:
 * https://www.heyorca.com/training-resources/social-media-approvals
 * HeyOrca's help, articles 1113322, 1795423 and 4364974
 *
 * The stage for a returned post has the same word as the button that returns it.
 * Approvers may be internal and external people, under one stage.
 */
export const heyorca = defineTool({
  id: 'heyorca',
  name: 'HeyOrca',
  matches: ['https://app.heyorca.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'workspace' },
  states: { changes_requested: { labels: ['Revise'] } },
  quirks: { rejectionIsReturn: true, pendingSideUnknown: true },
});
