import { useState } from 'preact/hooks';
import { grant } from '../../components/grant';
import { isGranted, useGranted } from '../../components/granted';
import { useSpeech } from '../../components/words';
import type { WelcomeWords } from '../../lib/i18n/en/welcome';
import { TOOLS } from '../../lib/tools';
import { Outcome } from './welcome';

const BY_NAME = [...TOOLS].sort((a, b) => a.name.localeCompare(b.name));
const WITH_APPROVAL = BY_NAME.filter((tool) => tool.approval !== 'none' && tool.matches.length > 0);
const OWN_HOST = BY_NAME.filter((tool) => tool.approval !== 'none' && tool.matches.length === 0);
const WITHOUT = BY_NAME.filter((tool) => tool.approval === 'none');

/** The tools to tick, and the one button that asks for just their hosts. */
export function PickTools({ words }: { words: WelcomeWords }) {
  const { pick } = words;
  const { basis } = useSpeech().common;
  const granted = useGranted();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<'granted' | 'refused' | null>(null);

  const toggle = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const ask = (): void => {
    const origins = WITH_APPROVAL.filter((tool) => picked.has(tool.id)).flatMap((tool) => [...tool.matches]);
    grant(origins).then(
      (given) => {
        setOutcome(given ? 'granted' : 'refused');
        if (given) setPicked(new Set());
      },
      (error: unknown) => {
        console.error('Signoff: the browser refused to ask for hosts.', error);
        setOutcome('refused');
      },
    );
  };

  return (
    <>
      <h2>{pick.heading}</h2>
      <p>{pick.text}</p>
      <fieldset>
        <legend>{pick.legend}</legend>
        {WITH_APPROVAL.map((tool) => {
          const on = isGranted(granted, tool.matches);
          return (
            <label key={tool.id}>
              <input
                type="checkbox"
                checked={on || picked.has(tool.id)}
                disabled={on}
                onChange={() => toggle(tool.id)}
              />
              <span>
                {tool.name}
                <small>{on ? pick.on : basis[tool.basis]}</small>
              </span>
            </label>
          );
        })}
      </fieldset>
      <p>
        <button type="button" class="main" disabled={picked.size === 0} onClick={ask}>
          {pick.button(picked.size)}
        </button>
      </p>
      <Outcome words={words} outcome={outcome} />
      <p class="soft">{pick.other}</p>
      {OWN_HOST.length > 0 && (
        <p class="soft">
          {pick.ownHost(OWN_HOST.map((tool) => `${tool.name} (${basis[tool.basis]})`).join(', '))}
        </p>
      )}
      {WITHOUT.length > 0 && <p class="soft">{pick.without(WITHOUT.map((tool) => tool.name).join(', '))}</p>}
    </>
  );
}
