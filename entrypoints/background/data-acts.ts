import type { DataAct } from '../../lib/import/data-acts';
import type { Done } from '../../lib/messages';
import type { Store } from '../../lib/store/store';
import { putBack } from './put-back';

export type DataAnswer = Done;

/** Does what the user asked for with the log as a whole. Throws ActError, and changes nothing, where it cannot be done. */
export async function doData(store: Store, act: DataAct, now: number): Promise<DataAnswer> {
  switch (act.do) {
    case 'put_back':
      await putBack(store, act, now);
      return { ok: true };
  }
}
