import { defineTool } from './definition';

/**
 * Sources:
 * https://help.swello.com/article/209-comment-fonctionne-la-validation-des-posts
 *
 * There is no approval state: an editor's tick turns a draft into a post "en attente", which waits for
 * its hour and for nobody. The client answers outside Swello, over a shared calendar.
 */
export const swello = defineTool({
  id: 'swello',
  name: 'Swello',
  matches: ['https://swello.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'social profile' },
  states: {
    scheduled: {
      labels: [
        'En attente',
        'Post en attente',
        'Posts en attente',
        'Post programmé',
        'Posts programmés',
        'Validé',
      ],
    },
  },
  quirks: { answeredOutside: true },
});
