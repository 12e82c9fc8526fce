import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../components/notice';
import type { DamageView, DataState } from '../../../lib/import/data-acts';
import { Failed } from './failed';
import { useData } from './use-data';
import { useDataWords } from './words';

/** On every page while a part of the log is lost: what is missing, and the ways out. Asks again when `route` changes. */
export function DamageBanner({ route }: { route: string }) {
  const words = useDataWords().damage;
  const { send, failure } = useData();
  const [damage, setDamage] = useState<DamageView[]>([]);
  const load = async (): Promise<void> => {
    const state = await send<DataState>({ do: 'state' });
    if (state) setDamage(state.damage);
  };
  useEffect(() => {
    void load();
    const again = (): void => void load();
    addEventListener(CHANGED, again);
    return () => removeEventListener(CHANGED, again);
  }, [route]);
  if (damage.length === 0) return null;
  const acknowledge = async (): Promise<void> => {
    for (const { clientId } of damage) await send({ do: 'acknowledge_damage', clientId });
    await load();
  };
  return (
    <Notice heading={words.heading} tone="watch" alert>
      <ul>
        {damage.map(({ clientId, name, kind, kept, lost }) => (
          <li key={clientId}>
            <bdi>
              {kind === 'altered'
                ? words.altered(name ?? words.noName)
                : words.line(name ?? words.noName, kept, lost)}
            </bdi>
          </li>
        ))}
      </ul>
      <p>{words.what}</p>
      <p class="actions">
        <a class="button main" href="#/data">
          {words.restore}
        </a>
        <button type="button" onClick={() => void acknowledge()}>
          {words.seen}
        </button>
      </p>
      <Failed text={failure} />
    </Notice>
  );
}

const CHANGED = 'signoff-data-changed';

/** To be called after something that may have repaired the log. */
export function dataChanged(): void {
  dispatchEvent(new Event(CHANGED));
}
