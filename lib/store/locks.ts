const LOCK_NAME = 'log-writer';

/** Runs alone among all contexts of the extension, where the browser has Web Locks; the transaction itself keeps order elsewhere. */
export function asOnlyWriter<T>(run: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks as LockManager | undefined;
  return locks ? (locks.request(LOCK_NAME, run) as Promise<T>) : run();
}
