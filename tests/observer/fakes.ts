import type { Extension } from '../../entrypoints/observer.content/extension';
import type { Reading, SeenPost } from '../../lib/approvals/reading';

export function post(title: string, more: Partial<SeenPost> = {}): SeenPost {
  return {
    key: null,
    title,
    cut: false,
    state: 'in_review',
    turn: 'client',
    stateSource: 'label',
    label: 'Pending',
    client: null,
    channels: [],
    slot: null,
    url: null,
    history: [],
    sure: 1,
    ...more,
  };
}

export function reading(posts: SeenPost[], more: Partial<Reading> = {}): Reading {
  return {
    tool: 'site',
    page: 'list',
    viewer: 'unknown',
    client: null,
    posts,
    health: {
      labels: posts.length,
      posts: posts.length,
      withKey: 0,
      withClient: 0,
      historyLines: 0,
      blind: false,
      fallbacks: {},
    },
    ...more,
  };
}

/** An extension whose answers the test decides. */
export class FakeExtension implements Extension {
  alive = true;
  sent: { type: string; id?: string }[] = [];
  listener: ((message: unknown) => void) | null = null;
  answer: (message: { type: string; id?: string }) => unknown;

  constructor(answer: (message: { type: string; id?: string }) => unknown) {
    this.answer = answer;
  }
  isAlive(): boolean {
    return this.alive;
  }
  async send(message: unknown): Promise<unknown> {
    const typed = message as { type: string; id?: string };
    this.sent.push(typed);
    return this.answer(typed);
  }
  listen(onMessage: (message: unknown) => void): () => void {
    this.listener = onMessage;
    return () => {
      this.listener = null;
    };
  }
}
