import type { EventDraft, LogEvent } from './events';

/** Texts that any event can lose without breaking its chain: the hash covers their seals, not themselves. */
const SINCE_1 = ['client.name', 'post.title', 'detail.text'] as const;
/**
 * What a client said of an invoice, and its number. In events of version 1 they are covered by the hash like any detail,
 * and stay; an event that has one is of version 2, and can lose it.
 */
const SINCE_2 = ['detail.disputed', 'detail.invoiceRemoved', 'detail.number'] as const;

export const ERASABLE = [...SINCE_1, ...SINCE_2] as const;
export type Erasable = (typeof ERASABLE)[number];

/** The fields that an event of this version can lose. */
export const erasableOf = ({ v }: Pick<LogEvent, 'v'>): readonly Erasable[] => (v === 1 ? SINCE_1 : ERASABLE);

/** The version that a line of this content is written in: the oldest that can hold it. */
export const versionFor = (draft: EventDraft): LogEvent['v'] =>
  SINCE_2.some((field) => erasableText(draft, field) !== undefined) ? 2 : 1;

/** Text of an erasable field; undefined where it is not there (never was, or was erased). */
export function erasableText(event: EventDraft | LogEvent, field: Erasable): string | undefined {
  if (field === 'client.name') return event.client.name;
  if (field === 'post.title') return event.post?.title;
  const value = event.detail[field.slice('detail.'.length)];
  return typeof value === 'string' ? value : undefined;
}

/** The event without its salt and the texts that it can lose: what is left is all that its hash covers, and the hash. */
export function withoutErasable<E extends LogEvent | Omit<LogEvent, 'hash'>>(event: E): Omit<E, 'salt'> {
  const { salt: _salt, ...rest } = event;
  const { name: _name, ...client } = rest.client;
  const { text: _text, ...detail } = rest.detail;
  if (event.v === 2)
    for (const field of SINCE_2) {
      const name = field.slice('detail.'.length);
      if (typeof detail[name] === 'string') delete detail[name];
    }
  return { ...rest, client, post: rest.post && withoutTitle(rest.post), detail };
}

function withoutTitle<T extends { title?: string }>(post: T): Omit<T, 'title'> {
  const { title: _title, ...rest } = post;
  return rest;
}
