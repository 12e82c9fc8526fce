import { readFile } from 'node:fs/promises';
import type { LogEvent } from '../../lib/approvals/events';
import { linesOf } from '../../scripts/browser/export-log';
import type { Session } from '../../scripts/browser/session';

/** The whole log, saved as a user saves a backup. */
export async function backupOf(session: Session): Promise<string> {
  const page = await session.openOwn('dashboard.html#/data');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Save a backup|Enregistrer une sauvegarde/ }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  await page.close();
  return text;
}

export const backedUpLines = async (session: Session): Promise<LogEvent[]> =>
  linesOf(await backupOf(session));
