import { defineTool } from './definition';

/**
 * Sources:
 * https://help.frame.io
 * https://developer.adobe.com/frameio/guides
 * https://app.frame.io and https://next.frame.io (hosts as public code links to them)
 *
 * States are not documented; since its fourth version they are fields that the team sets up.
 * Nothing is published from there, so no approval holds anything back.
 */
export const frameIo = defineTool({
  id: 'frame-io',
  name: 'Frame.io',
  matches: ['https://app.frame.io/*', 'https://next.frame.io/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'client' },
  columns: 'user-named',
  quirks: { pendingSideUnknown: true },
});
