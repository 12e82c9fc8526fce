import type { LogEvent } from '../approvals/events';
import { ACTIVITIES, activitiesOf, EDITED_AFTER_APPROVAL, RESCHEDULED } from './activities';
import { inPeriod, type LogSource, type NameOf, type Period } from './period';
import {
  clientsOf,
  type ExportedClient,
  type ExportedPost,
  type GatherOptions,
  nameIn,
  type PostEvent,
} from './posts';

export interface OcelOptions extends Period, GatherOptions {
  nameOf?: NameOf;
}

type Value = string | number | boolean;
interface Typed {
  name: string;
  type: 'string' | 'time' | 'integer' | 'boolean';
}
interface Relation {
  objectId: string;
  qualifier: string;
}

const attribute = (name: string, type: Typed['type'] = 'string'): Typed => ({ name, type });

const OBJECT_TYPES: Readonly<Record<string, Typed[]>> = {
  post: [
    attribute('tool'),
    attribute('title'),
    attribute('tool_key'),
    attribute('channels'),
    attribute('scheduled_for', 'time'),
  ],
  version: [attribute('number', 'integer'), attribute('edit_class')],
  client: [attribute('name')],
  reviewer: [attribute('role'), attribute('name')],
  invoice: [
    attribute('number'),
    attribute('due', 'time'),
    attribute('amount_cents', 'integer'),
    attribute('currency'),
  ],
};
const EVENT_ATTRIBUTES: readonly Typed[] = [
  attribute('round', 'integer'),
  attribute('role'),
  attribute('source'),
  attribute('earliest', 'time'),
  attribute('cause'),
  attribute('edit_class'),
  attribute('corrected', 'boolean'),
];
/** Bookkeeping of the log itself: no activity of anybody. */
const LEFT_OUT: ReadonlySet<string> = new Set([ACTIVITIES.corrected, ACTIVITIES.erased]);
const EVENT_TYPES = [...Object.values(ACTIVITIES), EDITED_AFTER_APPROVAL, RESCHEDULED].filter(
  (name) => !LEFT_OUT.has(name),
);
/** Time that the standard gives to attributes that do not change. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

/**
 * The log as OCEL 2.0 (JSON), corrections applied: posts, versions, clients, reviewers and invoices are objects. Numbers
 * are numbers, as in the standard's own example. Reads the log twice, so that neither events nor objects are held beyond
 * one client. Give it whole chains: the period is applied to what is true, after the corrections.
 */
export async function* ocelOf(
  source: LogSource,
  options: OcelOptions = {},
): AsyncGenerator<string, void, void> {
  const types = (name: string, attributes: readonly Typed[]) => JSON.stringify({ name, attributes });
  const objectTypes = Object.entries(OBJECT_TYPES).map(([name, attributes]) => types(name, attributes));
  const eventTypes = EVENT_TYPES.map((name) => types(name, EVENT_ATTRIBUTES));
  yield `{"objectTypes":[\n${objectTypes.join(',\n')}],\n"eventTypes":[\n${eventTypes.join(',\n')}],\n"objects":[`;
  yield* list(source, options, (client) => objectsOf(client, options));
  yield '],\n"events":[';
  yield* list(source, options, (client) => eventsOf(client, options));
  yield ']}\n';
}

async function* list(
  source: LogSource,
  options: OcelOptions,
  of: (client: ExportedClient) => Iterable<object>,
): AsyncGenerator<string, void, void> {
  let between = '\n';
  for await (const client of clientsOf(source(), options)) {
    let text = '';
    for (const one of of(client)) {
      text += between + JSON.stringify(one);
      between = ',\n';
      if (text.length < 100_000) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
}

function* objectsOf(client: ExportedClient, options: OcelOptions): Generator<object> {
  const ofClient = { objectId: clientId(client.id), qualifier: 'for client' };
  const posts = client.posts.filter((post) => post.events.some((event) => inPeriod(event.at, options)));
  const invoices = invoicesOf(client, options);
  const others = client.others.some((line) => inPeriod(Date.parse(line.at), options));
  if (posts.length === 0 && !others) return;
  yield object('client', clientId(client.id), { name: client.name }, []);
  for (const post of posts) {
    const versions = versionsOf(post);
    yield object(
      'post',
      postId(post),
      {
        tool: post.tool,
        title: post.title,
        tool_key: post.key,
        channels: post.channels.join(' '),
        scheduled_for: timeOf(post.events.findLast((event) => event.slot !== null)?.slot),
      },
      [ofClient, ...versions.map((_, i) => ({ objectId: versionId(post, i + 1), qualifier: 'has version' }))],
    );
    for (const [i, edit] of versions.entries()) {
      yield object('version', versionId(post, i + 1), { number: i + 1, edit_class: edit }, []);
    }
  }
  for (const [alias, role] of reviewersOf(posts, options)) {
    const name = nameIn(client, alias, options.nameOf);
    yield object('reviewer', reviewerId(client.id, alias), { role, name }, [
      { objectId: clientId(client.id), qualifier: 'reviews for' },
    ]);
  }
  for (const [number, line] of invoices) {
    const { due, amount, currency } = line.detail;
    yield object(
      'invoice',
      invoiceId(client.id, number),
      {
        number,
        due: typeof due === 'string' ? timeOf(Date.parse(due)) : null,
        amount_cents: typeof amount === 'number' ? amount : null,
        currency: typeof currency === 'string' ? currency : null,
      },
      [{ objectId: clientId(client.id), qualifier: 'billed to' }],
    );
  }
}

function* eventsOf(client: ExportedClient, options: OcelOptions): Generator<object> {
  for (const post of client.posts) {
    const activities = activitiesOf(post.events);
    const versions = versionNumbers(post.events);
    for (const [i, event] of post.events.entries()) {
      if (!inPeriod(event.at, options)) continue;
      const relations: Relation[] = [
        { objectId: postId(post), qualifier: 'post' },
        { objectId: versionId(post, versions[i] as number), qualifier: 'version' },
        { objectId: clientId(client.id), qualifier: 'client' },
      ];
      if (event.alias) relations.push({ objectId: reviewerId(client.id, event.alias), qualifier: 'by' });
      yield {
        id: event.id,
        type: activities[i],
        time: new Date(event.at).toISOString(),
        attributes: named({
          round: event.round,
          role: event.role,
          source: event.source,
          earliest: timeOf(event.earliest),
          cause: event.kind === 'changes_requested' || event.kind === 'rejected' ? event.cause : null,
          edit_class: event.edit,
          corrected: event.logged !== null,
        }),
        relationships: relations,
      };
    }
  }
  for (const line of client.others) {
    if (LEFT_OUT.has(ACTIVITIES[line.kind]) || !inPeriod(Date.parse(line.at), options)) continue;
    const number = invoiceNumber(line);
    yield {
      id: line.id,
      type: ACTIVITIES[line.kind],
      time: line.at,
      attributes: named({
        role: line.by.role,
        source: line.source,
        earliest: line.earliest,
        corrected: false,
      }),
      relationships: [
        { objectId: clientId(client.id), qualifier: 'client' },
        ...(number === null ? [] : [{ objectId: invoiceId(client.id, number), qualifier: 'invoice' }]),
      ],
    };
  }
}

/** Version that each event belongs to, from 1. Each submission after the first brings a new one. */
function versionNumbers(events: readonly PostEvent[]): number[] {
  let version = 1;
  let submitted = false;
  return events.map(({ kind }) => {
    if (kind === 'submitted') {
      if (submitted) version++;
      submitted = true;
    }
    return version;
  });
}

/** Class of the change that led to each version, in order; null where none is known. */
function versionsOf({ events }: ExportedPost): (string | null)[] {
  const numbers = versionNumbers(events);
  const versions: (string | null)[] = [];
  let edit: string | null = null;
  for (const [i, event] of events.entries()) {
    if (numbers[i] !== versions.length) {
      versions.push(edit);
      edit = null;
    }
    edit = event.edit ?? edit;
  }
  return versions;
}

function reviewersOf(posts: readonly ExportedPost[], period: Period): Map<string, PostEvent['role']> {
  const roles = new Map<string, PostEvent['role']>();
  for (const { events } of posts) {
    for (const { alias, role, at } of events) {
      if (alias === null || alias === '' || !inPeriod(at, period)) continue;
      if (role !== 'unknown' || !roles.has(alias)) roles.set(alias, role);
    }
  }
  return roles;
}

/** By number, as the log first says them in the period; a payment alone also names its invoice. */
function invoicesOf(client: ExportedClient, period: Period): Map<string, LogEvent> {
  const invoices = new Map<string, LogEvent>();
  for (const line of client.others) {
    const number = invoiceNumber(line);
    if (number === null || !inPeriod(Date.parse(line.at), period)) continue;
    if (!invoices.has(number) || line.kind === 'invoice_issued') invoices.set(number, line);
  }
  return invoices;
}

function invoiceNumber({ kind, detail }: LogEvent): string | null {
  if (kind !== 'invoice_issued' && kind !== 'invoice_paid') return null;
  return typeof detail.number === 'string' && detail.number !== '' ? detail.number : null;
}

const clientId = (id: string): string => `client:${id}`;
const postId = ({ id }: ExportedPost): string => `post:${id}`;
const versionId = ({ id }: ExportedPost, number: number): string => `version:${id}:${number}`;
const reviewerId = (client: string, alias: string): string => `reviewer:${client}:${alias}`;
const invoiceId = (client: string, number: string): string => `invoice:${client}:${number}`;

const timeOf = (at: number | null | undefined): string | null =>
  at == null || Number.isNaN(at) ? null : new Date(at).toISOString();

function object(
  type: string,
  id: string,
  values: Record<string, Value | null>,
  relationships: readonly Relation[],
): object {
  const attributes = named(values).map(({ name, value }) => ({ name, time: ALWAYS, value }));
  return { id, type, attributes, relationships };
}

function named(values: Record<string, Value | null>): { name: string; value: Value }[] {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
