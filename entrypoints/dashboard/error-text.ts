import type { Silence } from '../../components/ask';
import { refusalText } from '../../components/refusal-text';
import type { CommonWords } from '../../lib/i18n/en/common';
import type { Refusal } from '../../lib/messages';
import { StoreError } from '../../lib/store/errors';

/** The background refused what a longer piece of work needed. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly answer: Refusal | Silence) {
    super(answer.code);
  }
}

const CODES = {
  blocked: 'storage_blocked',
  newer: 'storage_newer',
  quota: 'storage_full',
  hung: 'storage_blocked',
  damaged: 'storage_damaged',
  closed: 'failed',
} as const satisfies Record<StoreError['code'], keyof CommonWords['refusal']>;

/** What went wrong, in the user's language where it is known; what only a developer knows stands behind it as it is. */
export function errorText(common: CommonWords, error: unknown): string {
  if (error instanceof Refused) return refusalText(common, error.answer);
  if (error instanceof StoreError) return common.refusal[CODES[error.code]];
  return `${common.refusal.failed} (${error instanceof Error ? error.message : String(error)})`;
}
