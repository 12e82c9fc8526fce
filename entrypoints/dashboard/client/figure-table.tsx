import type { ComponentChild } from 'preact';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { day, decimal, number, shortDuration } from '../../../lib/i18n/format';
import type { Lasting } from '../../../lib/insight/figures';
import type { MetricJudgement } from '../../../lib/insight/metrics';
import type { MetricId } from '../../../lib/insight/thresholds';
import { useClient } from './context';
import { othersOf, percent, rangeOf } from './evidence';
import { moneyList } from './money';
import { boundTime, workTime } from './times';

const ORDER: readonly MetricId[] = ['A2', 'A4', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'];

/** Every figure with what it counts; then the user's own side by the same rules. */
export function FigureTable() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { figures: text } = words;
  const { window } = data.figures;
  const from = window.from === null ? null : day(language, window.from);
  return (
    <section>
      <h2>{text.heading}</h2>
      <p class="soft small">{text.window(window.posts, from)}</p>
      <ScrollRegion label={text.heading}>
        <table class="figure-table">
          <thead>
            <tr>
              {(['figure', 'counted', 'likely', 'limit', 'others', 'level'] as const).map((column) => (
                <th key={column} scope="col">
                  {text.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ORDER.map((id) => (
              <Metric key={id} metric={data.judgement.metrics[id]} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <dl class="facts">
        <ResponseTime name={text.response} lasting={data.figures.response} />
        <dt>{text.coverage}</dt>
        <dd>{text.coverageSays(data.figures.coverage.x, data.figures.coverage.n)}</dd>
        <Exposure />
      </dl>
      <OwnSide />
      <LeftOut />
    </section>
  );
}

function Metric({ metric }: { metric: MetricJudgement }) {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { figures: text } = words;
  const { kind, bad, limit } = data.thresholds.metrics[metric.id];
  const range = rangeOf(metric, language, data.thresholds);
  const said =
    kind === 'share' ? percent(language, limit) : kind === 'rate' ? decimal(language, limit) : null;
  return (
    <tr>
      <th scope="row">{words.metrics[metric.id].name}</th>
      <td>
        {metric.n === 0
          ? text.none
          : words.metrics[metric.id].says(metric.x, metric.n, data.thresholds.includedRounds)}
      </td>
      <td class="date">{range ? `${range[0]}–${range[1]}` : text.none}</td>
      <td class="date">
        {metric.level === 'not_enough' ? text.none : said === null ? text.postsLimit(limit) : text[bad](said)}
      </td>
      <td class="date">{othersOf(metric, language, data.thresholds) ?? text.none}</td>
      <td>{text.levels[metric.level]}</td>
    </tr>
  );
}

function ResponseTime({ name, lasting, own }: { name: string; lasting: Lasting; own?: boolean }) {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { figures: text } = words;
  const { raw, business } = lasting;
  const { dayLength } = own ? data.ownClock : data.clientClock;
  if (!raw || !business) return <Term name={name}>{text.none}</Term>;
  const working = (bound: typeof raw.median) =>
    boundTime(words, bound, (ms) => workTime(words, ms, dayLength));
  const clock = (bound: typeof raw.median) => boundTime(words, bound, (ms) => shortDuration(language, ms));
  return (
    <Term name={name}>
      {text.responseSays(working(business.median), working(business.p75))}
      <small>
        {!own && `${text.businessTime} `}
        {text.raw(text.responseSays(clock(raw.median), clock(raw.p75)))}{' '}
        {(own ? text.turnaroundBase : text.responseBase)(lasting.ended, lasting.open)}
      </small>
    </Term>
  );
}

const Term = ({ name, children }: { name: string; children: ComponentChild }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function Exposure() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const exposure = data.figures.payment?.exposure;
  if (!exposure || Object.keys(exposure.overdue).length === 0) return null;
  return (
    <Term name={words.figures.exposure}>
      {words.figures.exposureSays(moneyList(language, exposure.overdue), exposure.postsSince)}
    </Term>
  );
}

function OwnSide() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { figures: text } = words;
  const { own } = data.figures;
  return (
    <div class="own">
      <h3>{text.ownHeading}</h3>
      <p class="soft small">{text.ownHint}</p>
      <dl class="facts">
        <ResponseTime name={text.turnaround} lasting={own.turnaround} own />
        <Term name={text.shortNotice}>
          {own.shortNotice.n === 0 ? text.none : text.shortNoticeSays(own.shortNotice.x, own.shortNotice.n)}
        </Term>
        <Term name={text.agencyRounds}>
          {own.agencyRounds.n === 0
            ? text.none
            : text.agencyRoundsSays(own.agencyRounds.x, own.agencyRounds.n)}
        </Term>
        <Term name={text.internal}>{number(language, own.internalRounds)}</Term>
      </dl>
    </div>
  );
}

/** What is counted for nobody, and why; or what counts although a file alone tells it. */
function LeftOut() {
  const { data, words } = useClient();
  const { figures: text } = words;
  const { unknownReturns } = data.totals;
  const { notes } = useSpeech().common;
  const { imported } = data.figures;
  if (unknownReturns === 0 && imported.lines === 0) return null;
  return (
    <div class="small soft notes">
      <h3>{unknownReturns + imported.out > 0 ? text.excluded : words.forms.client.imported}</h3>
      {unknownReturns > 0 && (
        <p>
          {text.unknown(unknownReturns)}{' '}
          <a href={`#/clients/${encodeURIComponent(data.id)}/people`}>{text.unknownLink}</a>
        </p>
      )}
      {imported.out > 0 && <p>{notes.importedOut(imported.out)}</p>}
      {imported.counted && imported.in > 0 && <p>{notes.importedIn(imported.in)}</p>}
      {imported.lines > 0 && (
        <p>
          {!imported.counted && `${text.importedLines(imported.lines)} `}
          <a href={`#/clients/${encodeURIComponent(data.id)}/settings`}>{text.importedLink}</a>
        </p>
      )}
    </div>
  );
}
