import { useId } from 'preact/hooks';
import type { PaperWords } from '../../../lib/i18n/en/client-papers';
import {
  HAND_OVER,
  type HandOverGroup,
  type HandOverItem,
  type HandOverTick,
  handOverOpen,
} from '../../../lib/talking-points/hand-over';
import type { Labels } from '../../../lib/talking-points/labels';
import { useClient } from './context';

/** What passes to the client, each item to be ticked with its day. In the language of the papers. */
export function HandOver(props: {
  ticks: readonly HandOverTick[];
  labels: Labels;
  words: PaperWords['exit'];
  onTick: (item: HandOverItem, done: string | null) => void;
  onApplies: (item: HandOverItem, applies: boolean) => void;
}) {
  const { ticks, labels, words } = props;
  const open = handOverOpen(ticks).length;
  return (
    <>
      <p class="soft no-print">{words.handOverHint}</p>
      <p role="status">{words.handOverLeft(open, ticks.filter((tick) => tick.applies).length)}</p>
      {(Object.keys(HAND_OVER) as HandOverGroup[]).map((group) => {
        const items: readonly string[] = HAND_OVER[group];
        return (
          <fieldset key={group} class="hand-over">
            <legend>{labels.handOver.groups[group]}</legend>
            <ul>
              {ticks
                .filter((tick) => items.includes(tick.item))
                .map((tick) => (
                  <Item key={tick.item} tick={tick} {...props} />
                ))}
            </ul>
          </fieldset>
        );
      })}
    </>
  );
}

function Item(props: {
  tick: HandOverTick;
  labels: Labels;
  words: PaperWords['exit'];
  onTick: (item: HandOverItem, done: string | null) => void;
  onApplies: (item: HandOverItem, applies: boolean) => void;
}) {
  const { tick, labels, words, onTick, onApplies } = props;
  const { today } = useClient().data;
  const id = useId();
  const name = labels.handOver.items[tick.item];
  return (
    <li>
      <label for={id}>
        <input
          id={id}
          type="checkbox"
          checked={tick.done !== null}
          disabled={!tick.applies}
          onChange={(event) => onTick(tick.item, event.currentTarget.checked ? today : null)}
        />
        <span class={tick.applies ? undefined : 'soft'}>{name}</span>
        {!tick.applies && <span class="soft print-only"> ({words.notApplicable})</span>}
      </label>
      {tick.done === null && (
        <label class="no-print small">
          <input
            type="checkbox"
            aria-label={words.notApplicableOf(name)}
            checked={!tick.applies}
            onChange={(event) => onApplies(tick.item, !event.currentTarget.checked)}
          />
          {words.notApplicable}
        </label>
      )}
      {tick.done !== null && (
        <input
          type="date"
          class="date-input"
          aria-label={words.dayOf(name)}
          max={today}
          value={tick.done}
          onChange={(event) => event.currentTarget.value && onTick(tick.item, event.currentTarget.value)}
        />
      )}
    </li>
  );
}
