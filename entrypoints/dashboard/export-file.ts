/** Pieces of text as a file that the browser saves. The pieces are handed over one by one, so the text never stands whole in memory. */
export async function collect(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(new Blob([piece]));
  return new Blob(parts, { type });
}

/** Saves a finished file as the browser saves any download. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads on after the click; a minute is enough to have begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Made of the day and the extension alone: nothing that a page wrote gets into a file name. */
export const fileName = (extension: string, now: Date): string =>
  `signoff-log-${now.toISOString().slice(0, 10)}.${extension}`;
