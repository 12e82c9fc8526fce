import { TOOLS } from '../tools';
import { withColumns } from '../tools/columns';
import type { ToolDefinition } from '../tools/definition';
import { toolFor } from '../tools/match';
import type { LocalTool, StoredTools } from './local-tool';
import { mergeTool } from './merge-tool';

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
  const shipped = own ? overShipped(own as LocalTool) : toolFor(url.href, TOOLS);
  const tools = shipped ? [shipped] : TOOLS.filter((tool) => tool.matches.length === 0);
  return tools.map((tool) => withColumns(tool, stored.columns[tool.id] ?? {}));
}

/** A local tool file over the shipped one of the same id; one of a site that no file knows as it is. */
export function overShipped(local: LocalTool): ToolDefinition {
  const own = local as ToolDefinition;
  const shipped = TOOLS.find((tool) => tool.id === local.id);
  return shipped ? mergeTool(own, shipped) : own;
}
