import type { CommonWords } from '../lib/i18n/en/common';
import type { Refusal } from '../lib/messages';
import type { Silence } from './ask';

/** Why the background did not do something, in the user's language. */
export function refusalText({ silent, reasons, refusal }: CommonWords, answer: Refusal | Silence): string {
  if (answer.code === 'silent') return silent;
  return answer.reason === undefined ? refusal[answer.code] : reasons[answer.reason];
}
