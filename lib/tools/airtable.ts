import { defineTool } from './definition';

/**
 * Sources:
 * https://github.com/clockify/browser-extension
 * https://github.com/toggl/track-extension
 *
 * A status is a single select with whatever words the team gave it.
 */
export const airtable = defineTool({
  id: 'airtable',
  name: 'Airtable',
  matches: ['https://airtable.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'base' },
  columns: 'user-named',
  quirks: { pendingSideUnknown: true },
});
