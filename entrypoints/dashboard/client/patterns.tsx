import { useSpeech } from '../../../components/words';
import { number } from '../../../lib/i18n/format';
import type { Pattern, PatternId } from '../../../lib/insight/patterns';
import { useClient } from './context';
import { evidenceOf } from './evidence';

/** The three patterns, each with the sentence that says why. There is no sum of them. */
export function Patterns() {
  const { data, words } = useClient();
  const { judgement } = data;
  return (
    <section>
      <h2>{words.patterns.heading}</h2>
      <p class="soft small">{words.patterns.hint}</p>
      <div class="cards">
        <PatternCard pattern={judgement.heavyReview} says={<HeavyReview />} />
        <PatternCard pattern={judgement.waiting} says={<Waiting />} />
        <PatternCard pattern={judgement.payment} says={<Payment />} />
      </div>
    </section>
  );
}

function PatternCard({ pattern, says }: { pattern: Pattern; says: preact.ComponentChild }) {
  const { data, words } = useClient();
  const stands = pattern.level === 'flagged' || pattern.level === 'watch';
  return (
    <div class={`card ${pattern.level}`}>
      <h3>{words.patterns.names[pattern.id]}</h3>
      <p class="level">
        <i aria-hidden="true" /> {words.patterns.levels[pattern.level]}
      </p>
      {says}
      {pattern.level === 'watch' && clearToday(pattern.id, data.judgement.looks.last.red) && (
        <p class="small soft">{words.patterns.oneLook}</p>
      )}
      {stands && (
        <p class="small">
          <a href={`#/clients/${encodeURIComponent(data.id)}/conversation`}>{words.patterns.say}</a>
        </p>
      )}
    </div>
  );
}

/** Something is clear at today's look that a second look has to confirm. */
const clearToday = (pattern: PatternId, red: readonly string[]): boolean =>
  pattern !== 'payment' && red.some((id) => (pattern === 'waiting' ? id === 'A2' : id.startsWith('B')));

function HeavyReview() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { heavyReview, metrics } = data.judgement;
  const { B1 } = metrics;
  if (heavyReview.level === 'not_enough')
    return <p>{words.patterns.tooFew(data.figures.window.posts, data.thresholds.amber.least)}</p>;
  if (heavyReview.lead === null) return <p>{words.patterns.heavyFine(B1.x, B1.n)}</p>;
  return <p>{evidenceOf(metrics[heavyReview.lead], words, language, data.thresholds)}</p>;
}

function Waiting() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { waiting, metrics } = data.judgement;
  if (waiting.level === 'not_enough') return <p>{words.patterns.tooFewWaits(data.thresholds.amber.least)}</p>;
  if (waiting.lead === null) return <p>{words.patterns.waitingFine(metrics.A2.x, metrics.A2.n)}</p>;
  return <p>{evidenceOf(metrics[waiting.lead], words, language, data.thresholds)}</p>;
}

function Payment() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const figures = data.figures.payment;
  if (figures === null)
    return (
      <p>
        {words.patterns.noInvoices}{' '}
        <a href={`#/clients/${encodeURIComponent(data.id)}/invoices`}>{words.patterns.addInvoices}</a>
      </p>
    );
  const oldest = figures.overdue[0];
  const { trend } = figures;
  return (
    <>
      <p>
        {oldest === undefined
          ? words.patterns.paymentFine(figures.settled)
          : oldest.disputed
            ? words.patterns.disputed(oldest.number)
            : words.patterns.overdue(oldest.number, oldest.daysLate)}{' '}
        {oldest?.promiseBroken && words.patterns.promiseBroken}
      </p>
      {trend?.met && (
        <p>{words.patterns.trend(trend.days.map((days) => number(language, days)).join(', '))}</p>
      )}
    </>
  );
}
