import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../lib/approvals/events';
import { toBase64, utf8 } from '../../../lib/exports/bundle/bytes';
import { checkpointMail, checkpointOf } from '../../../lib/exports/bundle/checkpoint-mail';
import { parseManifest } from '../../../lib/exports/bundle/manifest';
import { bytesSource } from '../../../lib/exports/bundle/read';
import { type Signer, signCheckpoint } from '../../../lib/exports/bundle/signed-note';
import { eventsOfBundle } from '../../../lib/exports/bundle/verify';
import { jsonLine } from '../../../lib/exports/json-lines';
import { withoutTexts } from '../../../lib/store/chain';
import { createVerifier } from '../../../lib/store/verify';
import { chainOf, draftsOf, lossOf } from '../sample-log';
import { bundle, type Files, forged as forgedBy, newSigner, verdict, verify, zipped } from './sample-bundle';

let signer: Signer;
beforeAll(async () => {
  signer = await newSigner();
});

const log = [...chainOf('c1', draftsOf('c1', 4)), ...chainOf('c2', draftsOf('c2', 2), 'Birch & Co')];

const linesOf = (bytes: Uint8Array | undefined): string[] =>
  strFromU8(bytes as Uint8Array)
    .split('\n')
    .slice(0, -1);
const joined = (lines: readonly string[]): Uint8Array => utf8(lines.map((line) => `${line}\n`).join(''));

const forged = (
  bytes: Uint8Array,
  change: (files: Files) => void,
  by: Signer = signer,
): Promise<Uint8Array> => forgedBy(bytes, change, by);

const edit = (files: Files, name: string, change: (lines: string[]) => string[]): void => {
  files[name] = joined(change(linesOf(files[name])));
};

describe('an evidence bundle', () => {
  it('is valid as it was written, and the same each time', async () => {
    const one = await bundle(log, signer);
    expect(await verify(one)).toMatchObject({ result: 'valid', faults: [] });
    expect((await verify(one)).about?.chains.map(({ id, events }) => [id, events])).toEqual([
      ['c1', 16],
      ['c2', 8],
    ]);
    expect(toBase64(await bundle(log, signer))).toBe(toBase64(one));
  });

  it('gives the log back as it was, texts and salts included', async () => {
    const events: LogEvent[] = [];
    for await (const piece of eventsOfBundle(bytesSource(await bundle(log, signer)), createVerifier))
      events.push(...piece);
    expect(events.map(jsonLine)).toEqual(log.map(jsonLine));
  });

  it('keeps texts apart from what the hashes cover', async () => {
    const files = unzipSync(await bundle(log, signer));
    expect(strFromU8(files['events.jsonl'] as Uint8Array)).not.toMatch(/Alder|Birch|picture/);
    expect(linesOf(files['texts.jsonl'])).toHaveLength(log.length);
    const manifest = parseManifest(strFromU8(files['manifest.json'] as Uint8Array));
    expect(manifest).toMatchObject({ counts: { c1: { submitted: 6, returned_by_client: 2, posts: 4 } } });
  });

  it('leaves out the texts outside of a period, and no event', async () => {
    const period = { from: Date.parse('2026-09-02T00:00:00Z'), to: Date.parse('2026-09-03T00:00:00Z') };
    const bytes = await bundle(log, signer, { period });
    expect(linesOf(unzipSync(bytes)['texts.jsonl'])).toHaveLength(3);
    expect(linesOf(unzipSync(bytes)['events.jsonl'])).toHaveLength(log.length);
    expect((await verify(bytes)).notices.map(({ code }) => code)).toContain('left_out');
    expect(await verdict(bytes)).toBe('valid');
    const hidden = await forged(bytes, (files) => edit(files, 'texts.jsonl', (lines) => lines.slice(1)));
    expect(await verdict(hidden)).toBe('missing_text');
  });

  it('is valid where the log says that texts were erased, and not where it does not', async () => {
    const erased = chainOf('c1', [
      ...draftsOf('c1', 2),
      { kind: 'erased', post: null, at: '2026-10-01T00:00:00.000Z', detail: { what: 'texts' } },
    ]);
    const blank = erased.map((event) => (event.kind === 'erased' ? event : withoutTexts(event)));
    const check = await verify(await bundle(blank, signer));
    expect([check.result, check.notices.map(({ code }) => code)]).toEqual([
      'valid',
      expect.arrayContaining(['erased']),
    ]);
    expect(await verdict(await bundle(blank.slice(0, -1), signer))).toBe('missing_text');
  });

  it('says that it has gaps where the log has them', async () => {
    const gap = chainOf('c1', [
      { kind: 'submitted' },
      { kind: 'gap', post: null, detail: { reason: 'permission' } },
    ]);
    expect(await verdict(await bundle(gap, signer))).toBe('valid with gaps');
  });

  it('holds the chains of clients that were merged, counted as one', async () => {
    const clientOf = () => 'c2';
    const bytes = await bundle(log, signer, { clientOf });
    expect(await verdict(bytes)).toBe('valid');
    const manifest = JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] as Uint8Array));
    expect(Object.keys(manifest.counts)).toEqual(['c2']);
  });

  it('may be of an empty log', async () => {
    expect(await verdict(await bundle([], signer))).toBe('valid');
  });

  it('owns up to what was lost', async () => {
    const start = chainOf('c1', draftsOf('c1', 2));
    const check = await verify(await bundle([...start, lossOf('c1', 20)], signer));
    expect(check.result).toBe('valid with gaps');
    expect(check.notices.map(({ message }) => message)).toContain(
      'Events between 8 and 21 were lost; event 21 says so.',
    );
  });

  it('is not made of a log that was changed', async () => {
    const changed = log.map((event, i) => (i === 3 ? { ...event, round: 9 } : event));
    await expect(bundle(changed, signer)).rejects.toThrow('Event 4 was changed');
  });

  it('leaves out what is appended while it is written', async () => {
    let reads = 0;
    const source = () => [reads++ === 0 ? log.slice(0, 5) : log.slice(0, 9)];
    expect(await verdict(await bundle(log, signer, { source }))).toBe('valid');
  });
});

describe('a bundle that was changed and signed again with the same key', () => {
  const line = (number: number, change: (text: string) => string) => (files: Files) =>
    edit(files, 'events.jsonl', (lines) => lines.map((text, i) => (i === number - 1 ? change(text) : text)));
  const events = (change: (lines: string[]) => string[]) => (files: Files) =>
    edit(files, 'events.jsonl', change);

  const cases: [string, (files: Files) => void, string, number | undefined][] = [
    ['a round was changed', line(3, (text) => text.replace('"round":0', '"round":7')), 'hash', 3],
    [
      'a time was changed in the last line',
      line(24, (text) => text.replace(/"at":"2026-09/, '"at":"2026-08')),
      'head',
      24,
    ],
    ['blanks were added', line(2, (text) => `${text} `), 'hash', 2],
    [
      'keys stand in another order',
      line(2, (text) => text.replace(/^\{("at":"[^"]*"),(.*)\}$/, '{$2,$1}')),
      'hash',
      2,
    ],
    ['a line is no JSON', line(4, (text) => text.slice(0, -1)), 'schema', 4],
    ['a field was added', line(4, (text) => text.replace('{"at"', '{"aaa":1,"at"')), 'schema', 4],
    ['a line was dropped', events((lines) => lines.toSpliced(4, 1)), 'seq', 5],
    [
      'two lines were swapped',
      events((lines) => [...lines.slice(0, 4), lines[5] as string, lines[4] as string, ...lines.slice(6)]),
      'seq',
      5,
    ],
    ['a line was doubled', events((lines) => lines.toSpliced(4, 0, lines[4] as string)), 'seq', 6],
    ['the end was cut', events((lines) => lines.slice(0, -2)), 'cut', 22],
    ['a client is missing', events((lines) => lines.slice(0, 16)), 'cut', 16],
    [
      'another client stands first',
      events((lines) => [...lines.slice(16), ...lines.slice(0, 16)]),
      'client',
      1,
    ],
    [
      'an event of another client is in between',
      events((lines) => lines.toSpliced(3, 0, lines[16] as string)),
      'cut',
      3,
    ],
    [
      'a text was changed',
      (files) => edit(files, 'texts.jsonl', (lines) => lines.map((text) => text.replace('Another', 'Same'))),
      'text',
      5,
    ],
    [
      'a text was dropped',
      (files) => edit(files, 'texts.jsonl', (lines) => lines.slice(1)),
      'missing_text',
      16,
    ],
    [
      'texts were swapped',
      (files) =>
        edit(files, 'texts.jsonl', (lines) => [lines[1] as string, lines[0] as string, ...lines.slice(2)]),
      'missing_text',
      16,
    ],
    [
      'a salt was changed',
      (files) =>
        edit(files, 'texts.jsonl', (lines) => lines.map((text) => text.replace('"salt":"00', '"salt":"11'))),
      'text',
      1,
    ],
  ];
  it.each(cases)('is broken where %s', async (_, change, code, at) => {
    const [fault] = (await verify(await forged(await bundle(log, signer), change))).faults;
    expect([fault?.code, fault?.line]).toEqual([code, at]);
  });

  const manifest = (change: (manifest: { counts: { c1: object } }) => void) => (files: Files) => {
    const value = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
    change(value);
    files['manifest.json'] = utf8(`${JSON.stringify(value, null, 1)}\n`);
  };
  const others: [string, (files: Files) => void, string][] = [
    ['it claims other counts', manifest(({ counts }) => Object.assign(counts.c1, { approved: 9 })), 'counts'],
    [
      'it is of a format that is not known',
      manifest((value) => Object.assign(value, { format: 'approval-log/2' })),
      'format',
    ],
    ['its manifest says more', manifest((value) => Object.assign(value, { more: 1 })), 'manifest'],
    [
      'its manifest names a client in two places',
      manifest((value) => {
        const { chains } = value as unknown as { chains: { id: string }[] };
        chains.push({ ...chains[0], id: 'c3' } as never);
      }),
      'manifest',
    ],
    [
      'its report counts otherwise',
      (files) => {
        files['report.html'] = utf8('<data data-count="0.approved" value="9">9</data>');
      },
      'counts',
    ],
    [
      'the key is another one',
      (files) => {
        files['keys.json'] = utf8(
          strFromU8(files['keys.json'] as Uint8Array).replace(/"publicKey": ".{4}/, '"publicKey": "AAAA'),
        );
      },
      'keys',
    ],
    [
      'a checkpoint is missing',
      (files) => {
        delete files['checkpoints/0002.txt'];
      },
      'checkpoint_missing',
    ],
    [
      'a checkpoint is no checkpoint',
      (files) => {
        files['checkpoints/0001.txt'] = utf8('hello\n');
      },
      'checkpoint_form',
    ],
    [
      'there is no report',
      (files) => {
        delete files['report.html'];
      },
      'file_missing',
    ],
  ];
  it.each(others)('is broken where %s', async (_, change, code) => {
    expect(await verdict(await forged(await bundle(log, signer), change))).toBe(code);
  });

  it('is broken where another key signed', async () => {
    const stranger = await newSigner();
    expect(await verdict(await forged(await bundle(log, signer), () => undefined, stranger))).toBe(
      'signature',
    );
  });

  it('is broken where it was packed again, or something was added', async () => {
    const files = unzipSync(await bundle(log, signer));
    const { 'README.txt': readme, ...rest } = files;
    expect(await verdict(await zipped({ ...rest, 'README.txt': readme as Uint8Array }))).toBe('valid');
    expect(await verdict(await zipped({ ...files, 'extra.txt': utf8('x') }))).toBe('file_extra');
    const one = await bundle(log, signer);
    expect(await verdict(one.with(12, 7))).toBe('container');
  });
});

describe('checkpoints', () => {
  const chain = chainOf('c1', draftsOf('c1', 4));
  const mailOf = async (events: readonly LogEvent[]) =>
    checkpointMail((await checkpointOf('c1', [events])).checkpoint);

  it('are three lines, found again in an answered mail', async () => {
    const mail = await mailOf(chain.slice(0, 9));
    expect(mail.split('\n')).toEqual([
      'signoff-approval-log/1/c1',
      '9',
      expect.stringMatching(/^.{44}$/),
      '',
    ]);
    const quoted = `Hello,\r\n\r\n${mail.replace(/^/gm, '> ').replaceAll('\n', '\r\n')}\r\n-- \r\nJo`;
    expect(await verdict(await bundle(chain, signer), quoted)).toBe('valid');
  });

  it('catch an end that was cut off and signed again', async () => {
    const mail = await mailOf(chain);
    const cut = await bundle(chain.slice(0, -1), signer);
    expect(await verdict(cut)).toBe('valid');
    expect(await verdict(cut, mail)).toBe('mail_cut');
  });

  it('catch a log that was made anew', async () => {
    const mail = await mailOf(chain.slice(0, 5));
    const other = chainOf(
      'c1',
      draftsOf('c1', 4).map((draft, i) => (i === 2 ? { ...draft, round: 1 } : draft)),
    );
    const anew = await bundle(other, signer);
    expect(await verdict(anew)).toBe('valid');
    expect(await verdict(anew, mail)).toBe('mail_root');
    expect(await verdict(await bundle(chainOf('c9', draftsOf('c9', 1)), signer), mail)).toBe('mail_chain');
    expect(await verdict(anew, 'Dear Jo, here is nothing.')).toBe('mail_form');
  });

  it('of earlier weeks stand in the bundle and are held against it', async () => {
    const early = (await checkpointOf('c1', [chain.slice(0, 7)])).checkpoint;
    const note = await signCheckpoint(early, signer);
    expect(await verdict(await bundle(chain, signer, { checkpoints: [{ note }] }))).toBe('valid');
    const other = chainOf(
      'c1',
      draftsOf('c1', 4).map((draft, i) => (i === 2 ? { ...draft, round: 1 } : draft)),
    );
    expect(await verdict(await bundle(other, signer, { checkpoints: [{ note }] }))).toBe('checkpoint_root');
    expect(await verdict(await bundle(chain.slice(0, 5), signer, { checkpoints: [{ note }] }))).toBe(
      'checkpoint_cut',
    );
    const stranger = await newSigner('another-device');
    const foreign = await signCheckpoint(early, stranger);
    expect(await verdict(await bundle(chain, signer, { checkpoints: [{ note: foreign }] }))).toBe(
      'checkpoint_key',
    );
    const earlierKeys = [{ ...stranger, since: null }];
    expect(
      await verdict(await bundle(chain, signer, { checkpoints: [{ note: foreign }], earlierKeys })),
    ).toBe('valid');
  });

  it('of other clients stay out of it', async () => {
    const other = chainOf('c9', draftsOf('c9', 1));
    const note = await signCheckpoint((await checkpointOf('c9', [other])).checkpoint, signer);
    const bytes = await bundle(chain, signer, { checkpoints: [{ note }] });
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('checkpoints/'))).toHaveLength(1);
    const added = await forged(bytes, (files) => {
      files['checkpoints/0002.txt'] = utf8(note);
    });
    expect(await verdict(added)).toBe('checkpoint_chain');
  });

  it('go on from the state that was kept', async () => {
    const { state } = await checkpointOf('c1', [chain.slice(0, 5)]);
    const { checkpoint } = await checkpointOf('c1', [chain.slice(5)], state);
    expect(checkpointMail(checkpoint)).toBe(await mailOf(chain));
  });
});
