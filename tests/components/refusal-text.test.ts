import { describe, expect, it } from 'vitest';
import { refusalText } from '../../components/refusal-text';
import { common as en } from '../../lib/i18n/en/common';
import { common as fr } from '../../lib/i18n/fr/common';
import { REFUSAL_REASONS, type Refusal } from '../../lib/messages';

const refusal: Refusal = { ok: false, code: 'invalid', message: 'Said in English.', retry: false };

describe('a refusal', () => {
  it('says its reason in the language of the page', () => {
    const gone = { ...refusal, reason: 'client_gone' } as const;
    expect(refusalText(en, gone)).toBe('This client is no longer there.');
    expect(refusalText(fr, gone)).toBe('Ce client n’existe plus.');
    for (const reason of REFUSAL_REASONS) expect(refusalText(fr, { ...refusal, reason })).not.toBe('');
  });

  it('says what its kind comes to where it has no reason, and never the English of the background', () => {
    expect(refusalText(fr, refusal)).toBe(fr.refusal.invalid);
    expect(refusalText(fr, { ok: false, code: 'silent' })).toBe(fr.silent);
  });
});
