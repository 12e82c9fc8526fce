import { STATES, type State } from '../../lib/approvals/states';
import type { TeachWords } from '../../lib/i18n/en/teach';
import { wordsFor } from '../../lib/reading/words';
import { counterparts } from '../../lib/teach/derive';
import { signsFound, type Taught } from '../../lib/teach/draft';
import { isInside } from '../../lib/teach/roots';
import { type Sign, signOf } from '../../lib/teach/signs';
import type { ToolDefinition } from '../../lib/tools/definition';

/** Every sign at the place of the state, each with what it means: as the word lists have it, or as the user says. */
export function Signs(props: {
  words: TeachWords;
  page: Document;
  draft: ToolDefinition;
  taught: Taught;
  say(sign: Sign, state: State): void;
}) {
  const { words, page, draft, taught } = props;
  const language = (page.documentElement.lang.split('-')[0] ?? '').toLowerCase();
  const all = new Map<string, Sign>();
  for (const sign of [
    ...pickedSign(taught),
    ...(taught.state ? signsFound(draft, page).map((found) => found.sign) : []),
    ...[...taught.states.keys()].map((text) => ({ kind: 'label' as const, text })),
    ...[...taught.tokens.keys()].map((text) => ({ kind: 'token' as const, text })),
  ])
    all.set(`${sign.kind} ${sign.text}`, sign);
  if (all.size === 0) return null;
  const known = wordsFor(draft, language);
  const meaning = ({ kind, text }: Sign): State | undefined =>
    kind === 'label'
      ? (taught.states.get(text) ?? known.label(text)?.state)
      : (taught.tokens.get(text) ?? (known.className(text) ?? known.value(text))?.state);
  return (
    <fieldset>
      <legend>{words.labels}</legend>
      {[...all].map(([id, sign]) => (
        <label key={id}>
          {sign.kind === 'label' ? words.labelOf(sign.text) : words.tokenOf(sign.text)}
          <select
            value={meaning(sign) ?? 'unknown'}
            onChange={(event) => props.say(sign, event.currentTarget.value as State)}
          >
            {['unknown' as const, ...STATES.filter((state) => state !== 'unknown')].map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function pickedSign({ card, state }: Taught): Sign[] {
  const besides = state && card && isInside(card, state) ? counterparts(state, card) : [];
  const sign = state && signOf(state, besides);
  return sign ? [sign] : [];
}
