import { blobSource } from '../../lib/exports/bundle/read';
import { importedDrafts } from '../../lib/import/csv-drafts';
import { readTable } from '../../lib/import/csv-table';
import type { DataAct, DataState, ImportAnswer, RetentionAnswer } from '../../lib/import/data-acts';
import { ImportError } from '../../lib/import/import-error';
import { dropFiles, takeFile } from '../../lib/import/left-file';
import type { Done } from '../../lib/messages';
import { allClients } from '../../lib/store/read';
import { forgetRows } from '../../lib/store/rewrite';
import { dropStaged } from '../../lib/store/staged';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { ActError } from './acts';
import { backupState, noteBackup } from './backup';
import { acknowledgeDamage, showDamage } from './damage-alarm';
import { eraseClient } from './erase-client';
import { importCsv } from './import-csv';
import { importLog } from './import-log';
import { putBack } from './put-back';
import { rebuildClient } from './rebuild';
import { keepingOf, planRetention, runRetention } from './retention';
import { lastImport, undoImport } from './undo-import';

export type DataAnswer = Done | DataState | ImportAnswer | RetentionAnswer;

/** Does what the user asked for with the log as a whole. Throws ActError, and changes nothing, where it cannot be done. */
export async function doData(store: Store, act: DataAct, now: number): Promise<DataAnswer> {
  switch (act.do) {
    case 'put_back':
      await putBack(store, act, now);
      return { ok: true };
    case 'state':
      // What an import laid aside whose worker was ended in the midst of it.
      if (!running) await dropStaged(store);
      return {
        ok: true,
        damage: await showDamage(store),
        ...(await backupState(store, now)),
        lastImport: await lastImport(store, now),
      };
    case 'import':
      return longImport(act.file, async (onProgress) => {
        // What the page has checked is checked again: only this place writes.
        const source = blobSource(await takeFile(act.file));
        const imported = await importLog(store, source, act.choices, now, onProgress);
        await showDamage(store);
        return { ok: true, ...imported };
      });
    case 'import_csv':
      return importing(async () => {
        const table = await readTable(await takeFile(act.file));
        const { rows } = await importedDrafts(table, act.mapping, now);
        return { ok: true, ...(await importCsv(store, rows, act.mapping, now)) };
      });
    case 'undo_import':
      await undoImport(store, act.id, now);
      return { ok: true };
    case 'rebuild':
      await rebuildAll(store, act.clientId, now);
      return { ok: true };
    case 'plan_retention':
      return { ok: true, ...(await planRetention(store, await keepingOf(), now)) };
    case 'run_retention': {
      const keeping = await keepingOf();
      await runRetention(store, keeping, now);
      return { ok: true, ...(await planRetention(store, keeping, now)) };
    }
    case 'erase_client':
      await eraseClient(store, act.clientId, act.what, now);
      return { ok: true };
    case 'acknowledge_damage':
      await acknowledgeDamage(store, act.clientId, now);
      await showDamage(store);
      return { ok: true };
    case 'backup_saved':
      await noteBackup(now);
      return { ok: true };
  }
}

/** Browsers end a worker that takes minutes over one message. */
const LONGEST_MS = 20_000;

let running: {
  file: string;
  done: number;
  all: number;
  answer: Promise<ImportAnswer>;
} | null = null;

/**
 * Runs an import over as many messages as it needs: who gets `pending` asks again with the same file, which also keeps the
 * worker alive. Should it be ended all the same, nothing was changed, and the next message begins anew.
 */
async function longImport(
  file: string,
  run: (onProgress: (done: number, all: number) => void) => Promise<ImportAnswer>,
): Promise<ImportAnswer> {
  if (running && running.file !== file)
    throw new ActError('Another file is being imported just now.', 'import_running');
  if (!running) {
    const mine = { file, done: 0, all: 0, answer: Promise.resolve<ImportAnswer | null>(null) };
    const answer = importing(() =>
      run((done, all) => {
        Object.assign(mine, { done, all });
      }),
    );
    // Told to whom it is awaited by, which may be a later message.
    answer.catch(() => {});
    running = Object.assign(mine, { answer });
  }
  const mine = running;
  const late = Symbol('late');
  const wait = new Promise<typeof late>((resolve) => setTimeout(resolve, LONGEST_MS, late));
  try {
    const answer = await Promise.race([mine.answer, wait]);
    if (answer === late)
      return { ok: true, added: 0, clients: 0, pending: { done: mine.done, all: mine.all } };
    running = null;
    return answer;
  } catch (error) {
    running = null;
    throw error;
  }
}

/** A fault of the file is the user's to know, not a failure to try again; and the file does not stay. */
async function importing(run: () => Promise<ImportAnswer>): Promise<ImportAnswer> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof ImportError ? new ActError(error.message, 'file_unfit') : error;
  } finally {
    await dropFiles();
  }
}

async function rebuildAll(store: Store, clientId: string | null, now: number): Promise<void> {
  const clients = (await allClients(store)).filter(
    // Of an erased client nothing but its chain is left, and so it stays.
    (client) =>
      client.mergedInto === null &&
      client.erasedAt === undefined &&
      (clientId === null || client.id === clientId),
  );
  for (const { id } of clients) {
    await writeTransaction(store, (tx) => rebuildClient(tx, id, now));
    await forgetRows(store);
  }
}
