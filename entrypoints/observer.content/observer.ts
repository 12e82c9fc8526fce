import type { Reading, SeenPost } from '../../lib/approvals/reading';
import type { HelloAnswer, ReadingAnswer, Refusal } from '../../lib/messages';
import { recognise } from '../../lib/reading/recognise';
import { languageOf, useWords } from '../../lib/reading/vocabulary/in-use';
import type { ToolDefinition } from '../../lib/tools/definition';
import { BADGES_ELEMENT, type Mark, Painter } from './badges/painter';
import type { Extension } from './extension';
import { fingerprint } from './fingerprint';
import { inSlices } from './idle';
import { Outbox } from './outbox';
import { PageWatch } from './page-watch';
import { Schedule } from './schedule';
import { ShownSince } from './shown-since';

/** A page that says nothing new is reported again after this long, so that "last seen" stays true. Milliseconds. */
const SAY_AGAIN = 5 * 60_000;
/** Posts in one message at most: a larger one would hold up the page while it is copied. */
const POSTS_A_MESSAGE = 500;
const FIRST_HELLO = 250;
const LONGEST_HELLO = 30_000;

/** One look at a page: the reading, and the elements that show each of its posts. */
export interface Look {
  reading: Reading;
  /** The cards of each post of `reading.posts`. */
  cards: readonly (readonly Element[])[];
  /** Open shadow roots and documents of frames that were looked into. */
  roots: readonly Node[];
}

export interface ObserverOptions {
  page: Document;
  extension: Extension;
  /** Reads the page, giving way between steps. */
  look(
    page: Document,
    tool: ToolDefinition | null,
    url: string,
    now: number,
    zone: string,
  ): Generator<unknown, Look>;
}

/** One reading on its way, in one or more messages. */
interface Report {
  print: string;
  seenAt: number;
  posts: readonly SeenPost[];
  /** Messages not yet answered. */
  left: number;
  badges: ReadingAnswer['badges'];
}

/** Watches one page for as long as its extension lives: reads, reports, and paints badges. */
export class Observer {
  readonly #options: ObserverOptions;
  readonly #watch: PageWatch;
  readonly #schedule: Schedule;
  readonly #outbox: Outbox<{ report: Report; offset: number }>;
  readonly #shownSince = new ShownSince();
  #painter: Painter | null = null;
  #tools: readonly ToolDefinition[] = [];
  /** What the words at hand are for. */
  #language = '';
  #ready = false;
  #ended = false;
  #stopListening: () => void = () => {};
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #last: { look: Look; print: string } | null = null;
  /** The last report that was answered whole, and the last that was sent. */
  #answered: Report | null = null;
  #sent: Report | null = null;

  constructor(options: ObserverOptions) {
    this.#options = options;
    this.#schedule = new Schedule({ read: () => this.#read(), isHidden: () => options.page.hidden });
    this.#watch = new PageWatch(options.page, {
      own: BADGES_ELEMENT,
      onChange: (change) => {
        if (!this.#stillAlive()) return;
        this.#painter?.pageChanged();
        this.#schedule.changed(change);
      },
    });
    this.#outbox = new Outbox({
      extension: options.extension,
      settled: (note, answer) => this.#settled(note.report, note.offset, answer),
      dropped: (note) => {
        // The next look tells it again, in its newest form.
        if (this.#sent === note.report) this.#sent = null;
      },
      cutOff: () => this.end(),
    });
  }

  isAlive(): boolean {
    return !this.#ended && this.#options.extension.isAlive();
  }

  async start(): Promise<void> {
    Painter.removeAll(this.#options.page);
    this.#stopListening = this.#options.extension.listen((message) => this.#onMessage(message));
    const hello = await this.#sayHello();
    if (!hello || this.#ended) return;
    this.#painter = new Painter(this.#options.page, hello.badgeStyle, () => this.#stillAlive());
    this.#painter.setHidden(hello.badgesHidden);
    this.#ready = true;
    this.#watch.start();
    const view = this.#options.page.defaultView;
    view?.addEventListener('pageshow', this.#onPageShow);
    this.#options.page.addEventListener('visibilitychange', this.#onVisibility);
    this.#heartbeat = setInterval(() => this.#stillAlive() && this.#schedule.changed('look'), SAY_AGAIN);
    this.#schedule.changed('content');
  }

  /** Stops for good and leaves the page as it was. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#schedule.end();
    this.#outbox.end();
    this.#watch.end();
    this.#painter?.end();
    this.#stopListening();
    clearInterval(this.#heartbeat);
    this.#options.page.defaultView?.removeEventListener('pageshow', this.#onPageShow);
    this.#options.page.removeEventListener('visibilitychange', this.#onVisibility);
  }

  /** Reads and reports again, also where nothing changed. */
  readNow(): void {
    this.#sent = null;
    this.#outbox.hurry();
    if (this.#ready) this.#schedule.changed('content');
  }

  #stillAlive(): boolean {
    if (this.isAlive()) return true;
    this.end();
    return false;
  }

  async #sayHello(): Promise<HelloAnswer | null> {
    for (let wait = FIRST_HELLO; ; wait = Math.min(LONGEST_HELLO, wait * 2)) {
      if (!this.#stillAlive()) return null;
      const language = languageOf(this.#options.page);
      try {
        const answer = (await this.#options.extension.send({ type: 'hello', language })) as
          | HelloAnswer
          | Refusal
          | undefined;
        if (answer?.ok === true) {
          this.#tools = answer.tools;
          useWords(answer);
          this.#language = language;
          return answer;
        }
        if (answer?.ok === false && !answer.retry) {
          this.end();
          return null;
        }
      } catch (error) {
        console.debug('Signoff: no answer yet, will ask again.', error);
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** The tool of the host, else the one that the page itself shows; an app may show its signs only once it is built. */
  #tool(): ToolDefinition | null {
    return this.#tools.find((tool) => tool.matches.length > 0) ?? recognise(this.#options.page, this.#tools);
  }

  #onMessage(message: unknown): void {
    const told = message as { type?: unknown; hidden?: unknown } | null;
    if (told?.type === 'badges-hidden') this.#painter?.setHidden(told.hidden === true);
    if (told?.type === 'read-now') this.readNow();
    if (told?.type === 'tools-changed' && this.#ready) void this.#takeTools();
  }

  /** Another tool file is at work on this page: it was taught, mended or taken away. */
  async #takeTools(): Promise<void> {
    const hello = await this.#sayHello();
    if (!hello || this.#ended) return;
    this.readNow();
  }

  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted && event.isTrusted && this.#stillAlive()) this.readNow();
  };

  readonly #onVisibility = (): void => {
    if (!this.#stillAlive()) return;
    if (!this.#options.page.hidden) {
      this.#outbox.hurry();
      this.#schedule.changed('look');
    }
    this.#schedule.visibilityChanged();
  };

  async #read(): Promise<void> {
    if (!this.#stillAlive()) return;
    const { page } = this.#options;
    if (languageOf(page) !== this.#language && !(await this.#sayHello())) return;
    const url = page.URL;
    const now = Date.now();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    const meter = { cost: 0 };
    const goesOn = (): boolean => this.isAlive() && page.URL === url;
    const { look: lookAt } = this.#options;
    const tool = this.#tool();
    const seen = await inSlices(
      metered(
        (function* () {
          const look = yield* lookAt(page, tool, url, now, zone);
          return { look, print: yield* fingerprint(url, look.reading) };
        })(),
        meter,
      ),
      goesOn,
    );
    this.#schedule.spent(meter.cost);
    if (!seen) {
      if (this.#stillAlive()) this.#schedule.changed('route');
      return;
    }
    for (const root of seen.look.roots) this.#watch.add(root);
    this.#last = seen;
    const reading = this.#shownSince.mark(seen.look.reading, now);
    this.#paint();
    const told = this.#sent;
    if (told?.print === seen.print && (told.left > 0 || now - told.seenAt < SAY_AGAIN)) return;
    this.#report(seen.print, url, reading, now, zone);
  }

  #report(print: string, url: string, reading: Reading, seenAt: number, zone: string): void {
    const { posts } = reading;
    const parts = Math.max(1, Math.ceil(posts.length / POSTS_A_MESSAGE));
    const report: Report = { print, seenAt, posts, left: parts, badges: [] };
    this.#sent = report;
    for (let part = 0; part < parts; part += 1) {
      const offset = part * POSTS_A_MESSAGE;
      const some = { ...reading, posts: posts.slice(offset, offset + POSTS_A_MESSAGE) };
      this.#outbox.add(url, { report, offset }, some, seenAt, zone);
    }
  }

  #settled(report: Report, offset: number, answer: ReadingAnswer | Refusal): void {
    report.left -= 1;
    if (answer.ok) {
      for (const badge of answer.badges) report.badges.push({ ...badge, index: badge.index + offset });
    }
    if (report.left > 0) return;
    this.#answered = report;
    this.#paint();
  }

  /** Puts the last answer's badges on the cards of the last look. */
  #paint(): void {
    const known = this.#answered;
    const last = this.#last;
    if (!known || !last || !this.#painter) return;
    const { posts } = last.look.reading;
    const same = known.print === last.print;
    // Between a change and its answer the old figures stay, but only on posts that still wait.
    const byIdentity = same ? null : new Map(posts.map((post, index) => [identity(post), index]));
    const marks: Mark[] = [];
    for (const badge of known.badges) {
      const told = known.posts[badge.index];
      if (!told) continue;
      const index = byIdentity ? byIdentity.get(identity(told)) : badge.index;
      const post = index === undefined ? undefined : posts[index];
      if (
        index === undefined ||
        !post ||
        !badge.texts ||
        post.turn !== told.turn ||
        post.state !== told.state
      )
        continue;
      for (const card of last.look.cards[index] ?? []) {
        marks.push({ ...badge, texts: badge.texts, card, title: post.title, label: post.label });
      }
    }
    this.#painter.show(marks);
  }
}

const identity = (post: SeenPost): string => `${post.key ?? ''}\n${post.title}`;

/** Adds up what the steps of some work cost, without the time between them. */
function* metered<T>(work: Generator<unknown, T>, meter: { cost: number }): Generator<undefined, T> {
  for (;;) {
    const from = performance.now();
    const step = work.next();
    meter.cost += performance.now() - from;
    if (step.done) return step.value;
    yield;
  }
}
