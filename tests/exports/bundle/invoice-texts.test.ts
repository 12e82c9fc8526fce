import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../lib/approvals/events';
import { concatBytes, utf8 } from '../../../lib/exports/bundle/bytes';
import { bytesSource } from '../../../lib/exports/bundle/read';
import { eventsOfBundle } from '../../../lib/exports/bundle/verify';
import { zipOf } from '../../../lib/exports/bundle/zip';
import { createVerifier } from '../../../lib/store/verify';
import { chainOf, DISPUTED, draftsOf } from '../sample-log';
import { bundle, newSigner, verdict } from './sample-bundle';

const log = chainOf('c1', [...draftsOf('c1', 2), DISPUTED]);

describe('a bundle with what a client said of an invoice', () => {
  it('has it among the texts alone, gives it back, and catches another one', async () => {
    const whole = await bundle(log, await newSigner());
    const files = unzipSync(whole);
    const texts = strFromU8(files['texts.jsonl'] as Uint8Array);
    expect(strFromU8(files['events.jsonl'] as Uint8Array)).not.toMatch(/A-17|pictures/);
    expect(texts).toMatch(/A-17.*pictures|pictures.*A-17/);
    expect(await verdict(whole)).toBe('valid');
    const back: LogEvent[] = [];
    for await (const piece of eventsOfBundle(bytesSource(whole), createVerifier)) back.push(...piece);
    expect(back).toEqual(log);
    const parts: Uint8Array[] = [];
    const changed = { ...files, 'texts.jsonl': utf8(texts.replace('A-17', 'A-18')) };
    const list = Object.entries(changed).map(([name, bytes]) => ({ name, chunks: [bytes] }));
    for await (const part of zipOf(list)) parts.push(part);
    expect(await verdict(concatBytes(...parts))).toBe('text');
  });
});
