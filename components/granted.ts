import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hostForStampsOnly } from '../lib/settings/stamp-authority';

/** Match patterns that Signoff may read at the moment; kept up to date while the page is open. Null until known. */
export function useGranted(): ReadonlySet<string> | null {
  const [origins, setOrigins] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [all, stamps] = await Promise.all([browser.permissions.getAll(), hostForStampsOnly()]);
      setOrigins(new Set(all.origins?.filter((origin) => origin !== stamps) ?? []));
    };
    const reload = (): void => void load();
    void load();
    browser.permissions.onAdded.addListener(reload);
    browser.permissions.onRemoved.addListener(reload);
    return () => {
      browser.permissions.onAdded.removeListener(reload);
      browser.permissions.onRemoved.removeListener(reload);
    };
  }, []);
  return origins;
}

/** Whether every host of a tool may be read. A tool that everybody runs on a host of their own has none to ask about. */
export const isGranted = (granted: ReadonlySet<string> | null, matches: readonly string[]): boolean =>
  granted !== null && matches.length > 0 && matches.every((match) => granted.has(match));
