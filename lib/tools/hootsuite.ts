import { defineTool } from './definition';

/**
 * Sources:
 * https://help.hootsuite.com/hc/en-us/articles/1260804251650
 * https://help.hootsuite.com/hc/en-us/articles/235611847
 * https://help.hootsuite.com/hc/en-us/articles/218780857
 * https://developer.hootsuite.com/docs/webhooks
 *
 * Approvers are members, a team or a role, up to three in a row: the state does not say on which side they are.
 * Queues were renamed in 2021, 2023 and 2024; the old words still stand in translated interfaces.
 * Test ids and class names were seen in public code, never checked against the live tool.
 */
export const hootsuite = defineTool({
  id: 'hootsuite',
  name: 'Hootsuite',
  matches: ['https://hootsuite.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'organization', name: '[data-testid="OrgPicker"]' },
  pages: [
    { path: '/dashboard#/planner?view=drafts', kind: 'list', state: 'draft' },
    { path: '/dashboard#/planner', kind: 'calendar' },
  ],
  states: {
    in_review: {
      labels: [
        'Assigned to you',
        'Created by you',
        'Require Approval',
        'Require My Approval',
        'Nécessite mon approbation',
        'Exiger mon approbation',
        'Ihnen zugewiesen',
        'Von Ihnen erstellt',
        'Meine Genehmigung erforderlich',
      ],
    },
    expired: {
      labels: ['Aprobaciones caducadas', 'Aprovações expiradas'],
    },
    failed: { tokens: ['SEND_FAILED_PERMANENTLY'] },
  },
  card: [
    '[data-testid="CardWrapper"]',
    '[data-testid="DraggableCard"]',
    '[data-testid="DetailPaneRenderer"]',
  ],
  state: ['[data-testid*="StateText"]', '.vk-StateText'],
  slot: '.vk-ScheduledTime',
  quirks: { perChannel: true, rejectionIsReturn: true, pendingSideUnknown: true, approvedIsScheduled: true },
});
