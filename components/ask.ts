import { browser } from 'wxt/browser';
import type { Refusal } from '../lib/messages';

/** The background gave no answer that could be understood, within the time that a person waits. */
export interface Silence {
  ok: false;
  code: 'silent';
}

/** How long a page waits for the background before it says so, in milliseconds. */
export const PATIENCE = 10_000;

/** Asks the background. Never rejects and never hangs: an answer, its refusal, or silence. */
export async function ask<Answer extends { ok: true }>(
  message: { type: string },
  patience = PATIENCE,
): Promise<Answer | Refusal | Silence> {
  const until = Date.now() + patience;
  // A sleeping worker may lose the first message while it starts.
  for (let wait = 100; ; wait *= 2) {
    const answer = await once<Answer>(message, until - Date.now());
    if (answer) return answer;
    if (Date.now() + wait >= until) return { ok: false, code: 'silent' };
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function once<Answer>(message: { type: string }, left: number): Promise<Answer | Refusal | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, left));
  });
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(message), late]);
    const given = answer as { ok?: unknown } | null | undefined;
    return typeof given?.ok === 'boolean' ? (answer as Answer | Refusal) : null;
  } catch (error) {
    console.debug('Signoff: the background did not answer.', error);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
