import type { CDPSession, Page } from 'playwright';

/** Looks into, and uses, what stands in a closed shadow root of a page, by the browser's own protocol. */
export class Inside {
  readonly #page: Page;
  readonly #host: string;
  #cdp: CDPSession | null = null;

  /** @param host element name of the root's host */
  constructor(page: Page, host: string) {
    this.#page = page;
    this.#host = host;
  }

  /** All visible text; empty where the host is gone. */
  async text(): Promise<string> {
    return (
      (await this.#call<string>(
        'function () { return [...this.children].map((one) => one.innerText ?? "").join("\\n"); }',
      )) ?? ''
    );
  }

  /** Accessible name, or text, of what has the focus. */
  async focused(): Promise<string> {
    return (
      (await this.#call<string>(
        'function () { const at = this.activeElement; return at?.getAttribute("aria-label") ?? at?.textContent ?? ""; }',
      )) ?? ''
    );
  }

  async focus(selector: string): Promise<void> {
    await this.#call('function (selector) { this.querySelector(selector).focus(); }', selector);
  }

  /** Clicks where the element is on the screen. */
  async click(selector: string): Promise<void> {
    const at = await this.#call<{ x: number; y: number }>(
      `function (selector) {
        const el = this.querySelector(selector);
        el.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = el.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }`,
      selector,
    );
    if (!at) throw new Error(`There is no ${selector}.`);
    await this.#page.mouse.click(at.x, at.y);
  }

  /** Chooses a value in the n-th select, as a person's choice reaches it. */
  async choose(index: number, value: string): Promise<void> {
    await this.#call(
      `function (index, value) {
        const field = this.querySelectorAll('select')[index];
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }`,
      index,
      value,
    );
  }

  /** Inline style of an element, property by property. */
  async styleOf(selector: string, properties: readonly string[]): Promise<string[]> {
    return (
      (await this.#call<string[]>(
        'function (selector, names) { const { style } = this.querySelector(selector); return names.map((name) => style[name]); }',
        selector,
        properties,
      )) ?? []
    );
  }

  async #call<T>(functionDeclaration: string, ...values: unknown[]): Promise<T | null> {
    this.#cdp ??= await this.#page.context().newCDPSession(this.#page);
    const { root } = await this.#cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const backendNodeId = shadowOf(root as Node, this.#host);
    if (backendNodeId === null) return null;
    const { object } = await this.#cdp.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration,
      arguments: values.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return (result.value ?? null) as T | null;
  }
}

interface Node {
  localName: string;
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: Node[];
}

function shadowOf(node: Node, host: string): number | null {
  const [shadow] = node.shadowRoots ?? [];
  if (node.localName === host && shadow) return shadow.backendNodeId;
  for (const child of node.children ?? []) {
    const found = shadowOf(child, host);
    if (found !== null) return found;
  }
  return null;
}
