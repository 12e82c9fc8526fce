import type { Reading } from '../../lib/approvals/reading';
import type { ReadingAnswer, ReadingMessage, Refusal } from '../../lib/messages';
import type { Extension } from './extension';
import { messageId } from './message-id';

/** Messages, and posts in them, kept at most. A page's newest state says more than its oldest. */
const CAPACITY = 200;
const POSTS = 20_000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;
/** An answer that has not come by then never will: the message is sent again under the same id. */
const ANSWER_WITHIN = 30_000;

export interface OutboxOptions<Note> {
  extension: Extension;
  /** Called once for each message that was acknowledged or refused for good, with the note that it was added with. */
  settled(note: Note, answer: ReadingAnswer | Refusal): void;
  /** Called for each message that had to make room for newer ones. */
  dropped(note: Note): void;
  /** Called once, when this copy is cut off from its extension. */
  cutOff(): void;
  capacity?: number;
}

interface Waiting<Note> {
  message: ReadingMessage;
  page: string;
  note: Note;
}

/**
 * Delivers readings in order and repeats each until it is acknowledged by its id, or refused for good.
 * A worker may die at any moment: `undefined`, a rejection or another id say nothing about what was stored.
 */
export class Outbox<Note> {
  readonly #options: OutboxOptions<Note>;
  readonly #queue: Waiting<Note>[] = [];
  #sending = false;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(options: OutboxOptions<Note>) {
    this.#options = options;
  }

  get size(): number {
    return this.#queue.length;
  }

  /** @param page names the page; when the outbox is full, the oldest state of the same page goes first */
  add(page: string, note: Note, reading: Reading, seenAt: number, zone: string): void {
    if (this.#ended) return;
    const message: ReadingMessage = { type: 'reading', id: messageId(), seenAt, zone, reading };
    this.#queue.push({ message, page, note });
    this.#makeRoom(page);
    void this.#deliver();
  }

  /** Tries at once instead of waiting on: something says that the extension may answer again. */
  hurry(): void {
    this.#wait = FIRST_WAIT;
    clearTimeout(this.#timer);
    void this.#deliver();
  }

  end(): void {
    this.#ended = true;
    this.#queue.length = 0;
    clearTimeout(this.#timer);
  }

  #makeRoom(page: string): void {
    const first = this.#sending ? 1 : 0;
    let posts = this.#queue.reduce((sum, waiting) => sum + waiting.message.reading.posts.length, 0);
    while (
      this.#queue.length > first + 1 &&
      (this.#queue.length > (this.#options.capacity ?? CAPACITY) || posts > POSTS)
    ) {
      const same = this.#queue.findIndex((waiting, index) => index >= first && waiting.page === page);
      const [gone] = this.#queue.splice(same >= 0 && same < this.#queue.length - 1 ? same : first, 1);
      if (!gone) break;
      posts -= gone.message.reading.posts.length;
      this.#options.dropped(gone.note);
    }
  }

  async #deliver(): Promise<void> {
    if (this.#sending || this.#ended) return;
    this.#sending = true;
    while (!this.#ended) {
      const head = this.#queue[0];
      if (!head) break;
      const answer = await this.#ask(head.message);
      if (this.#ended) break;
      if (!answer) {
        this.#later();
        break;
      }
      this.#wait = FIRST_WAIT;
      this.#queue.shift();
      this.#options.settled(head.note, answer);
    }
    this.#sending = false;
  }

  /** @returns null where it has to be tried again */
  async #ask(message: ReadingMessage): Promise<ReadingAnswer | Refusal | null> {
    const { extension, cutOff } = this.#options;
    try {
      if (!extension.isAlive()) throw new Error('Extension context invalidated.');
      const answer = await inTime(extension.send(message));
      return isFinal(answer, message.id) ? answer : null;
    } catch (error) {
      if (extension.isAlive()) console.debug('Signoff: not delivered, will be tried again.', error);
      else {
        this.end();
        cutOff();
      }
      return null;
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#deliver(), this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
  }
}

/** An acknowledgement, or a refusal for good. */
function isFinal(answer: unknown, id: string): answer is ReadingAnswer | Refusal {
  const given = answer as
    | Partial<ReadingAnswer & Omit<Refusal, 'ok'>>
    | { ok: false; id?: string; retry: boolean }
    | null
    | undefined;
  if (given?.ok) return given.id === id && 'badges' in given && Array.isArray(given.badges);
  return given?.ok === false && given.retry === false && (given.id ?? id) === id;
}

function inTime(answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), ANSWER_WITHIN);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
