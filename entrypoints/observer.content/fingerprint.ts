import type { Interval, Reading, SeenClient } from '../../lib/approvals/reading';

const MINUTE = 60_000;

/**
 * Says whether two readings of one page would tell the log the same, as a short string to compare.
 * Times of history lines stay out, and so do planned times that were read from "in 2 hours": such times creep with the
 * clock while the page says nothing new. A generator, so that thousands of posts do not hold up the page.
 */
export function* fingerprint(url: string, reading: Reading): Generator<undefined, string> {
  // Two independent 32-bit FNV-1a sums: enough to tell changes apart, nothing to rely on for safety.
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  const add = (value: unknown): void => {
    const text = JSON.stringify(value);
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ (code + index), 0x85ebca6b);
    }
  };
  add([url, reading.tool, reading.page, reading.viewer, client(reading.client), reading.health.blind]);
  for (const [index, post] of reading.posts.entries()) {
    add([
      post.key,
      post.title,
      post.state,
      post.turn,
      post.label,
      client(post.client),
      post.channels,
      slot(post.slot),
      post.history.map((entry) => [entry.verb, entry.actor, entry.role, entry.text]),
    ]);
    if (index % 50 === 49) yield;
  }
  return `${a >>> 0}.${b >>> 0}`;
}

const client = (seen: SeenClient | null) => (seen ? [seen.key, seen.name] : null);

function slot(interval: Interval | null): (number | null)[] | null {
  if (!interval) return null;
  const { earliest, latest } = interval;
  const written = latest % MINUTE === 0 || (earliest !== null && earliest % MINUTE === 0);
  return written ? [earliest, latest] : [];
}
