import { defineTool } from './definition';

/**
 * Sources:
 * https://help.asana.com/s/article/approvals
 * https://github.com/toggl/track-extension (src/content/asana.js)
 * https://github.com/clockify/browser-extension
 *
 * Approvals are a type of task. Anyone with edit rights can decide, and nothing is held back by it.
 * All three answers complete the task, so the next round is a reopened or a new one.
 */
export const asana = defineTool({
  id: 'asana',
  name: 'Asana',
  matches: ['https://app.asana.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: {
    word: 'project',
    name: ['.ProjectPageHeaderProjectTitle-container', '.ProjectPage .PageHeaderEditableTitle-input'],
  },
  columns: 'user-named',
  states: { rejected: { labels: ['Verworfen'] } },
  card: ['.BoardCardLayout', '.SpreadsheetRow', '.TaskPane'],
  title: ['.BoardCard-taskName', '.SpreadsheetTaskName textarea', '.TaskPaneTitle textarea'],
  quirks: { pendingSideUnknown: true },
});
