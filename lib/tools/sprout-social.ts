import { defineTool } from './definition';

/**
 * Sources:
 * https://support.sproutsocial.com/hc/en-us/articles/205974715
 * https://support.sproutsocial.com/hc/en-us/articles/9385327882125
 * https://api.sproutsocial.com/docs/
 *
 * A workflow's steps may be answered by colleagues or by external approvers.
 * The words of its states are not documented: the generic reader finds them.
 */
export const sproutSocial = defineTool({
  id: 'sprout-social',
  name: 'Sprout Social',
  matches: ['https://app.sproutsocial.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'group' },
  pages: [{ path: '/publishing/activity/*/:post', kind: 'post', expectsPosts: true }],
  quirks: { perChannel: true, rejectionIsReturn: true, pendingSideUnknown: true },
});
