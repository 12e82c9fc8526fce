import { defineTool } from './definition';

/**
 * Sources:
 * https://support.sendible.com/hc/en-us/articles/360014576251-Set-up-clients
 * https://app.sendible.com/signup
 *
 * What is documented is that a client's own posts may need the agency's approval, so a pending post
 * may wait for either side. State words are not documented. White-label customers use hosts of their own.
 */
export const sendible = defineTool({
  id: 'sendible',
  name: 'Sendible',
  matches: ['https://app.sendible.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'dashboard' },
  quirks: { pendingSideUnknown: true },
});
