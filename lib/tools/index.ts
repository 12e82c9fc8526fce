import type { ToolDefinition } from './definition';

/** Every tool that Signoff knows, by name. */
export const TOOLS: readonly ToolDefinition[] = [];

/** Hosts that may be asked for one by one. */
export function optionalHosts(): string[] {
  return [...new Set(TOOLS.flatMap((tool) => tool.matches))].sort();
}
