import { existsSync, readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BundleCheck } from '../../lib/exports/bundle/check-types';
import type { ByteSource } from '../../lib/exports/bundle/read';
import { verifyBundle } from '../../lib/exports/bundle/verify';
import { createVerifier } from '../../lib/store/verify';

const USAGE = `Usage: npm run verify -- FILE [--checkpoint MAIL.txt] [--json]

Checks an evidence bundle (approval-log/1) without any network.
  --checkpoint MAIL.txt  hold it against the checkpoints in the text of a mail
  --json                 print the result for machines

Ends with 0 where the bundle is valid, 3 where it is valid with gaps, 1 where it is broken, 2 where nothing was checked.`;

const EXIT: Record<BundleCheck['result'], number> = { valid: 0, 'valid with gaps': 3, broken: 1 };

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const missing = [file, values.checkpoint].find((path) => path !== undefined && !existsSync(path));
  if (file === undefined || more.length > 0 || missing !== undefined) {
    console.error(missing === undefined ? USAGE : `There is no file ${missing}.\n\n${USAGE}`);
    return 2;
  }
  const mail = values.checkpoint === undefined ? null : readFileSync(values.checkpoint, 'utf8');
  const handle = await open(file);
  try {
    const check = await verifyBundle(await fileSource(handle), { verifierOf: createVerifier, mail });
    console.log(values.json ? JSON.stringify(check, null, 2) : inWords(check));
    return EXIT[check.result];
  } finally {
    await handle.close();
  }
}

function parse(args: string[]) {
  const options = { checkpoint: { type: 'string' }, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    return { values: {} as { checkpoint?: string; json?: boolean }, positionals: [] };
  }
}

async function fileSource(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    read: async (from, to) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
  };
}

function inWords({ result, faults, notices, about }: BundleCheck): string {
  const [first, ...others] = faults;
  const lines = [`Result: ${result}${first ? `: ${first.message} [${first.code}]` : ''}`];
  for (const { message, code } of others) lines.push(`  also: ${message} [${code}]`);
  if (about) {
    lines.push('', `Made by ${about.product} ${about.version}, ${about.made}.`);
    if (about.key) lines.push(`Signed with the key ${about.key.name}: ${about.key.publicKey}`);
    for (const { id, events, from, to } of about.chains) {
      lines.push(
        `Log ${id}: ${events} ${events === 1 ? 'event' : 'events'}${from && to ? ` from ${from} to ${to}` : ''}.`,
      );
    }
    lines.push(`Checkpoints: ${about.checkpoints} in the bundle, ${about.mailed} from the mail.`);
    for (const { checkpoint, at } of about.stamps) {
      lines.push(`${checkpoint} has a time stamp of ${at}. Whether the authority signed it, openssl tells.`);
    }
  }
  if (notices.length > 0) lines.push('', ...notices.map(({ message }) => `Note: ${message}`));
  // What stands in a foreign file must not move the cursor or colour the terminal.
  return lines.map((line) => line.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')).join('\n');
}
