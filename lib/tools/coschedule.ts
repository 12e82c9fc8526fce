import { defineTool } from './definition';

/**
 * Sources:
 * https://coschedule.com/support/project-management/social-approvals/how-to-set-up-and-use-social-approvals
 *
 * Approvers are members of the team, clients among them. What a refusal is called is not documented.
 */
export const coschedule = defineTool({
  id: 'coschedule',
  name: 'CoSchedule',
  matches: ['https://app.coschedule.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'calendar' },
  quirks: { pendingSideUnknown: true },
});
