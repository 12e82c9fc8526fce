import { browser } from 'wxt/browser';
import { countEvents } from '../../lib/store/read';
import type { Store } from '../../lib/store/store';
import { keepingOf } from './retention';

const LAST_BACKUP = 'last-backup';
const MONTH = 30 * 86_400_000;

interface Backup {
  /** When the reminder began to count; null before there was anything to save. */
  since: number;
  saved: number | null;
}

export async function noteBackup(now: number): Promise<void> {
  await browser.storage.local.set({ [LAST_BACKUP]: { since: now, saved: now } satisfies Backup });
}

/** Whether a month went by without a backup, where the user wants to be reminded. The first month begins with the first events. */
export async function backupState(
  store: Store,
  now: number,
): Promise<{ backupDue: boolean; lastBackup: number | null }> {
  const stored: unknown = (await browser.storage.local.get(LAST_BACKUP))[LAST_BACKUP];
  const backup = stored as Backup | undefined;
  if (!backup) {
    if ((await countEvents(store)) > 0)
      await browser.storage.local.set({ [LAST_BACKUP]: { since: now, saved: null } satisfies Backup });
    return { backupDue: false, lastBackup: null };
  }
  const due = now - backup.since >= MONTH && (await keepingOf()).remindBackup;
  return { backupDue: due, lastBackup: backup.saved };
}
