import type { Page } from '@playwright/test';

/** All that the log's database holds, in every store but those named, as one text. `page` is one of the extension's own. */
export function storedText(page: Page, but: readonly string[] = []): Promise<string> {
  return page.evaluate(async (leftOut) => {
    // To open what is not there yet would make it, empty, in the place of the extension.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'signoff'));
    const open = indexedDB.open('signoff');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const rows = await Promise.all(
      [...database.objectStoreNames]
        .filter((store) => !leftOut.includes(store))
        .map(
          (store) =>
            new Promise<unknown>((resolve, reject) => {
              const request = database.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            }),
        ),
    );
    database.close();
    return JSON.stringify(rows);
  }, but);
}
