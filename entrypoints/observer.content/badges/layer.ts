import { filling } from '../../../lib/i18n/badge-time';
import type { Badge, BadgeTexts, HelloAnswer } from '../../../lib/messages';
import { named } from '../../../lib/reading/vocabulary/in-use';
import type { Size } from './placement';

/** Name of the one element that holds all badges of a page. Not registered: it is only a host. */
export const BADGES_ELEMENT = 'signoff-badges';

/** One card that gets a badge. Times are epoch milliseconds. */
export interface Mark extends Pick<Badge, 'round' | 'unknown' | 'since' | 'atLeast'> {
  card: Element;
  title: string;
  /** The state's label as the page shows it: the badge goes beside it where there is room. */
  label: string | null;
  texts: BadgeTexts;
}

export interface BadgeNode {
  button: HTMLButtonElement;
  /** Written in the short form, since the long one would hide something. */
  brief: boolean;
  size: Size;
  /** Position last written, relative to the layer. */
  x: number;
  y: number;
}

/** One overlay: a host without size and, in its closed shadow root, the badges that are near the screen. */
export class Layer {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #container: Element;
  #open: HTMLElement | null = null;

  constructor(container: Element, css: HelloAnswer['badgeStyle']) {
    const page = container.ownerDocument;
    this.#container = container;
    this.host = page.createElement(BADGES_ELEMENT);
    this.host.setAttribute('style', css.host);
    this.#root = this.host.attachShadow({ mode: 'closed' });
    const style = page.createElement('style');
    style.textContent = css.inside;
    this.#root.append(style);
    for (const type of named('quiet')) this.host.addEventListener(type, (event) => event.stopPropagation());
    container.append(this.host);
  }

  /** Puts the layer back where a page threw it out while it drew itself anew. */
  ensure(): void {
    if (this.host.parentNode !== this.#container) this.#container.append(this.host);
  }

  get usable(): boolean {
    return this.#container.isConnected;
  }

  /** Where the layer's own zero point is on the screen, whatever the page positions it against. */
  origin(): { x: number; y: number } {
    const rect = this.host.getBoundingClientRect();
    return { x: rect.left, y: rect.top };
  }

  add(): BadgeNode {
    const button = this.host.ownerDocument.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-haspopup', 'dialog');
    button.style.visibility = 'hidden';
    this.#root.append(button);
    return { button, brief: false, size: { width: 0, height: 0 }, x: Number.NaN, y: Number.NaN };
  }

  remove(node: BadgeNode): void {
    node.button.remove();
  }

  /** Writes what the badge says. @returns true where its size may have changed */
  write(node: BadgeNode, mark: Mark, now: number): boolean {
    const { texts } = mark;
    const fill = filling(texts, mark, now, plain(mark.title));
    const label = fill(node.brief ? texts.brief : texts.label);
    if (node.button.textContent === label) return false;
    node.button.textContent = label;
    node.button.setAttribute('aria-label', fill(texts.name));
    this.host.lang = texts.language;
    node.button.classList.toggle('back', mark.round + mark.unknown > 0);
    return true;
  }

  /** Opens the details of a badge beside it; the browser closes them on Escape or a click elsewhere. */
  open(node: BadgeNode, mark: Mark, now: number): void {
    this.#open?.remove();
    const page = this.host.ownerDocument;
    const { texts } = mark;
    const title = plain(mark.title);
    const fill = filling(texts, mark, now, title);
    const panel = page.createElement('section');
    panel.popover = 'auto';
    panel.tabIndex = -1;
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', texts.details);
    panel.classList.toggle('dark', node.button.classList.contains('dark'));
    const head = page.createElement('h2');
    const name = page.createElement('bdi');
    name.textContent = title;
    head.append(name);
    const sentence = page.createElement('p');
    sentence.textContent = texts.sentence;
    const list = page.createElement('dl');
    for (const [term, text] of texts.lines) {
      const line = page.createElement('div');
      const dt = page.createElement('dt');
      dt.textContent = term;
      const dd = page.createElement('dd');
      dd.textContent = fill(text);
      line.append(dt, dd);
      list.append(line);
    }
    panel.append(head, sentence, list);
    let hadFocus = false;
    panel.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed') hadFocus = this.#root.activeElement === panel;
    });
    panel.addEventListener('toggle', (event) => {
      if (event.newState !== 'closed') return;
      node.button.setAttribute('aria-expanded', 'false');
      panel.remove();
      if (this.#open === panel) this.#open = null;
      // The browser gives focus back to the host, which cannot take it.
      if (hadFocus) node.button.focus({ preventScroll: true });
    });
    // Right behind its badge, so that the keyboard goes there next.
    node.button.after(panel);
    this.#open = panel;
    panel.showPopover();
    this.#putBeside(panel, node.button);
    node.button.setAttribute('aria-expanded', 'true');
    panel.focus({ preventScroll: true });
  }

  #putBeside(panel: HTMLElement, button: HTMLElement): void {
    const view = this.host.ownerDocument.documentElement;
    const at = button.getBoundingClientRect();
    const size = panel.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, view.clientWidth - size.width - 8));
    const below = at.bottom + 4;
    const top = below + size.height > view.clientHeight - 8 ? Math.max(8, at.top - size.height - 4) : below;
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  }

  end(): void {
    this.host.remove();
  }
}

/** Control characters that could turn the reading direction of what stands around, or hide text, are taken out. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}
