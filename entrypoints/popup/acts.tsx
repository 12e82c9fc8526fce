import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../components/ask';
import { refusalText } from '../../components/refusal-text';
import { useSpeech } from '../../components/words';
import type { Act } from '../../lib/acts';
import type { ActMessage, Done } from '../../lib/messages';
import type { ClientSettings } from '../../lib/settings/client-settings';

/** What the user does by hand in the popup, for the client on screen. */
export interface Acts {
  clientId: string;
  /** The client's settings with what was changed since the popup opened. */
  settings: ClientSettings;
  busy: boolean;
  /** Does these one after the other, says what came of it, and reads the figures again. */
  act(acts: readonly Act[], done: string): Promise<void>;
  /** Changes settings that change no figure. */
  prefer(changes: Partial<ClientSettings>): void;
  /** Says something that a person should notice and that passes. */
  tell(text: string): void;
}

const context = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(context);
  if (acts === null) throw new Error('There is no client on screen.');
  return acts;
}

export function ActsProvider(props: {
  clientId: string;
  settings: ClientSettings;
  onDone: () => Promise<void>;
  children: ComponentChildren;
}) {
  const { clientId, onDone } = props;
  const { common } = useSpeech();
  const [told, setTold] = useState('');
  const toast = useRef<HTMLParagraphElement>(null);
  const [busy, setBusy] = useState(false);
  const [settings, setSettings] = useState(props.settings);
  useEffect(() => setSettings(props.settings), [props.settings]);

  const send = async (one: Act): Promise<boolean> => {
    const message: ActMessage = { type: 'act', act: one };
    const answer = await ask<Done>(message);
    if (!answer.ok) setTold(refusalText(common, answer));
    return answer.ok;
  };
  const act: Acts['act'] = async (acts, done) => {
    setBusy(true);
    let ok = true;
    for (const one of acts) ok = ok && (await send(one));
    if (ok) setTold(done);
    await onDone();
    setBusy(false);
    // What was pressed may be gone by now; the keyboard goes on from where it is told.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) toast.current?.focus();
    });
  };
  const prefer: Acts['prefer'] = (changes) => {
    const changed = { ...settings, ...changes };
    setSettings(changed);
    void send({ do: 'client_settings', clientId, settings: changed });
  };
  return (
    <context.Provider value={{ clientId, settings, busy, act, prefer, tell: setTold }}>
      {props.children}
      <p role="status" class="toast" ref={toast} tabIndex={-1}>
        {told}
      </p>
    </context.Provider>
  );
}
