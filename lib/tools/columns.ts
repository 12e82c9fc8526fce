import { STATES, type State } from '../approvals/states';
import type { StateLabels, ToolDefinition } from './definition';

/**
 * A tool with the columns (or statuses) that the user mapped to states: label as the page shows it → state. What the
 * user says goes before what the tool file says of the same label; labels are compared without case and outer space.
 */
export function withColumns(tool: ToolDefinition, columns: Readonly<Record<string, State>>): ToolDefinition {
  const mapped = new Set(Object.keys(columns).map(plain));
  if (mapped.size === 0) return tool;
  const states: Partial<Record<State, StateLabels>> = {};
  for (const state of STATES) {
    const own = tool.states?.[state];
    const kept = (own?.labels ?? []).filter((label) => !mapped.has(plain(label)));
    const added = Object.keys(columns).filter((label) => columns[label] === state);
    if (own || added.length > 0) states[state] = { ...own, labels: [...kept, ...added] };
  }
  return { ...tool, states };
}

const plain = (label: string) => label.trim().toLowerCase();
