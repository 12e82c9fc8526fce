import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Done, HealthAnswer, InspectAnswer, ToolsAnswer } from '../../lib/messages';
import type { Store } from '../../lib/store/store';
import { type LocalTool, LocalTool as LocalToolSchema } from '../../lib/teach/local-tool';
import { mergeStates } from '../../lib/teach/merge-tool';
import type { ToolsAct } from '../../lib/teach/tools-act';
import { toolsInUse } from '../../lib/teach/tools-in-use';
import type { ToolDefinition } from '../../lib/tools/definition';
import { patternOf } from '../../lib/tools/match';
import { ActError } from './acts';
import { keepColumns, keepTool, removeTool, storedTools } from './local-tools';
import { tellObservers } from './sites';
import { watchedHosts } from './watched-hosts';

/** Files of the scripts that are put into a page only when they are asked for. */
const TEACH = 'teach.js' as ScriptPublicPath;
const INSPECT = 'inspect.js' as ScriptPublicPath;
/** Days of health that are told at most. */
const DAYS = 90;

/** Does what a page of the extension asked for about tools. Throws ActError where it cannot be done. */
export async function answerTools(
  store: Store,
  act: ToolsAct,
): Promise<ToolsAnswer | HealthAnswer | InspectAnswer | Done> {
  switch (act.do) {
    case 'list':
      return { ok: true, stored: await storedTools(), hosts: await watchedHosts() };
    case 'health':
      return healthOf(store, act.id);
    case 'keep':
      await keepTool(act.tool);
      break;
    case 'remove':
      await removeTool(act.id);
      break;
    case 'columns':
      await keepColumns(act.id, act.columns);
      break;
    case 'teach':
      await run(act.tabId, TEACH);
      return { ok: true };
    case 'inspect':
      return { ok: true, ...((await run(act.tabId, INSPECT)) as Omit<InspectAnswer, 'ok'>) };
  }
  await tellObservers({ type: 'tools-changed' });
  return { ok: true };
}

/**
 * Keeps what the user taught in a page. The page is not believed: the file serves the very host that the browser says it
 * came from, and is a new one of that site, or corrects a tool that may be at work there.
 */
export async function saveTaught(url: URL, taught: LocalTool): Promise<Done> {
  const stored = await storedTools();
  const inUse = toolsInUse(url, stored).some((tool) => tool.id === taught.id);
  const id = inUse ? taught.id : `site:${url.host}`;
  const before = stored.tools.find((tool) => tool.id === id);
  const tool = {
    ...before,
    ...taught,
    id,
    matches: [...new Set([patternOf(url), ...(before?.matches ?? [])])].slice(0, 5),
    since: new Date().toISOString().slice(0, 10),
    client: { ...before?.client, ...taught.client },
    states: mergeStates(
      taught.states as ToolDefinition['states'],
      before?.states as ToolDefinition['states'],
    ),
  };
  await keepTool(LocalToolSchema.parse(tool));
  await tellObservers({ type: 'tools-changed' });
  return { ok: true };
}

async function healthOf(store: Store, id: string): Promise<HealthAnswer> {
  const rows = await store.connection.use((database) =>
    database.getAll('health', IDBKeyRange.bound([id, ''], [id, '\uffff'])),
  );
  const days = rows.map(({ day, counts }) => ({ day, counts })).sort((a, b) => (a.day < b.day ? 1 : -1));
  return {
    ok: true,
    days: days.slice(0, DAYS),
    hosts: (await watchedHosts()).filter(({ tool }) => tool === id),
  };
}

/** Runs a script of the extension in a tab, and gives what it returned. */
async function run(tabId: number, file: ScriptPublicPath): Promise<unknown> {
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return done?.result;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ActError(
      `This tab cannot be looked at: it is closed, or not switched on. (${why})`,
      'tab_unreachable',
    );
  }
}
