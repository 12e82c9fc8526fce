// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ocelOf } from '../../lib/exports/ocel';
import { xesOf } from '../../lib/exports/xes';
import { hasProgram } from './programs';
import { chainOf, type DraftOf, draftsOf, inPieces, textOf } from './sample-log';

const script = fileURLToPath(new URL('pm4py-counts.py', import.meta.url));
/** A Python that has pm4py may be named in PM4PY_PYTHON. */
const python = process.env.PM4PY_PYTHON ?? 'python3';
const hasPm4py = hasProgram(python, ['-c', 'import pm4py'], 'What pm4py counts in XES and OCEL');

const folder = mkdtempSync(join(tmpdir(), 'signoff-mining-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Counts {
  cases: number;
  events: number;
  rework: Record<string, number>;
  objects: Record<string, number>;
  rounds?: number;
  all?: number;
}

function countsOf(name: string, text: string): Counts {
  const path = join(folder, name);
  writeFileSync(path, text);
  const out = execFileSync(python, [script, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(out.slice(out.lastIndexOf('COUNTS ') + 7));
}

/** Three clients, 10,000 events of posts, of which two are corrections: one restates, one takes out. */
function sample() {
  const posts = [1_250, 1_000, 606];
  const chains = posts.map((count, i) => {
    const clientId = `c${i + 1}`;
    const drafts: DraftOf[] = draftsOf(clientId, count);
    if (i === 0) {
      const again = drafts.findIndex(({ kind, post }) => kind === 'submitted' && post?.id === 'c1-p0');
      const { post } = drafts[again] as DraftOf;
      drafts.push(
        {
          kind: 'corrected',
          source: 'manual',
          ...(post ? { post } : {}),
          detail: { corrects: `c1-${again + 1}`, void: true },
        },
        {
          kind: 'corrected',
          source: 'manual',
          post: drafts[2]?.post ?? null,
          by: { role: 'team', alias: null },
          detail: { corrects: 'c1-3', kind: 'submitted' },
        },
        {
          kind: 'invoice_issued',
          post: null,
          detail: {
            number: 'F-17',
            amount: 90_000,
            currency: 'EUR',
            issued: '2026-09-01',
            due: '2026-10-01',
          },
        },
        { kind: 'invoice_paid', post: null, detail: { number: 'F-17', paid: '2026-10-09' } },
        { kind: 'gap', post: null, detail: { reason: 'permission' } },
      );
    }
    return chainOf(clientId, drafts);
  });
  const log = chains.flat();
  // Counted by hand from how the drafts are made: every other post is submitted twice, one of them was voided once.
  const all = posts.reduce((sum, count) => sum + count, 0);
  const twice = posts.reduce((sum, count) => sum + Math.ceil(count / 2), 0) - 1;
  return { log, cases: all, events: 3 * all + 2 * (twice + 1) - 1, rework: twice };
}

const { log, ...expected } = sample();

describe('exports for process mining', () => {
  it('hold at least 10,000 events', () => {
    expect(log.length).toBeGreaterThan(10_000);
  });

  it.runIf(hasPm4py)('are counted by pm4py as the log counts them (XES)', { timeout: 120_000 }, async () => {
    const counts = countsOf('log.xes', await textOf(xesOf(inPieces(log))));
    expect(counts).toMatchObject({ cases: expected.cases, events: expected.events });
    expect(counts.rework['Submitted for approval']).toBe(expected.rework);
    expect(counts.rework.Approved).toBeUndefined();
  });

  it.runIf(hasPm4py)('are counted by pm4py as the log counts them (OCEL)', { timeout: 120_000 }, async () => {
    const counts = countsOf('log.json', await textOf(ocelOf(() => inPieces(log))));
    expect(counts).toMatchObject({
      cases: expected.cases,
      events: expected.events,
      all: expected.events + 3,
    });
    expect(counts.rework['Submitted for approval']).toBe(expected.rework);
    expect(counts.objects).toEqual({
      client: 3,
      invoice: 1,
      post: expected.cases,
      reviewer: 9,
      version: expected.cases + expected.rework,
    });
    const rounds = log
      .filter(({ post, kind }) => post && kind !== 'corrected')
      .reduce((sum, { round }) => sum + round, 0);
    expect(counts.rounds).toBe(rounds);
  });
});
