import { childrenOf, up } from '../../lib/reading/dom';
import { rootsIn } from '../../lib/teach/roots';
import { signOf } from '../../lib/teach/signs';
import { candidatesFor, meant, type Part } from './candidates';

export interface PickerOptions {
  part: Part;
  card: Element | null;
  page: Document;
  /** Element that holds the panel: what is clicked in there is not meant. */
  host: Element;
  /** Draws a frame around an element; null: around none. */
  frame(el: Element | null): void;
  /** The candidate that the user is at: which of how many, and what it says. */
  onAt(index: number, of: number, text: string): void;
  onDone(el: Element | null): void;
}

/**
 * Lets the user point at an element of the page, its open shadow roots and its frames of the same origin, by mouse or by
 * keyboard, and keeps every click and key from the page meanwhile. Only what the user really did counts: a page can send events of its own making.
 * @returns ends it early, as Escape does
 */
export function pick({ part, card, page, host, frame, onAt, onDone }: PickerOptions): () => void {
  const candidates = candidatesFor(part, card, page);
  // An event of a frame does not reach the window around it.
  const views = rootsIn(page).flatMap((root) =>
    root.nodeType === 9 ? ((root as Document).defaultView ?? []) : [],
  );
  let at: Element | null = null;

  const go = (el: Element | null): void => {
    at = el;
    frame(el);
    if (!el) return;
    el.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    onAt(candidates.indexOf(el) + 1, candidates.length, signOf(el)?.text ?? '');
  };
  const step = (by: number): void => {
    if (candidates.length === 0) return;
    const index = at ? candidates.indexOf(at) : -1;
    const next = index < 0 ? (by > 0 ? 0 : candidates.length - 1) : index + by;
    go(candidates[(next + candidates.length) % candidates.length] ?? null);
  };
  const end = (el: Element | null): void => {
    for (const view of views) {
      for (const type of POINTING) view.removeEventListener(type, onPointing, true);
      view.removeEventListener('keydown', onKey, true);
      for (const type of KEYS) view.removeEventListener(type, quiet, true);
    }
    frame(null);
    onDone(el);
  };
  const targetOf = (event: Event): Element | null => {
    // Not `instanceof`: an element of a frame is one of that frame's.
    const el = event.composedPath().find((node): node is Element => (node as Node).nodeType === 1);
    return el && el !== host && !host.contains(el) ? meant(part, el, card) : null;
  };
  const onPointing = (event: Event): void => {
    if (!event.isTrusted || event.composedPath().includes(host)) return;
    if (event.type === 'pointermove') {
      const el = targetOf(event);
      if (el !== at) {
        at = el;
        frame(el);
      }
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') end(targetOf(event));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const act = KEY_ACTS[event.shiftKey && event.key === 'Tab' ? 'Shift+Tab' : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (act === 'next') step(1);
    else if (act === 'before') step(-1);
    else if (act === 'wider') go(wider(at) ?? at);
    else if (act === 'narrower') go((at && childrenOf(at)[0]) ?? at);
    else if (act === 'take' && at) end(at);
    else if (act === 'cancel') end(null);
  };
  const quiet = (event: Event): void => {
    if (event.isTrusted) event.stopImmediatePropagation();
  };
  for (const view of views) {
    for (const type of POINTING) view.addEventListener(type, onPointing, { capture: true, passive: false });
    view.addEventListener('keydown', onKey, true);
    for (const type of KEYS) view.addEventListener(type, quiet, true);
  }
  return () => end(null);
}

/** The part around, within what can be a post or a part of one; null where that ends. */
export function wider(el: Element | null): Element | null {
  const outer = el && up(el);
  return outer && !/^(body|html)$/.test(outer.localName) ? outer : null;
}

const POINTING = ['pointermove', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick'];
const KEYS = ['keyup', 'keypress'] as const;
const KEY_ACTS: Record<string, 'next' | 'before' | 'wider' | 'narrower' | 'take' | 'cancel'> = {
  Tab: 'next',
  ArrowRight: 'next',
  'Shift+Tab': 'before',
  ArrowLeft: 'before',
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  Enter: 'take',
  Escape: 'cancel',
};
