import { readFile } from 'node:fs/promises';
import type { LogEvent } from '../../lib/approvals/events';
import type { Session } from './session';

/** Exports the whole log from the dashboard as a user does, and gives the file's text. */
export async function exportLog(session: Session, format: 'jsonl' | 'csv' = 'jsonl'): Promise<string> {
  const page = await session.openOwn(`dashboard.html#/exports?format=${format}`);
  const name = format === 'csv' ? /CSV/ : /JSON Lines/;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  await page.close();
  return text;
}

export const linesOf = (jsonLines: string): LogEvent[] =>
  jsonLines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LogEvent);
