import { readFileSync } from 'node:fs';
import { BadgeProbe } from '../../tests/e2e/badge-probe';
import { openSession, type Session } from '../browser/session';
import { at } from '../setup/run.mjs';
import { median } from './median';

const CARDS = 5_000;
const ROUNDS = 9;
const HOST = 'https://planner.example';

export interface PageCost {
  /** Time with Signoff divided by time without, median of the rounds: building the cards, then working with them under their badges. */
  ratio: number;
  buildRatio: number;
  workRatio: number;
  /** Medians without and with, ms. */
  without: number;
  with: number;
  /** Longest tasks, ms, at times when the page itself did nothing: with Signoff, beyond 50 ms each. */
  longTasks: number[];
  /** Badges that were drawn on the page. */
  badges: number;
}

interface Round {
  build: number;
  work: number;
  longTasks: number[];
  badges: number;
}

/** The same page with and without Signoff, in turns. `bare` is a folder with an extension that does nothing. */
export async function measurePageCost(extension: string, bare: string): Promise<PageCost> {
  const withSignoff = await openSession({ extension });
  const without = await openSession({ extension: bare });
  try {
    const rounds: { with: Round[]; without: Round[] } = { with: [], without: [] };
    for (let round = -1; round < ROUNDS; round += 1) {
      const a = await measure(without, false);
      const b = await measure(withSignoff, true);
      // The first round warms both up.
      if (round < 0) continue;
      rounds.without.push(a);
      rounds.with.push(b);
    }
    const of = (some: Round[], pick: (round: Round) => number) => median(some.map(pick));
    const build = (round: Round) => round.build;
    const work = (round: Round) => round.work;
    const both = (round: Round) => round.build + round.work;
    // Of neighbours in time: what else the machine does weighs on both.
    const ratio = (pick: (round: Round) => number) =>
      median(rounds.with.map((round, i) => pick(round) / pick(rounds.without[i] as Round)));
    return {
      ratio: ratio(both),
      buildRatio: ratio(build),
      workRatio: ratio(work),
      without: of(rounds.without, both),
      with: of(rounds.with, both),
      longTasks: rounds.with.flatMap(({ longTasks }) => longTasks),
      badges: Math.min(...rounds.with.map(({ badges }) => badges)),
    };
  } finally {
    await withSignoff.close();
    await without.close();
  }
}

async function measure(session: Session, signoff: boolean): Promise<Round> {
  const page = await session.context.newPage();
  const body = readFileSync(at('tests/bench/page-cost.html'), 'utf8');
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${HOST}/posts`);
  const build = await page.evaluate(`build(${CARDS})`);
  const idleFrom = await page.evaluate('performance.now()');
  // A look through the closed root would itself be a long task: it comes last.
  if (signoff) await page.evaluate('badgesDrawn()');
  const longTasks = (await page.evaluate(`longTasksSince(${idleFrom})`)) as number[];
  const work = await page.evaluate('work()');
  const badges = signoff ? (await new BadgeProbe(page).badges()).length : 0;
  await page.close();
  return { build: build as number, work: work as number, longTasks: signoff ? longTasks : [], badges };
}
