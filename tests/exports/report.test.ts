import { describe, expect, it } from 'vitest';
import { effectiveEvents } from '../../lib/approvals/effective';
import type { LogEvent } from '../../lib/approvals/events';
import { type ReportOptions, reportOf } from '../../lib/exports/report';
import { reportFormat } from '../../lib/exports/report-format';
import { REPORT_WORDS } from '../../lib/exports/report-words';
import { businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { figuresOf } from '../../lib/insight/figures';
import { judge } from '../../lib/insight/patterns';
import { factsOf } from '../../lib/insight/post-facts';
import { DEFAULT_THRESHOLDS } from '../../lib/insight/thresholds';
import { emptyTotals } from '../../lib/insight/totals';
import { findWording } from '../../lib/talking-points/wording';
import { bundle, newSigner, verdict } from './bundle/sample-bundle';
import { chainOf, type DraftOf, draftsOf, inPieces, textOf } from './sample-log';

const NOW = Date.UTC(2026, 10, 23, 12);
const OPTIONS: ReportOptions = {
  language: 'en',
  zone: 'Europe/Paris',
  made: NOW,
  product: 'Signoff',
  version: '0.1.0',
};
const HOSTILE =
  '</bdi></style><script>window.__xss=1</script><img src=x onerror="window.__xss=1">\u202e&amp;\'"';

const report = (log: readonly LogEvent[], changes: Partial<ReportOptions> = {}): Promise<string> =>
  textOf(reportOf(() => inPieces(log, 3), { ...OPTIONS, ...changes }));
const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');
const countOf = (text: string, name: string): number =>
  Number(new RegExp(`data-count="0\\.${name}" value="(\\d+)"`).exec(text)?.[1]);

function figures(log: readonly LogEvent[]) {
  const byPost = new Map<string, LogEvent[]>();
  for (const event of log) {
    if (event.post) byPost.set(event.post.id, [...(byPost.get(event.post.id) ?? []), event]);
  }
  const clock = businessClock(defaultCalendar('Europe/Paris', 'FR'));
  return figuresOf({
    posts: [...byPost.values()].map((events) => factsOf(effectiveEvents(events))),
    totals: emptyTotals(),
    invoices: [],
    clientClock: clock,
    ownClock: clock,
    now: NOW,
    today: '2026-11-23',
    thresholds: DEFAULT_THRESHOLDS,
  });
}

const log = chainOf('c1', [
  ...draftsOf('c1', 6),
  {
    kind: 'gap',
    post: null,
    earliest: '2026-10-01T08:00:00.000Z',
    at: '2026-10-02T08:00:00.000Z',
    detail: { reason: 'permission' },
  },
]);

describe('the report', () => {
  it('runs nothing and loads nothing', async () => {
    const page = parse(await report(log));
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(page.querySelectorAll('script, img, link, iframe, object, [src], [href], form')).toHaveLength(0);
    expect(await report(log)).not.toMatch(/url\(|@import|https?:/);
  });

  it('shows what pages wrote as text, and only as text', async () => {
    const drafts: DraftOf[] = [
      {
        kind: 'changes_requested',
        tool: HOSTILE,
        post: { id: HOSTILE, key: null, title: HOSTILE, channels: [HOSTILE] },
        by: { role: 'client', alias: HOSTILE },
        detail: { text: HOSTILE, edit: HOSTILE },
      },
      { kind: 'gap', post: null, detail: { reason: HOSTILE } },
    ];
    const text = await report(chainOf(HOSTILE, drafts, HOSTILE), { product: HOSTILE, version: HOSTILE });
    const page = parse(text);
    expect(page.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(text).not.toMatch(/<script|<img|onerror="/);
    expect(page.querySelector('article h3 bdi')?.textContent).toBe(HOSTILE);
    expect([...page.querySelectorAll('td > bdi')].map((one) => one.textContent)).toContain(HOSTILE);
  });

  it.each(['en', 'fr'] as const)('has every part, in %s, in words that weigh nobody', async (language) => {
    const own = figures(log);
    const judgement = judge({
      counts: own.counts,
      others: [],
      payment: null,
      looks: null,
      now: NOW,
      thresholds: DEFAULT_THRESHOLDS,
    });
    const text = await report(log, { language, figuresOf: () => own, judgementOf: () => judgement });
    const page = parse(text);
    expect(page.documentElement.lang).toBe(language);
    expect([...page.querySelectorAll('h2')]).toHaveLength(8);
    expect(page.querySelectorAll('article')).toHaveLength(6);
    expect(findWording(page.body.textContent ?? '', language)).toEqual([]);
    expect(text).not.toMatch(/micromanag|undefined|NaN|\[object/i);
    expect([...page.querySelectorAll('th[scope="col"]')].length).toBeGreaterThan(20);
  });

  it('counts what the log holds, corrections applied, imports apart', async () => {
    const events = chainOf('c1', [
      { kind: 'submitted' },
      { kind: 'changes_requested', by: { role: 'client', alias: 'r1' } },
      { kind: 'rejected', by: { role: 'client', alias: 'r1' }, detail: { cause: 'team' } },
      { kind: 'changes_requested', by: { role: 'team', alias: null } },
      { kind: 'changes_requested' },
      { kind: 'approved', by: { role: 'client', alias: 'r1' } },
      { kind: 'approved', source: 'import' },
      { kind: 'reminded' },
      { kind: 'corrected', detail: { corrects: 'c1-8', void: true } },
    ]);
    const text = await report(events);
    const names = [
      'posts',
      'submitted',
      'returned_by_client',
      'returned_because_of_team',
      'returned_by_team',
    ];
    expect(names.map((name) => countOf(text, name))).toEqual([1, 1, 1, 1, 1]);
    const others = ['returned_unknown', 'approved', 'imported_events', 'taken_out', 'reminded'];
    expect(others.map((name) => countOf(text, name))).toEqual([1, 1, 1, 1, 0]);
    expect(text).toContain('taken out by a correction');
  });

  it.each(['en', 'fr'] as const)(
    'says whether figures count what came from a file, in %s',
    async (language) => {
      const own = figures(log);
      const withImports = (out: number, counted: boolean) => ({
        ...own,
        imported: { out, in: 7_654, lines: 9, counted },
      });
      const sides = REPORT_WORDS[language].sides;
      const format = reportFormat(language, 'UTC');
      const said = async (out: number, counted: boolean): Promise<string> =>
        parse(await report(log, { language, figuresOf: () => withImports(out, counted) })).body.textContent ??
        '';
      expect(await said(5_432, false)).toContain(sides.importedOut(format.number(5_432)));
      expect(await said(5_432, false)).not.toContain(format.number(7_654));
      expect(await said(0, true)).toContain(sides.importedIn(format.number(7_654)));
    },
  );

  it('is counted again by whoever verifies the bundle', async () => {
    const signer = await newSigner();
    const period = { from: Date.parse('2026-09-01T00:00:00Z'), to: Date.parse('2026-09-03T00:00:00Z') };
    const withReport = (changes: Partial<ReportOptions>) =>
      bundle(log, signer, {
        period,
        report: (source) => reportOf(source, { ...OPTIONS, ...period, ...changes }),
      });
    expect(await verdict(await withReport({}))).toBe('valid');
    expect(await verdict(await withReport({ to: null }))).toBe('counts');
  });

  it('keeps to the period, and names people only where asked', async () => {
    const period = { from: Date.parse('2026-09-02T00:00:00Z'), to: Date.parse('2026-09-03T00:00:00Z') };
    const text = await report(log, {
      ...period,
      nameOf: (_client, alias) => (alias === 'r1' ? 'Marie' : null),
    });
    expect(parse(text).querySelectorAll('article')).toHaveLength(3);
    expect(text).toContain('<bdi>Marie</bdi>');
    expect(await report(log)).not.toContain('Marie');
    expect(text).toContain('2 Sept 2026 to 3 Sept 2026');
  });

  it('tells a gap from no gap', async () => {
    expect(await report(log)).toContain('reading was not allowed');
    expect(await report(log.slice(0, 3))).toContain('names no gap');
  });
});
