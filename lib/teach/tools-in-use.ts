import { STATES, type State } from '../approvals/states';
import { TOOLS } from '../tools';
import { withColumns } from '../tools/columns';
import type { StateLabels, ToolDefinition } from '../tools/definition';
import { toolFor } from '../tools/match';
import type { LocalTool, StoredTools } from './local-tool';

/** What the user made where nothing is stored. */
export const NOTHING_STORED: StoredTools = { tools: [], columns: {} };

/**
 * Tool files that may be at work on a page: the user's own for its host, else the shipped one for it, else those of tools
 * that anybody can host. Each with the columns that the user mapped.
 */
export function toolsInUse(url: URL, stored: StoredTools): ToolDefinition[] {
  // A permission knows no port, the log does: two tools on one machine are two sites.
  const mine = stored.tools.filter((tool) => !tool.id.startsWith('site:') || tool.id === `site:${url.host}`);
  const own = toolFor(url.href, mine as readonly ToolDefinition[]);
  const shipped = own ? overShipped(own) : toolFor(url.href, TOOLS);
  const tools = shipped ? [shipped] : TOOLS.filter((tool) => tool.matches.length === 0);
  return tools.map((tool) => withColumns(tool, stored.columns[tool.id] ?? {}));
}

/**
 * A local tool file over the shipped one of the same id: what it says goes first, its labels are added, and what rounds
 * mean there stays. One of a site that no file knows is taken as it is.
 */
export function overShipped(local: LocalTool | ToolDefinition): ToolDefinition {
  const own = local as ToolDefinition;
  const shipped = TOOLS.find((tool) => tool.id === local.id);
  if (!shipped) return own;
  const states: Partial<Record<State, StateLabels>> = {};
  for (const state of STATES) {
    const [mine, theirs] = [own.states?.[state], shipped.states?.[state]];
    if (mine || theirs)
      states[state] = {
        ...theirs,
        labels: [...without(theirs?.labels, own, state), ...(mine?.labels ?? [])],
        tokens: [...(theirs?.tokens ?? []), ...(mine?.tokens ?? [])],
      };
  }
  return {
    ...shipped,
    ...own,
    name: shipped.name,
    approval: shipped.approval === 'none' ? own.approval : shipped.approval,
    client: { ...shipped.client, ...own.client },
    pages: [...(own.pages ?? []), ...(shipped.pages ?? [])],
    states,
  };
}

/** A label means one state: where the user gave it another one, the shipped file's is left out. */
function without(labels: readonly string[] | undefined, own: ToolDefinition, state: State): string[] {
  const plain = (label: string) => label.trim().toLowerCase();
  const elsewhere = new Set(
    STATES.flatMap((other) => (other === state ? [] : (own.states?.[other]?.labels ?? []))).map(plain),
  );
  const mine = new Set((own.states?.[state]?.labels ?? []).map(plain));
  return (labels ?? []).filter((label) => !elsewhere.has(plain(label)) && !mine.has(plain(label)));
}
