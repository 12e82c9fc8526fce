import { defineTool } from './definition';

/**
 * Sources:
 * https://developer.clickup.com/docs/webhooktaskpayloads
 * https://github.com/clockify/browser-extension (src/integrations/clickup.js)
 *
 * Statuses are made by the team, list by list. The tool swaps tasks without changing the page.
 */
export const clickup = defineTool({
  id: 'clickup',
  name: 'ClickUp',
  matches: ['https://app.clickup.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'space' },
  pages: [{ path: '/t/:post', kind: 'post' }],
  columns: 'user-named',
  card: '.cu-task-row',
  title: ['.cu-task-row-main__link-text-inner', '.cu-task-title__overlay'],
  state: '.cu-task-row__status',
  key: { selector: '.cu-task-row-main__link', attribute: 'href', pattern: '([^/]+)$' },
  quirks: { pendingSideUnknown: true },
});
