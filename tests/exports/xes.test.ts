import { describe, expect, it } from 'vitest';
import { xesOf } from '../../lib/exports/xes';
import { chainOf, type DraftOf, draftsOf, inPieces, textOf } from './sample-log';

const HOSTILE = 'a"/><x y=\'&\u0000\u0007\u001b\n\r\u2028\ud800]]>\uffff\u202e';

/** The test's parser knows no attributes with a dot in their names. */
const parse = (text: string): Document =>
  new DOMParser().parseFromString(text.replace(/<log [^>]*>/, '<log>'), 'text/xml');

const valuesOf = (text: string, key: string): string[] =>
  [...text.matchAll(new RegExp(`<\\w+ key="${key}" value="([^"]*)"/>`, 'g'))].map(
    ([, value]) => value as string,
  );

describe('XES', () => {
  it('holds one trace a post, in the order in which its events happened', async () => {
    const text = await textOf(xesOf(inPieces(chainOf('c1', draftsOf('c1', 2)), 3)));
    expect(text.match(/<trace>/g)).toHaveLength(2);
    expect(text.match(/<event>/g)).toHaveLength(8);
    const first = text.slice(text.indexOf('<trace>'), text.indexOf('</trace>'));
    expect(valuesOf(first, 'concept:name')).toEqual([
      'demo:c1-p0',
      'Submitted for approval',
      'Changes requested',
      'Submitted for approval',
      'Approved',
      'Published',
    ]);
    expect(valuesOf(first, 'org:resource')).toEqual(['client:r1', 'client:r1']);
    expect(valuesOf(first, 'time:timestamp')[0]).toBe('2026-09-01T10:00:00.000+02:00');
  });

  it('lets nothing from a page out of its place', async () => {
    const drafts: DraftOf[] = [
      {
        kind: 'submitted',
        post: {
          id: 'p',
          key: HOSTILE.toWellFormed(),
          title: HOSTILE.toWellFormed(),
          channels: [HOSTILE.toWellFormed()],
        },
      },
    ];
    const text = await textOf(
      xesOf(inPieces(chainOf('c1', drafts, HOSTILE.toWellFormed())), {
        title: HOSTILE,
        nameOf: () => HOSTILE,
      }),
    );
    for (const line of text.split('\n').slice(1)) expect(line).toMatch(/^\s*(<[^<>]*>)?$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(parse(text).querySelector('parsererror')).toBeNull();
    expect(parse(text).querySelectorAll('x')).toHaveLength(0);
  });

  it('says what is true after corrections, and beside it what the log said first', async () => {
    const log = chainOf('c1', [
      { kind: 'submitted' },
      { kind: 'changes_requested', by: { role: 'client', alias: 'r1' } },
      { kind: 'commented' },
      { kind: 'corrected', by: { role: 'team', alias: 'r1' }, detail: { corrects: 'c1-2' } },
      { kind: 'corrected', detail: { corrects: 'c1-3', void: true } },
    ]);
    const text = await textOf(xesOf(inPieces(log)));
    expect(valuesOf(text, 'concept:name').slice(4)).toEqual(['Submitted for approval', 'Changes requested']);
    expect(valuesOf(text, 'org:role')).toEqual(['unknown', 'team']);
    expect(valuesOf(text, 'logged:role')).toEqual(['client']);
  });

  it('tells an edit after the approval from a new version', async () => {
    const log = chainOf('c1', [{ kind: 'edited' }, { kind: 'approved' }, { kind: 'edited' }]);
    const text = await textOf(xesOf(inPieces(log)));
    expect(valuesOf(text, 'concept:name').slice(4)).toEqual([
      'New version',
      'Approved',
      'Edited after approval',
    ]);
  });

  it('keeps to the period, by the corrected times', async () => {
    const log = chainOf('c1', [
      { kind: 'submitted' },
      { kind: 'approved' },
      { kind: 'corrected', source: 'manual', at: '2026-07-01T00:00:00.000Z', detail: { corrects: 'c1-2' } },
    ]);
    const from = Date.UTC(2026, 7, 1);
    expect(valuesOf(await textOf(xesOf(inPieces(log), { from })), 'concept:name').slice(4)).toEqual([
      'Submitted for approval',
    ]);
    expect(valuesOf(await textOf(xesOf(inPieces(log), { to: from })), 'concept:name').slice(4)).toEqual([
      'Approved',
    ]);
  });

  it('keeps the posts of clients that were merged whole, and refuses chains that are mixed', async () => {
    const post = { id: 'p', key: null, title: 'Rye', channels: [] };
    const [a, b] = [chainOf('a', [{ kind: 'submitted', post }]), chainOf('b', [{ kind: 'approved', post }])];
    const text = await textOf(xesOf([a, b], { clientOf: () => 'a' }));
    expect(text.match(/<trace>/g)).toHaveLength(1);
    await expect(textOf(xesOf([a, b, a]))).rejects.toThrow('one after the other');
  });
});
