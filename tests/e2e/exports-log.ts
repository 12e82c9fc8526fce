import type { Page } from '@playwright/test';

/** Gives a client a log of so many events, as the store seals them. Its hashes are not real ones: for what does not check them. */
export async function seedLongLog(page: Page, events: number): Promise<void> {
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve, reject) => {
        const id = 'long';
        const at = (seq: number): string => new Date(1_760_000_000_000 + seq * 60_000).toISOString();
        const event = (seq: number) => ({
          v: 1,
          seq,
          id: `e${seq}`,
          prev: 'a'.repeat(64),
          hash: 'b'.repeat(64),
          kind: 'commented',
          tool: 'demo',
          client: { id, name: 'Long Log' },
          post: { id: `p${seq % 500}`, key: '1', title: 'Two for one on rye', channels: ['instagram'] },
          round: 1,
          by: { role: 'client', alias: 'r1' },
          at: at(seq),
          earliest: at(seq),
          seenAt: at(seq),
          zone: 'Europe/Paris',
          source: 'history',
          detail: { text: 'The other picture, please.' },
          sealed: {},
        });
        const open = indexedDB.open('signoff');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction(['clients', 'heads', 'segments'], 'readwrite');
          tx.objectStore('clients').put({
            id,
            names: ['Long Log'],
            containers: [],
            totals: null,
            lastSeen: null,
            book: null,
            disputeHold: false,
            mergedInto: null,
            damage: null,
          });
          const head = { clientId: id, count, hash: 'b'.repeat(64), stored: count, tail: 0, aliases: 1 };
          tx.objectStore('heads').put(head);
          for (let first = 1; first <= count; first += 1_000) {
            const last = first + 999;
            tx.objectStore('segments').put({
              clientId: id,
              firstSeq: first,
              lastSeq: last,
              firstAt: at(first),
              lastAt: at(last),
              hash: 'b'.repeat(64),
              texts: 0,
              events: Array.from({ length: 1_000 }, (_, i) => event(first + i)),
            });
          }
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    events,
  );
}
