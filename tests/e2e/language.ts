import type { Session } from '../../scripts/browser/session';

interface Storage {
  chrome: { storage: { local: { set(values: Record<string, string>): Promise<void> } } };
}

/** Chooses the interface language as the settings do. */
export async function speak(session: Session, language: string): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    (chosen) => (globalThis as unknown as Storage).chrome.storage.local.set({ language: chosen }),
    language,
  );
}
