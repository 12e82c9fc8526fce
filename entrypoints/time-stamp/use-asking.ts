import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Silence } from '../../components/ask';
import { askForEvidence } from '../../components/evidence';
import { toBase64, utf8 } from '../../lib/exports/bundle/bytes';
import type { KeptNote } from '../../lib/exports/evidence-act';
import type { Refusal } from '../../lib/messages';
import { patternOf } from '../../lib/tools/match';
import { AuthorityError, type AuthorityFault, askAuthority } from './ask-authority';

export type Asking =
  | { step: 'idle' }
  | { step: 'asking' }
  | { step: 'kept' }
  | { step: 'not_permitted' }
  | { step: 'failed'; fault: AuthorityFault; detail: string | null }
  /** The background did not keep the answer. */
  | { step: 'not_kept'; refusal: Refusal | Silence }
  | { step: 'broken'; error: unknown };

/** Asks the authority about one checkpoint after the other, and has each answer kept before the next is asked for. */
export function useAsking(address: string, onKept: () => Promise<void>) {
  const [asking, setAsking] = useState<Asking>({ step: 'idle' });

  const forAll = async (notes: readonly KeptNote[], permitted: Promise<boolean>): Promise<Asking> => {
    if (!(await permitted)) return { step: 'not_permitted' };
    for (const { note } of notes) {
      const answer = toBase64(await askAuthority(address, utf8(note)));
      const done = await askForEvidence({ do: 'keep_timestamp', note, answer });
      if (!done.ok) return { step: 'not_kept', refusal: done };
      await onKept();
    }
    return { step: 'kept' };
  };

  const start = (notes: readonly KeptNote[]): void => {
    // First thing in the click: behind an await, the browser no longer counts it as the user's own.
    const permitted = browser.permissions.request({ origins: [patternOf(new URL(address))] });
    setAsking({ step: 'asking' });
    forAll(notes, permitted).then(setAsking, (error: unknown) => {
      console.warn('Signoff: no time stamp.', error);
      setAsking(
        error instanceof AuthorityError
          ? { step: 'failed', fault: error.fault, detail: error.detail }
          : { step: 'broken', error },
      );
    });
  };
  return { asking, start };
}
