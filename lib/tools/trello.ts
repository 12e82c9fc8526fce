import { defineTool } from './definition';

/**
 * Sources:
 * https://github.com/toggl/track-extension (src/content/trello.js)
 * https://github.com/clockify/browser-extension (src/integrations/trello.js)
 *
 * No approval is built in: a list or a label is the state, and moving a card holds nothing back.
 */
export const trello = defineTool({
  id: 'trello',
  name: 'Trello',
  matches: ['https://trello.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'board', name: ['[data-testid="board-name-display"]', '.board-header h1'] },
  pages: [
    { path: '/b/:client/*', kind: 'board' },
    { path: '/c/:post/*', kind: 'post' },
  ],
  columns: 'user-named',
  card: ['[data-testid="trello-card"]', '[data-testid="card-back-name"]'],
  title: ['[data-testid="card-name"]', '[data-testid="card-back-title-input"]'],
  state: '[data-testid="card-back-list-name"]',
  quirks: { pendingSideUnknown: true },
});
