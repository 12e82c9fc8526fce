import { grant } from '../../../components/grant';
import { useLoading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import { useSpeech } from '../../../components/words';
import { dateTime, day } from '../../../lib/i18n/format';
import type { HealthAnswer, ToolsAnswer } from '../../../lib/messages';
import { overShipped } from '../../../lib/teach/tools-in-use';
import { TOOLS } from '../../../lib/tools';
import type { ToolDefinition } from '../../../lib/tools/definition';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';
import { askTools } from './ask-tools';
import { ColumnSettings } from './columns';
import { Health } from './health';
import { OpenPages } from './open-pages';
import { useToolsWords } from './words';

/** One tool: how well it is known, how reading it goes, its open pages and its columns. */
export function ToolPage({ id }: { id: string }) {
  const words = useToolsWords();
  const { common } = useSpeech();
  const [loaded, reload] = useLoading(
    async () => ({
      list: await askTools<ToolsAnswer>({ do: 'list' }, common),
      health: await askTools<HealthAnswer>({ do: 'health', id }, common),
    }),
    id,
  );
  const name = TOOLS.find((one) => one.id === id)?.name ?? id.replace(/^site:/, '');
  return (
    <>
      <h1>{name}</h1>
      <p>
        <a href="#/tools">{words.back}</a>
      </p>
      {loaded.state === 'loading' && <LoadingLine />}
      {loaded.state === 'failed' && <ReadFailure error={loaded.error} onRetry={reload} />}
      {loaded.state === 'ready' && <Loaded id={id} {...loaded.value} onChanged={reload} />}
    </>
  );
}

function Loaded(props: { id: string; list: ToolsAnswer; health: HealthAnswer; onChanged: () => void }) {
  const { id, list, health } = props;
  const words = useToolsWords();
  const dashboard = useDashboardWords().tools;
  const { language, common } = useSpeech();
  const local = list.stored.tools.find((tool) => tool.id === id);
  const tool: ToolDefinition | undefined = local ? overShipped(local) : TOOLS.find((one) => one.id === id);
  const { hosts } = health;
  if (!tool && hosts.length === 0 && health.days.length === 0) return <p>{words.unknown}</p>;
  const good = latest(hosts.map((host) => host.good));
  const blind = earliest(hosts.flatMap((host) => Object.values(host.blind)));
  const lost = hosts.filter((host) => host.lost !== null);
  const patterns = [...new Set([...(tool?.matches ?? []), ...hosts.map((host) => host.pattern)])];
  return (
    <>
      {lost.map(({ host, pattern, lost: since }) => (
        <Notice key={host} tone="watch" heading={`${words.lostSince} ${dateTime(language, since ?? 0)}`}>
          <p>{words.lost(host)}</p>
          <p>
            <button
              type="button"
              onClick={() => {
                grant([pattern]).then(props.onChanged, (error: unknown) =>
                  console.error('Signoff: the browser refused to ask for a host.', error),
                );
              }}
            >
              {words.switchOn}
            </button>
          </p>
        </Notice>
      ))}
      {blind !== null && (
        <Notice tone="watch" heading={`${words.blindSince} ${dateTime(language, blind)}`}>
          <p>{words.blind}</p>
        </Notice>
      )}
      <dl class="figures">
        {tool && (
          <div>
            <dt>{words.basis}</dt>
            <dd>
              {common.basis[tool.basis]}
              <small>{day(language, tool.since)}</small>
            </dd>
          </div>
        )}
        {tool && (
          <div>
            <dt>{words.approval}</dt>
            <dd>{dashboard.approval[tool.approval]}</dd>
          </div>
        )}
        <div>
          <dt>{words.lastGood}</dt>
          <dd>{good === null ? words.never : dateTime(language, good)}</dd>
        </div>
      </dl>
      <h2>{words.health}</h2>
      <Health days={health.days} />
      <OpenPages patterns={patterns} />
      {tool?.columns === 'user-named' && (
        <ColumnSettings toolId={id} columns={list.stored.columns[id] ?? {}} patterns={patterns} />
      )}
    </>
  );
}

const latest = (times: readonly (number | null)[]): number | null =>
  times.reduce<number | null>(
    (best, one) => (one !== null && (best === null || one > best) ? one : best),
    null,
  );
const earliest = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.min(...times);
