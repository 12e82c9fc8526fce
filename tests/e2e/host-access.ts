import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/browser/session';

/** What the browser's own page of extensions can do, as a person does there. */
interface DeveloperPrivate {
  updateExtensionConfiguration(of: object): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
}
interface Scope {
  chrome: { developerPrivate: DeveloperPrivate };
}

/** The settings in which a person gives and takes the hosts of an extension, with no question that a test could not click. */
export class HostAccess {
  readonly #page: Page;
  readonly #id: string;

  private constructor(page: Page, id: string) {
    this.#page = page;
    this.#id = id;
  }

  /** Takes all hosts away at first: "on specific sites". */
  static async none(session: Session): Promise<HostAccess> {
    const page = await session.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      (extensionId) =>
        (globalThis as unknown as Scope).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          hostAccess: 'ON_SPECIFIC_SITES',
        }),
      session.extensionId,
    );
    return new HostAccess(page, session.extensionId);
  }

  give(host: string): Promise<void> {
    return this.#page.evaluate(
      ([id, wanted]) =>
        (globalThis as unknown as Scope).chrome.developerPrivate.addHostPermission(id ?? '', wanted ?? ''),
      [this.#id, host],
    );
  }

  take(host: string): Promise<void> {
    return this.#page.evaluate(
      ([id, wanted]) =>
        (globalThis as unknown as Scope).chrome.developerPrivate.removeHostPermission(id ?? '', wanted ?? ''),
      [this.#id, host],
    );
  }
}

interface Management {
  chrome: { management: { setEnabled(id: string, enabled: boolean): Promise<void> } };
}

/** Switches the whole extension off or on, as a person does on the browser's page of extensions. */
export async function setEnabled(session: Session, enabled: boolean): Promise<void> {
  const page = await session.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, on]) =>
      (globalThis as unknown as Management).chrome.management.setEnabled(id as string, on as boolean),
    [session.extensionId, enabled] as const,
  );
  await page.close();
}
