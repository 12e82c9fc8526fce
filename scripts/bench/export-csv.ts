import { setTimeout } from 'node:timers/promises';
import type { Session } from '../browser/session';
import { bundlePage } from './bundle-page';
import { median } from './median';

const PAGE = 'https://bench.example/';
const ROUNDS = 3;

/** Rates in events per second; `ratio` is the export's by that of a bare cursor, medians of rounds taken in turns. */
export interface ExportCost {
  events: number;
  ratio: number;
  csv: number;
  cursor: number;
  /** Bytes of the file. */
  size: number;
  /** Most that the exporting page held at a time, bytes: its heap, each time after a collection. */
  peakHeap: number;
  /** The same without: what was garbage already, and how much of it the browser lets lie depends on the machine. */
  peakUsed: number;
}

interface Watched {
  /** Collects garbage before each look at the heap. */
  collect: boolean;
  seen(bytes: number): void;
}

/** Exports a log of so many events in a page of a real browser, and watches its heap. */
export async function measureExportIn(session: Session, events: number): Promise<ExportCost> {
  const code = await bundlePage('export-csv');
  const inPage = async <T>(call: string, watched?: Watched): Promise<T> => {
    const page = await session.context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(PAGE);
    await page.addScriptTag({ content: code });
    const cdp = await session.context.newCDPSession(page);
    let running = true;
    const watch = async (): Promise<void> => {
      while (running) {
        if (watched?.collect) await cdp.send('HeapProfiler.collectGarbage');
        watched?.seen((await cdp.send('Runtime.getHeapUsage')).usedSize);
        // Asked without a pause, the page would do little else than answer.
        await setTimeout(watched?.collect ? 250 : 20);
      }
    };
    const watching = watched ? watch() : Promise.resolve();
    try {
      return (await page.evaluate(`bench.${call}`)) as T;
    } finally {
      running = false;
      await watching;
      await page.close();
    }
  };

  const name = await inPage<string>(`prepareExport(${events})`);
  const csv: number[] = [];
  const cursor: number[] = [];
  let size = 0;
  let peakHeap = 0;
  let peakUsed = 0;
  const write = (watched: Watched) =>
    inPage<{ rate: number; size: number }>(`exportRate('${name}', ${events})`, watched);
  for (let round = 0; round < ROUNDS; round++) {
    cursor.push(await inPage<number>(`cursorRate('${name}')`));
    const written = await write({
      collect: false,
      seen: (bytes) => {
        peakUsed = Math.max(peakUsed, bytes);
      },
    });
    csv.push(written.rate);
    size = written.size;
  }
  // Once more, not timed: collecting takes its time.
  await write({
    collect: true,
    seen: (bytes) => {
      peakHeap = Math.max(peakHeap, bytes);
    },
  });
  await inPage(`removeExport('${name}')`);
  const ratio = median(csv.map((rate, i) => rate / (cursor[i] as number)));
  return { events, ratio, csv: median(csv), cursor: median(cursor), size, peakHeap, peakUsed };
}
