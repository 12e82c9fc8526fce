import type { Session } from '../../scripts/browser/session';

interface Storage {
  chrome: { storage: { local: { remove(key: string): Promise<void> } } };
}

/** Loses the log as a damaged profile does: the database is gone, `storage.local` with the anchor is not, unless that is asked for. */
export async function loseLog(session: Session, { anchor = false } = {}): Promise<void> {
  const page = await session.openOwn('manifest.json');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('signoff');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  if (anchor)
    await page.evaluate(() => (globalThis as unknown as Storage).chrome.storage.local.remove('log-anchor'));
  await page.close();
}
