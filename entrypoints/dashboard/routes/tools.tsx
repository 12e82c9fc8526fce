import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../../components/ask';
import { grant } from '../../../components/grant';
import { isGranted, useGranted } from '../../../components/granted';
import { type Loading, useLoading } from '../../../components/loading';
import type { Route } from '../../../components/router';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { day } from '../../../lib/i18n/format';
import type { Done, SitesChangedMessage, ToolsAnswer } from '../../../lib/messages';
import { TOOLS } from '../../../lib/tools';
import type { ToolDefinition } from '../../../lib/tools/definition';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import '../tools/tools.css';
import { askTools } from '../tools/ask-tools';
import { LocalFiles } from '../tools/local-files';
import { ToolPage } from '../tools/tool-page';
import { loadToolsWords, ToolsWordsProvider } from '../tools/words';
import { useDashboardWords } from '../words';

const BY_NAME = [...TOOLS].sort((a, b) => a.name.localeCompare(b.name));
const KNOWN = new Set(TOOLS.flatMap((tool) => tool.matches));

/** All tools, or the one that the address names. */
export function Tools({ route }: { route: Route }) {
  const { language } = useSpeech();
  const [loaded, reload] = useLoading(() => loadToolsWords(language), language);
  if (loaded.state === 'loading') return <LoadingLine />;
  if (loaded.state === 'failed') return <ReadFailure error={loaded.error} onRetry={reload} />;
  const id = route.path[1];
  return (
    <ToolsWordsProvider value={loaded.value}>
      {id === undefined ? <AllTools /> : <ToolPage key={id} id={id} />}
    </ToolsWordsProvider>
  );
}

/** Every tool: how well it is known, and whether it may be read; then the other sites that are on, and the user's own files. */
function AllTools() {
  const words = useDashboardWords().tools;
  const { common } = useSpeech();
  const [stored, reload] = useLoading(() => askTools<ToolsAnswer>({ do: 'list' }, common), '');
  const granted = useGranted();
  const [refused, setRefused] = useState(false);
  const switchOn = (tool: ToolDefinition): void => {
    grant([...tool.matches]).then(
      (given) => setRefused(!given),
      (error: unknown) => {
        console.error('Signoff: the browser refused to ask for hosts.', error);
        setRefused(true);
      },
    );
  };
  const others = [...(granted ?? [])].filter((origin) => !KNOWN.has(origin)).sort();
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.hint}</p>
      <p role="status">{refused && words.refused}</p>
      <ScrollRegion label={words.heading} part>
        <table class="tools">
          <thead>
            <tr>
              {(['name', 'basis', 'since', 'approval', 'on'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {BY_NAME.map((tool) => (
              <Tool
                key={tool.id}
                tool={tool}
                on={isGranted(granted, tool.matches)}
                onSwitchOn={() => switchOn(tool)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h2>{words.sites}</h2>
      {others.length === 0 && <p class="soft">{words.noSites}</p>}
      <ul>
        {others.map((origin) => (
          <li key={origin}>
            <a href={`#/tools/${encodeURIComponent(siteOf(origin, stored))}`}>
              {origin.replace(/\/\*$/, '')}
            </a>{' '}
            <SwitchOff origins={[origin]} name={origin} />
          </li>
        ))}
      </ul>
      {stored.state === 'failed' && <ReadFailure error={stored.error} onRetry={reload} />}
      {stored.state === 'ready' && <LocalFiles stored={stored.value.stored.tools} />}
    </>
  );
}

/** Id under which the log knows a site: that of the tool that was found there, else the host's own. */
function siteOf(origin: string, stored: Loading<ToolsAnswer>): string {
  const watched =
    stored.state === 'ready' ? stored.value.hosts.find(({ pattern }) => pattern === origin) : undefined;
  return watched?.tool ?? `site:${origin.replace(/^[^/]*\/\/|\/\*$/g, '')}`;
}

function Tool(props: { tool: ToolDefinition; on: boolean; onSwitchOn: () => void }) {
  const words = useDashboardWords().tools;
  const { language, common } = useSpeech();
  const { tool, on } = props;
  const selfHosted = tool.matches.length === 0;
  return (
    <tr>
      <th scope="row">
        <a href={`#/tools/${tool.id}`}>{tool.name}</a>
      </th>
      <td>{common.basis[tool.basis]}</td>
      <td class="date">{day(language, tool.since)}</td>
      <td>{words.approval[tool.approval]}</td>
      <td>
        {tool.approval === 'none' ? (
          '–'
        ) : selfHosted ? (
          <small>{words.selfHosted}</small>
        ) : on ? (
          <>
            {words.on} <SwitchOff origins={[...tool.matches]} name={tool.name} />
          </>
        ) : (
          <button
            type="button"
            aria-label={words.nameOf(words.switchOn, tool.name)}
            onClick={props.onSwitchOn}
          >
            {words.switchOn}
          </button>
        )}
      </td>
    </tr>
  );
}

function SwitchOff({ origins, name }: { origins: string[]; name: string }) {
  const words = useDashboardWords().tools;
  const switchOff = async (): Promise<void> => {
    await browser.permissions.remove({ origins });
    const message: SitesChangedMessage = { type: 'sites-changed' };
    await ask<Done>(message);
  };
  return (
    <button
      type="button"
      aria-label={words.nameOf(words.switchOff, name)}
      onClick={() => {
        switchOff().catch((error: unknown) => console.error('Signoff: not switched off.', error));
      }}
    >
      {words.switchOff}
    </button>
  );
}
