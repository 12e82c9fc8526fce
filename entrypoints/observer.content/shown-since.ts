import type { Reading, SeenPost } from '../../lib/approvals/reading';

/**
 * Remembers since when this page shows each post in its state. A tab that was left open says today what it showed
 * yesterday; taken for news, it would make a post that was decided elsewhere in between look as if it came back.
 */
export class ShownSince {
  readonly #shown = new Map<string, { state: string; since: number }>();

  /** The reading with that moment on every post. `now` epoch ms. */
  mark(reading: Reading, now: number): Reading {
    return {
      ...reading,
      posts: reading.posts.map((post) => ({ ...post, shownSince: this.#since(post, now) })),
    };
  }

  #since(post: SeenPost, now: number): number {
    const id = `${post.key ?? ''}\n${post.title}\n${post.client?.key ?? post.client?.name ?? ''}`;
    const known = this.#shown.get(id);
    if (known?.state === post.state) return known.since;
    this.#shown.set(id, { state: post.state, since: now });
    return now;
  }
}
