import { defineTool } from './definition';

/**
 * Sources:
 * https://support.vistasocial.com/hc/en-us/articles/4414079213595
 *
 * A client is invited as one more user who may publish. State words are not documented.
 */
export const vistaSocial = defineTool({
  id: 'vista-social',
  name: 'Vista Social',
  matches: ['https://vistasocial.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'profile group' },
  pages: [{ path: '/calendar', kind: 'calendar' }],
  quirks: { pendingSideUnknown: true },
});
