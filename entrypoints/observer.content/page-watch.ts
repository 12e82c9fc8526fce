import { named } from '../../lib/reading/vocabulary/in-use';

/** `content`: the page says something else; `look`: only attributes changed, as any animation does; `route`: another page of the app. */
export type Change = 'content' | 'look' | 'route';

export interface PageWatchOptions {
  /** Element name of what the observer itself puts into the page. */
  own: string;
  onChange(change: Change): void;
}

interface NavigationTarget {
  addEventListener(type: 'navigatesuccess', listener: () => void): void;
  removeEventListener(type: 'navigatesuccess', listener: () => void): void;
}

/** Sees that the page changed: its document, its open shadow roots, its frames of the same origin, its routes. */
export class PageWatch {
  readonly #document: Document;
  readonly #options: PageWatchOptions;
  readonly #observer: MutationObserver;
  #watched = new WeakSet<Node>();
  #url: string;

  constructor(page: Document, options: PageWatchOptions) {
    this.#document = page;
    this.#options = options;
    this.#url = page.URL;
    this.#observer = new MutationObserver((records) => this.#onRecords(records));
  }

  start(): void {
    this.add(this.#document);
    const view = this.#document.defaultView;
    for (const type of ['popstate', 'hashchange'] as const) view?.addEventListener(type, this.#onRoute);
    navigation(view)?.addEventListener('navigatesuccess', this.#onRoute);
    // A frame's own load event does not bubble, but it can be caught on the way down.
    this.#document.addEventListener('load', this.#onLoad, true);
  }

  /** Watches one more root: a shadow root, or the document of a frame. Twice is once. */
  add(root: Node): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...named('watched')],
    });
  }

  end(): void {
    this.#observer.disconnect();
    this.#watched = new WeakSet();
    const view = this.#document.defaultView;
    for (const type of ['popstate', 'hashchange'] as const) view?.removeEventListener(type, this.#onRoute);
    navigation(view)?.removeEventListener('navigatesuccess', this.#onRoute);
    this.#document.removeEventListener('load', this.#onLoad, true);
  }

  readonly #onRoute = (): void => {
    this.#url = this.#document.URL;
    this.#options.onChange('route');
  };

  readonly #onLoad = (event: Event): void => {
    if (event.target instanceof HTMLIFrameElement) this.#options.onChange('content');
  };

  #onRecords(records: MutationRecord[]): void {
    // Only the head of the batch is looked at: a page that builds thousands of rows must not pay for each.
    let change: Change | null = null;
    for (const record of records) {
      if (this.#isOwn(record)) continue;
      change = record.type === 'attributes' ? 'look' : 'content';
      if (change === 'content') break;
    }
    if (this.#document.URL !== this.#url) {
      this.#url = this.#document.URL;
      change = 'route';
    }
    if (change) this.#options.onChange(change);
  }

  #isOwn(record: MutationRecord): boolean {
    if (record.type !== 'childList') return (record.target as Element).localName === this.#options.own;
    const nodes = [...record.addedNodes, ...record.removedNodes];
    return nodes.length > 0 && nodes.every((node) => (node as Element).localName === this.#options.own);
  }
}

function navigation(view: Window | null): NavigationTarget | null {
  return (view as { navigation?: NavigationTarget } | null)?.navigation ?? null;
}
