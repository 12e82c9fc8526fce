import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { LogEvent } from '../../lib/approvals/events';
import { openSession, type Session } from '../../scripts/browser/session';
import { builtForTests } from '../../scripts/setup/build.mjs';
import { agedChain, asFile } from './aged-log';
import { backedUpLines } from './backup-of';
import { expect, test } from './fixtures';

/** A log long enough to fill several blocks of the browser's files. */
const CHAIN = agedChain(
  'alder',
  'Alder Bakery',
  Array.from({ length: 400 }, (_, n) => ({
    daysAgo: 80 - n / 10,
    title: `Loaf ${n}`,
    said: `Not so brown, ${n}`,
  })),
  Date.now(),
);

/** Files of the extension's own database whose names fit, largest first. */
function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))
    .sort((a, b) => statSync(b).size - statSync(a).size);
}
const rows = (folder: string): string[] => filesOf(folder, /\.(log|ldb)$/);

function flip(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < Math.min(to, bytes.length); at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

const DAMAGES: Record<string, (folder: string) => void> = {
  'bytes of its rows were turned': (folder) => {
    for (const file of rows(folder)) flip(file, 2_000, 6_000);
  },
  'the first bytes of its rows were turned': (folder) => {
    for (const file of rows(folder)) flip(file, 0, 500);
  },
  'its rows were cut to half': (folder) => {
    for (const file of rows(folder)) truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  'its rows are empty': (folder) => {
    for (const file of rows(folder)) truncateSync(file, 0);
  },
  'the file that names its state is garbage': (folder) =>
    writeFileSync(join(folder, 'CURRENT'), 'no manifest at all'),
  'all of it is gone': (folder) => rmSync(folder, { recursive: true }),
};

async function restore(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(asFile([CHAIN]));
  await expect(page.getByText('The file is whole: 800 events of 1 client.')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/(was|were) added|There was nothing to add/)).toBeVisible();
}
const facts = (lines: readonly LogEvent[]): LogEvent[] =>
  lines.filter((event) => event.kind !== 'gap').toSorted((a, b) => a.seq - b.seq);

/** Lets something happen to the files of a stored log between two starts of the browser. */
async function damaged(
  damage: (folder: string) => void,
  look: (session: Session, page: Page) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'signoff-damage-'));
  const begin = (): Promise<Session> =>
    openSession({ extension: builtForTests('e2e'), zone: 'UTC', profile });
  try {
    const first = await begin();
    await restore(await first.openOwn('dashboard.html#/data'));
    expect(await backedUpLines(first)).toEqual(CHAIN);
    const name = `chrome-extension_${first.extensionId}_0.indexeddb.leveldb`;
    await first.close();
    damage(join(profile, 'Default', 'IndexedDB', name));
    const session = await begin();
    await look(session, await session.openOwn('dashboard.html#/data'));
    await session.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

for (const [what, damage] of Object.entries(DAMAGES))
  test(`never starts anew in silence, and takes a backup, where ${what} (F16)`, () =>
    damaged(damage, async (session, page) => {
      const alarm = page.getByRole('alert').filter({ hasText: 'A part of the log is lost' });
      await expect(alarm).toBeVisible({ timeout: 20_000 });
      await restore(page);
      await expect(alarm).toBeHidden();
      expect(facts(await backedUpLines(session))).toEqual(CHAIN);
    }));

test('says what to do where the browser opens its files no more (F16)', () =>
  damaged(
    (folder) => {
      for (const file of filesOf(folder, /^MANIFEST/)) rmSync(file);
    },
    async (_session, page) => {
      const fault = page.getByRole('alert').filter({ hasText: 'remove Signoff, install it again' });
      await expect(fault.first()).toBeVisible({ timeout: 20_000 });
      await expect(page.getByText('No backup was saved yet.')).toHaveCount(0);
    },
  ));
