import { defineTool } from './definition';

/**
 * Sources:
 * https://help.zoho.com/portal/en/kb/social
 *
 * A rejection is final there, so a change can only be asked for in a comment.
 * A post whose time elapsed can still be approved: it stays with its approver.
 */
export const zohoSocial = defineTool({
  id: 'zoho-social',
  name: 'Zoho Social',
  matches: ['https://social.zoho.com/*', 'https://social.zoho.eu/*', 'https://social.zoho.in/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'brand' },
  pages: [{ path: '/social/*/:client/Home.do', kind: 'list' }],
  states: { expired: { labels: ['Time Elapsed'], turn: 'unknown' } },
  quirks: { clientCommentIsReturn: true, pendingSideUnknown: true },
});
