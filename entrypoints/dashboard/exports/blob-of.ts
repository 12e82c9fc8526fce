/** Bytes that go out of the page at a time. */
const PART = 1_048_576;
/** Longer than this the page does not go without taking in a click on "cancel". */
const LONGEST_TURN_MS = 30;

/**
 * Writes pieces into a file that the browser keeps outside of the page's own memory, a megabyte at a time, and nowhere on
 * the disk under a name: what was cancelled, or erased later, leaves nothing behind. Throws the signal's reason once it is
 * aborted.
 */
export async function blobOf(
  pieces: AsyncIterable<string | Uint8Array>,
  type: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const parts = createParts();
  let since = performance.now();
  for await (const piece of pieces) {
    parts.add(piece);
    if (performance.now() - since < LONGEST_TURN_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    since = performance.now();
  }
  return new Blob(parts.all(), { type });
}

/** One buffer that is filled again and again: strings that waited for their turn would outlive many a collection. */
function createParts(): { add(piece: string | Uint8Array): void; all(): Blob[] } {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(PART);
  const parts: Blob[] = [];
  let filled = 0;
  const send = (): void => {
    if (filled > 0) parts.push(new Blob([buffer.subarray(0, filled)]));
    filled = 0;
  };
  return {
    add(piece) {
      for (let from = 0; from < piece.length; ) {
        const room = buffer.subarray(filled);
        if (typeof piece === 'string') {
          const { read, written } = encoder.encodeInto(from === 0 ? piece : piece.slice(from), room);
          from += read;
          filled += written;
        } else {
          const bytes = piece.subarray(from, from + room.length);
          room.set(bytes);
          from += bytes.length;
          filled += bytes.length;
        }
        // A character of up to four bytes may not have found room.
        if (from < piece.length || filled === PART) send();
      }
    },
    all() {
      send();
      return parts;
    },
  };
}

/** Lets the browser draw and take clicks. Without the delay that timers have. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
