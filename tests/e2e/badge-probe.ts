import type { CDPSession, Page } from 'playwright';

/** One badge as a person meets it. The page itself cannot see it: its root is closed. */
export interface SeenBadge {
  text: string;
  /** Accessible name. */
  name: string;
  dark: boolean;
  visible: boolean;
  box: { x: number; y: number; width: number; height: number };
}

const LOOK = `function () {
  const { x, y, width, height } = this.getBoundingClientRect();
  return {
    text: this.textContent, name: this.getAttribute('aria-label'), dark: this.classList.contains('dark'),
    visible: getComputedStyle(this).visibility === 'visible', box: { x, y, width, height },
  };
}`;

/** Looks through the closed shadow root, by the browser's own protocol. */
export class BadgeProbe {
  readonly #page: Page;
  #cdp: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** All badges that are visible at the moment. */
  async badges(): Promise<SeenBadge[]> {
    const seen = await this.#each<SeenBadge>('button', LOOK);
    return seen.filter((badge) => badge.visible);
  }

  /** Text of the details that are open, if any. */
  async details(): Promise<string[]> {
    return this.#each<string>('section', 'function () { return this.innerText; }');
  }

  /** What has the focus inside of the badges' layer. */
  async focused(): Promise<string[]> {
    return this.#each<string>(':focus', 'function () { return this.localName; }');
  }

  async #each<T>(selector: string, look: string): Promise<T[]> {
    this.#cdp ??= await this.#page.context().newCDPSession(this.#page);
    for (let patience = 5; ; patience -= 1) {
      try {
        return await this.#look<T>(this.#cdp, selector, look);
      } catch (error) {
        // A badge went away between finding it and looking at it: look again.
        if (patience === 0 || !/node/.test(String(error))) throw error;
      }
    }
  }

  async #look<T>(cdp: CDPSession, selector: string, look: string): Promise<T[]> {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: T[] = [];
    for (const host of hosts(root)) {
      const shadow = host.shadowRoots?.[0];
      if (!shadow) continue;
      const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: shadow.nodeId, selector });
      for (const nodeId of nodeIds) {
        const { object } = await cdp.send('DOM.resolveNode', { nodeId });
        if (!object.objectId) continue;
        const { result } = await cdp.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration: look,
          returnByValue: true,
        });
        found.push(result.value as T);
      }
    }
    return found;
  }
}

interface ProtocolNode {
  nodeId: number;
  localName: string;
  children?: ProtocolNode[] | undefined;
  shadowRoots?: ProtocolNode[] | undefined;
  contentDocument?: ProtocolNode | undefined;
}

function* hosts(node: ProtocolNode): Generator<ProtocolNode> {
  if (node.localName === 'signoff-badges') yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* hosts(child);
  if (node.contentDocument) yield* hosts(node.contentDocument);
}
