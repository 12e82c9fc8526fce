import { ask } from '../../../components/ask';
import { refusalText } from '../../../components/refusal-text';
import type { Speech } from '../../../components/words';
import type { Done, ToolsMessage } from '../../../lib/messages';
import type { ToolsAct } from '../../../lib/teach/tools-act';

/** The background refused, or gave no answer; the message is for a person. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
}

/** Asks the background about tools. Throws NotDone where it does not do it. */
export async function askTools<Answer extends { ok: true } = Done>(
  act: ToolsAct,
  common: Speech['common'],
): Promise<Answer> {
  const message: ToolsMessage = { type: 'tools', tools: act };
  const answer = await ask<Answer>(message);
  if (answer.ok) return answer;
  throw new NotDone(refusalText(common, answer));
}

export const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));
