import { applyEvent, type EffectiveEvent } from '../approvals/effective';
import type { EventKind, LogEvent } from '../approvals/events';
import type { Role } from '../approvals/states';
import type { NameOf, Pieces } from './period';

/** One event of a post as it is held to be true now, with what the log said of it first where a correction restated it. */
export interface PostEvent extends EffectiveEvent {
  /** IANA zone that it was noted in. */
  zone: string;
  /** Null where nothing was corrected. */
  logged: { kind: EventKind; at: number; role: Role } | null;
}

/** One post with its events in the order in which they happened. */
export interface ExportedPost {
  id: string;
  tool: string;
  clientId: string;
  /** Latest that the log has; null where erased. */
  clientName: string | null;
  key: string | null;
  title: string | null;
  channels: readonly string[];
  people: People;
  events: PostEvent[];
  /** Taken out by a correction. */
  dropped: PostEvent[];
}

/** The people of one client, by the pseudonyms that they have in an export. */
export type People = ReadonlyMap<string, { chain: string; alias: string }>;

/** The name behind a pseudonym of an export, where names are wanted and this one is known; else null. */
export function nameIn({ people }: { people: People }, alias: string, nameOf?: NameOf): string | null {
  const person = people.get(alias);
  return (person && nameOf?.(person.chain, person.alias)) ?? null;
}

/** All that the log has of one client. */
export interface ExportedClient {
  id: string;
  name: string | null;
  people: People;
  /** In the order in which the log first names them. */
  posts: ExportedPost[];
  /** Lines that belong to no post (gaps, invoices, notes), in the order of the log. */
  others: LogEvent[];
}

export interface GatherOptions {
  /** The client that a chain belongs to, where clients were merged; by default its own. */
  clientOf?: (chainId: string) => string;
}

interface Gathering {
  post: ExportedPost;
  effective: EffectiveEvent[];
  zones: Map<string, string>;
  logged: Map<string, NonNullable<PostEvent['logged']>>;
  dropped: EffectiveEvent[];
}

/**
 * Corrections applied, client by client. A post's events are spread over its client's chain, so the lines of one client
 * are held in memory, never those of two. Throws where the chains of a client do not come one after the other.
 */
export async function* clientsOf(
  pieces: Pieces,
  options: GatherOptions = {},
): AsyncGenerator<ExportedClient, void, void> {
  const clientOf = options.clientOf ?? ((id: string) => id);
  const done = new Set<string>();
  let client: ReturnType<typeof gather> | null = null;
  for await (const piece of pieces) {
    for (const line of piece) {
      const id = clientOf(line.client.id);
      if (client?.id !== id) {
        if (client) yield client.finish();
        if (done.has(id)) throw new Error('The chains of one client must come one after the other.');
        done.add(id);
        client = gather(id);
      }
      client.take(line);
    }
  }
  if (client) yield client.finish();
}

function gather(id: string) {
  const posts = new Map<string, Gathering>();
  const others: LogEvent[] = [];
  const people = new Map<string, { chain: string; alias: string }>();
  let name: string | null = null;

  function gatheringOf(line: LogEvent, post: NonNullable<LogEvent['post']>): Gathering {
    let one = posts.get(post.id);
    if (!one) {
      const fresh: ExportedPost = {
        id: post.id,
        tool: line.tool,
        clientId: id,
        clientName: null,
        key: post.key,
        title: null,
        channels: post.channels,
        people,
        events: [],
        dropped: [],
      };
      one = { post: fresh, effective: [], zones: new Map(), logged: new Map(), dropped: [] };
      posts.set(post.id, one);
    }
    one.post.key = post.key ?? one.post.key;
    one.post.title = post.title ?? one.post.title;
    one.post.channels = post.channels;
    return one;
  }

  /** Every chain numbers its people from 1: those of another chain that was merged into this one are others. */
  function withAlias(line: LogEvent): LogEvent {
    const { alias } = line.by;
    if (alias === null) return line;
    const chain = line.client.id;
    for (let length = 4; ; length++) {
      const shown = chain === id ? alias : `${chain.slice(0, length)}-${alias}`;
      const known = people.get(shown);
      if (!known) people.set(shown, { chain, alias });
      else if ((known.chain !== chain || known.alias !== alias) && length < chain.length && chain !== id)
        continue;
      return shown === alias ? line : { ...line, by: { ...line.by, alias: shown } };
    }
  }

  function take(noted: LogEvent): void {
    const line = withAlias(noted);
    name = line.client.name ?? name;
    if (line.post === null) {
      others.push(line);
      return;
    }
    const one = gatheringOf(line, line.post);
    if (line.kind === 'corrected') noteCorrection(one, line);
    else one.zones.set(line.id, line.zone);
    one.effective = applyEvent(one.effective, line);
  }

  return {
    id,
    take,
    finish: (): ExportedClient => ({
      id,
      name,
      people,
      posts: [...posts.values()].map((one) => finished(one, name)),
      others,
    }),
  };
}

function noteCorrection(one: Gathering, line: LogEvent): void {
  const target = one.effective.find((event) => event.id === line.detail.corrects);
  if (!target) return;
  if (line.detail.void) one.dropped.push(target);
  else if (!one.logged.has(target.id)) {
    one.logged.set(target.id, { kind: target.kind, at: target.at, role: target.role });
  }
}

function finished({ post, effective, zones, logged, dropped }: Gathering, name: string | null): ExportedPost {
  const whole = (event: EffectiveEvent): PostEvent => ({
    ...event,
    zone: zones.get(event.id) ?? 'UTC',
    logged: logged.get(event.id) ?? null,
  });
  return { ...post, clientName: name, events: effective.map(whole), dropped: dropped.map(whole) };
}
