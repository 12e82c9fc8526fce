import type { HelloAnswer } from '../../../lib/messages';
import { BADGES_ELEMENT, type BadgeNode, Layer, type Mark } from './layer';
import { place } from './placement';
import { boxOf, containerOf, isDark, obstaclesOf, shows } from './surroundings';

export { BADGES_ELEMENT, type Mark } from './layer';

/** How far outside the screen a card gets its badge already, in CSS pixels. */
const NEAR = '150px';
/** Badges drawn at once at most: more are not readable anyway. */
const MOST = 250;
/** After a change of the page, badges are put right again at most so often; while scrolling, once a frame. Milliseconds. */
const AFTER_CHANGE = 100;
/** What moves without telling is found so often, and waiting times go on. Milliseconds. */
const CHECK = 1_000;
/** Cards handed to the browser for watching in one go. */
const BATCH = 400;

interface Drawn {
  layer: Layer;
  node: BadgeNode;
  /** Offset from the card's corner, and the card's size that it was chosen for. */
  offset: { x: number; y: number };
  fits: string;
}

/**
 * Draws the badges of a page in one overlay, only for the cards near the screen. Nothing is put into the page's own
 * elements: that would cost a style and layout pass for each card and could break how the page updates itself.
 */
export class Painter {
  readonly #page: Document;
  readonly #css: HelloAnswer['badgeStyle'];
  readonly #alive: () => boolean;
  #marks = new Map<Element, Mark>();
  readonly #near = new Set<Element>();
  readonly #drawn = new Map<Element, Drawn>();
  readonly #layers = new Map<Element, Layer>();
  #watcher: IntersectionObserver | null = null;
  #toWatch: Element[] = [];
  #hidden = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #check: ReturnType<typeof setInterval> | undefined;

  /** @param alive false for good once the extension cut this copy off: it must not bring back what the next one took away */
  constructor(page: Document, css: HelloAnswer['badgeStyle'], alive: () => boolean) {
    this.#page = page;
    this.#css = css;
    this.#alive = alive;
  }

  /** Takes away what an earlier copy of the observer left behind. */
  static removeAll(page: Document): void {
    for (const host of page.querySelectorAll(BADGES_ELEMENT)) host.remove();
  }

  /** Shows just these badges. */
  show(marks: readonly Mark[]): void {
    const next = new Map(marks.map((mark) => [mark.card, mark]));
    for (const card of this.#marks.keys()) {
      if (!next.has(card)) this.#forget(card);
    }
    const added = [...next.keys()].filter((card) => !this.#marks.has(card));
    this.#marks = next;
    this.#watch(added);
    if (next.size > 0) this.#start();
    else this.#stop();
    this.#soon();
  }

  setHidden(hidden: boolean): void {
    if (hidden === this.#hidden) return;
    this.#hidden = hidden;
    if (hidden) this.#clear();
    else this.#soon();
  }

  /** The page changed: badges may have to move. */
  pageChanged(): void {
    if (this.#marks.size === 0 || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#soon();
    }, AFTER_CHANGE);
  }

  end(): void {
    this.#marks.clear();
    this.#near.clear();
    this.#stop();
  }

  #watch(cards: Element[]): void {
    if (cards.length === 0) return;
    this.#watcher ??= new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: NEAR });
    const idle = this.#toWatch.length === 0;
    this.#toWatch.push(...cards);
    if (idle) this.#watchSome();
  }

  /** A few hundred at a time: handing over thousands at once is a long task. */
  #watchSome(): void {
    for (const card of this.#toWatch.splice(0, BATCH)) {
      if (this.#marks.has(card)) this.#watcher?.observe(card);
    }
    if (this.#toWatch.length > 0) setTimeout(() => this.#watchSome(), 16);
  }

  #onNear(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if (entry.isIntersecting && this.#marks.has(entry.target)) this.#near.add(entry.target);
      else this.#near.delete(entry.target);
    }
    this.#soon();
  }

  #forget(card: Element): void {
    this.#watcher?.unobserve(card);
    this.#near.delete(card);
    this.#undraw(card);
  }

  #start(): void {
    if (this.#check !== undefined) return;
    const view = this.#page.defaultView;
    // Caught on the way down: scrolling inside the page's own boxes counts as well.
    for (const type of MOVES) view?.addEventListener(type, this.#soon, { capture: true, passive: true });
    this.#check = setInterval(this.#soon, CHECK);
  }

  #stop(): void {
    const view = this.#page.defaultView;
    for (const type of MOVES) view?.removeEventListener(type, this.#soon, { capture: true });
    clearInterval(this.#check);
    this.#check = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#watcher?.disconnect();
    this.#watcher = null;
    this.#toWatch = [];
    this.#clear();
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const layer of this.#layers.values()) layer.end();
    this.#layers.clear();
    this.#drawn.clear();
  }

  readonly #soon = (): void => {
    if (this.#frame !== 0 || this.#hidden || this.#page.hidden) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#alive()) this.#draw();
    });
  };

  #undraw(card: Element): void {
    const drawn = this.#drawn.get(card);
    if (!drawn) return;
    drawn.layer.remove(drawn.node);
    this.#drawn.delete(card);
  }

  #draw(): void {
    if (this.#hidden) return;
    const wanted = new Set<Element>();
    for (const card of this.#near) {
      if (wanted.size >= MOST) break;
      if (card.isConnected) wanted.add(card);
    }
    for (const [card, drawn] of this.#drawn) {
      // A badge that has the focus or its details open stays while its card is there.
      if (!wanted.has(card) || !drawn.layer.usable || drawn.layer !== this.#layerFor(card))
        this.#undraw(card);
    }
    this.#dropEmptyLayers();
    this.#write(wanted);
    this.#position(wanted);
  }

  /** First all texts, then all sizes: the page is laid out once, not once a badge. */
  #write(cards: ReadonlySet<Element>): void {
    const measure: Drawn[] = [];
    for (const card of cards) {
      const mark = this.#marks.get(card);
      if (!mark) continue;
      let drawn = this.#drawn.get(card);
      if (!drawn) {
        const layer = this.#layerFor(card);
        drawn = { layer, node: layer.add(), offset: { x: 0, y: 0 }, fits: '' };
        drawn.node.button.classList.toggle('dark', isDark(card));
        drawn.node.button.addEventListener('click', () => this.#open(card));
        this.#drawn.set(card, drawn);
      }
      drawn.layer.ensure();
      if (drawn.layer.write(drawn.node, mark, Date.now())) measure.push(drawn);
    }
    for (const { node } of measure) {
      node.size = { width: node.button.offsetWidth, height: node.button.offsetHeight };
    }
    for (const drawn of measure) drawn.fits = '';
  }

  #position(cards: ReadonlySet<Element>): void {
    const writes: (() => void)[] = [];
    let cramped = false;
    const origins = new Map<Layer, { x: number; y: number }>();
    for (const card of cards) {
      const drawn = this.#drawn.get(card);
      if (!drawn) continue;
      const { layer, node } = drawn;
      const box = boxOf(card);
      const origin = origins.get(layer) ?? layer.origin();
      origins.set(layer, origin);
      const fits = `${Math.round(box.width)} ${Math.round(box.height)}`;
      if (drawn.fits !== fits) {
        const { obstacles, label } = obstaclesOf(card, this.#marks.get(card)?.label ?? null);
        const chosen = place(box, label, obstacles, node.size);
        drawn.offset = chosen;
        drawn.fits = fits;
        if (chosen.hides > 0 && !node.brief) {
          // Too long for this card: written short, measured and placed anew in the next frame.
          node.brief = true;
          cramped = true;
          continue;
        }
      }
      const left = box.left + drawn.offset.x;
      const top = box.top + drawn.offset.y;
      const middle = { x: left + node.size.width / 2, y: top + node.size.height / 2 };
      const visible = box.width > 0 && shows(card, box, middle.x, middle.y, layer.host);
      writes.push(() => moveTo(node, left - origin.x, top - origin.y, visible));
    }
    for (const write of writes) write();
    if (cramped) this.#soon();
  }

  #layerFor(card: Element): Layer {
    const container = containerOf(card);
    let layer = this.#layers.get(container);
    if (!layer) {
      layer = new Layer(container, this.#css);
      this.#layers.set(container, layer);
    }
    return layer;
  }

  #dropEmptyLayers(): void {
    const used = new Set([...this.#drawn.values()].map((drawn) => drawn.layer));
    for (const [container, layer] of this.#layers) {
      if (used.has(layer)) continue;
      layer.end();
      this.#layers.delete(container);
    }
  }

  #open(card: Element): void {
    const drawn = this.#drawn.get(card);
    const mark = this.#marks.get(card);
    if (drawn && mark) drawn.layer.open(drawn.node, mark, Date.now());
  }
}

const MOVES = ['scroll', 'resize', 'load', 'transitionend', 'animationend'] as const;

/** Only what changed is written: a page that stands still costs nothing. */
function moveTo(node: BadgeNode, x: number, y: number, visible: boolean): void {
  const left = Math.round(x);
  const top = Math.round(y);
  if (node.x !== left || node.y !== top) {
    node.x = left;
    node.y = top;
    node.button.style.transform = `translate(${left}px, ${top}px)`;
  }
  const visibility = visible ? 'visible' : 'hidden';
  if (node.button.style.visibility !== visibility) node.button.style.visibility = visibility;
}
