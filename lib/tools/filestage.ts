import { defineTool } from './definition';

/**
 * Sources:
 * https://help.filestage.io (articles 2562896 and 3342576)
 * https://help.filestage.io/en/articles/9268312-privacy-notice (the app's host)
 *
 * Reviewer groups hold colleagues and clients alike. "Approved with changes" is an approval.
 * Nothing is published from there, so no approval holds anything back.
 */
export const filestage = defineTool({
  id: 'filestage',
  name: 'Filestage',
  matches: ['https://app.filestage.io/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'optional',
  client: { word: 'project' },
  states: {
    in_review: { labels: ['No decision'] },
    changes_requested: { labels: ['Requested changes'] },
  },
  quirks: { pendingSideUnknown: true },
});
