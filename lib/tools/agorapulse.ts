import { defineTool } from './definition';

/**
 * Sources:
 * https://support.agorapulse.com/en/articles/8773562
 * https://support.agorapulse.com/en/articles/10353571
 * https://support.agorapulse.com/en/articles/9979006
 *
 * Only approving and rejecting change the state; the vendor says that comments and edits do not.
 */
export const agorapulse = defineTool({
  id: 'agorapulse',
  name: 'Agorapulse',
  matches: ['https://app.agorapulse.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'workspace' },
  quirks: { rejectionIsReturn: true, pendingSideUnknown: true },
});
