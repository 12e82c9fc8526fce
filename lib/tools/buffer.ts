import { defineTool } from './definition';

/**
 * Sources:
 * https://support.buffer.com/article/665-managing-and-approving-draft-posts
 * https://faq.buffer.com/article/929-publish-client-approvals
 * https://developers.buffer.com/types/Post.md
 * https://developers.buffer.com/types/PostAction.md
 * https://developers.buffer.com/types/PostApprovalChange.md
 *
 * There is no client role: whoever may approve is a full-access user, on either side.
 * A post knows no rejected state; what was sent back can only be a draft again.
 * The class names carry a hash behind the part that is matched here.
 */
export const buffer = defineTool({
  id: 'buffer',
  name: 'Buffer',
  matches: ['https://publish.buffer.com/*'],
  basis: 'documented',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'organization' },
  pages: [
    { path: '/all-channels?tab=drafts', kind: 'list', state: 'draft' },
    { path: '/all-channels?tab=queue', kind: 'list', state: 'scheduled' },
    { path: '/all-channels?tab=sent', kind: 'list', state: 'published' },
    { path: '/all-channels', kind: 'list' },
  ],
  card: '[class*="publish_postContainer"]',
  title: '[class*="publish_body"]',
  slot: '[class*="publish_labelContainer"]',
  quirks: { perChannel: true, returnedIsDraft: true, pendingSideUnknown: true, approvedIsScheduled: true },
});
