import { askForEvidence } from '../../../components/evidence';
import { DEVICE_KEY, type DeviceKeyRow } from '../../../lib/exports/evidence-act';
import type { Store } from '../../../lib/store/store';
import { Refused } from '../error-text';

/** The device's key; the background makes it where there is none. Throws where it does not. */
export async function deviceKey(store: Store): Promise<DeviceKeyRow> {
  const known = await keyIn(store);
  if (known) return known;
  const answer = await askForEvidence({ do: 'device_key' });
  if (!answer.ok) throw new Refused(answer);
  return (await keyIn(store)) as DeviceKeyRow;
}

const keyIn = async (store: Store): Promise<DeviceKeyRow | undefined> =>
  (await store.connection.use((database) => database.get('meta', DEVICE_KEY)))?.value as
    | DeviceKeyRow
    | undefined;
