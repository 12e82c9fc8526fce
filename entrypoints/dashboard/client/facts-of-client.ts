import * as texts from '../../../lib/judging/facts-of-texts';
import type { Facts } from '../../../lib/talking-points/facts';
import type { ClientData, KnownPost } from './gather';

/** Everything that a text about this client may say. */
export const factsOfClient = ({ judged, judging }: ClientData): Facts => texts.factsOfTexts(judged, judging);

/** The facts for a nudge about one post. */
export const factsOfPost = ({ judged, judging }: ClientData, { row }: KnownPost): Facts =>
  texts.factsOfPost(judged, judging, row);

/** For what the client gets to see as well: a post that is left out as imported is not claimed there. */
export const statementPosts = (posts: readonly KnownPost[]) =>
  posts
    .filter(({ facts }) => !facts.imported)
    .map(({ row, facts }) => ({ title: row.title, channels: row.channels, facts }));
