import { defineTool } from './definition';

/**
 * Sources:
 * https://github.com/toggl/track-extension (src/content/notion.js)
 * https://github.com/clockify/browser-extension
 *
 * No approval is built in: a status or select property is the state, in the team's own words.
 */
export const notion = defineTool({
  id: 'notion',
  name: 'Notion',
  matches: ['https://www.notion.so/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'database' },
  columns: 'user-named',
  card: '.notion-collection-card',
  title: ['h1[contenteditable]', 'h1[aria-roledescription="page title"]'],
  key: { attribute: 'data-block-id' },
  quirks: { pendingSideUnknown: true },
});
