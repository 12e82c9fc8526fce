/** A random UUID (version 4). `crypto.randomUUID` is missing on pages without a secure context, and the observer runs there too. */
export const messageId = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () =>
    ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 15).toString(16),
  );
