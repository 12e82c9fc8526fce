import type { BundleCheck, BundleFault } from '../../../lib/exports/bundle/check-types';

/** What is checked of a bundle, in the order in which it stands or falls. */
export const CHECKS = [
  'packed',
  'manifest',
  'signature',
  'files',
  'events',
  'texts',
  'checkpoints',
  'stamps',
  'counts',
  'mail',
] as const;
export type Check = (typeof CHECKS)[number];

/** `unreached`: something before it is broken, so it could not be looked at; `absent`: there is nothing to look at. */
export type CheckState = 'good' | 'broken' | 'unreached' | 'absent';

const CHECK_OF: Readonly<Record<BundleFault, Check>> = {
  zip: 'packed',
  container: 'packed',
  format: 'manifest',
  manifest: 'manifest',
  signature: 'signature',
  keys: 'signature',
  file_missing: 'files',
  file_extra: 'files',
  file_hash: 'files',
  line: 'events',
  schema: 'events',
  version: 'events',
  client: 'events',
  seq: 'events',
  prev: 'events',
  hash: 'events',
  form: 'events',
  cut: 'events',
  head: 'events',
  text: 'texts',
  salt: 'texts',
  missing_text: 'texts',
  texts: 'texts',
  checkpoint_form: 'checkpoints',
  checkpoint_chain: 'checkpoints',
  checkpoint_key: 'checkpoints',
  checkpoint_signature: 'checkpoints',
  checkpoint_cut: 'checkpoints',
  checkpoint_root: 'checkpoints',
  checkpoint_missing: 'checkpoints',
  timestamp: 'stamps',
  timestamp_order: 'stamps',
  counts: 'counts',
  mail_form: 'mail',
  mail_chain: 'mail',
  mail_cut: 'mail',
  mail_root: 'mail',
};

/** How each check stands. `mailed`: a checkpoint from a mail was given. */
export function statesOf({ faults, about }: BundleCheck, mailed: boolean): [Check, CheckState][] {
  const broken = new Set(faults.map(({ code }) => CHECK_OF[code]));
  // Lines that cannot be read leave nothing to hold the rest against.
  const unread = about === null || broken.has('events') || broken.has('texts');
  const stampless = about !== null && about.stamps.length === 0;
  return CHECKS.map((check) => {
    if (broken.has(check)) return [check, 'broken'];
    if (check === 'mail' && !mailed) return [check, 'absent'];
    if (about === null) return [check, 'unreached'];
    if (check === 'stamps' && stampless) return [check, 'absent'];
    const needsLines = ['texts', 'checkpoints', 'stamps', 'counts', 'mail'].includes(check);
    const needsKeys = check === 'checkpoints' && about.key === null;
    return [check, (unread && needsLines) || needsKeys ? 'unreached' : 'good'];
  });
}
