const PART = 1_000_000;
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
  const parts: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  let since = performance.now();
  for await (const piece of pieces) {
    held.push(piece as BlobPart);
    size += piece.length;
    if (size >= PART) {
      parts.push(new Blob(held));
      held = [];
      size = 0;
    }
    if (performance.now() - since < LONGEST_TURN_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    since = performance.now();
  }
  return new Blob([...parts, ...held], { type });
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
