import { applyEvent, type EffectiveEvent } from '../approvals/effective';
import type { EventKind, LogEvent } from '../approvals/events';
import type { Role } from '../approvals/states';
import type { Pieces } from './period';

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
  events: PostEvent[];
  /** Taken out by a correction. */
  dropped: PostEvent[];
}

/** All that the log has of one client. */
export interface ExportedClient {
  id: string;
  name: string | null;
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

  function take(line: LogEvent): void {
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
