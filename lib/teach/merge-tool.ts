import { STATES, type State } from '../approvals/states';
import type { StateLabels, ToolDefinition } from '../tools/definition';

/**
 * A local tool file over the shipped one of the same id: what it says goes first, its labels are added, and what rounds
 * mean there stays.
 */
export function mergeTool(own: ToolDefinition, shipped: ToolDefinition): ToolDefinition {
  return {
    ...shipped,
    ...own,
    name: shipped.name,
    approval: shipped.approval === 'none' ? own.approval : shipped.approval,
    client: { ...shipped.client, ...own.client },
    pages: [...(own.pages ?? []), ...(shipped.pages ?? [])],
    states: mergeStates(own.states, shipped.states),
  };
}

type States = ToolDefinition['states'];

/** Labels and tokens of both. Each means one state: where `own` gives it another one, the other's is left out. */
export function mergeStates(own: States, other: States): Partial<Record<State, StateLabels>> {
  const mine = new Set(STATES.flatMap((state) => own?.[state]?.labels ?? []).map(plain));
  const mineTokens = new Set(STATES.flatMap((state) => own?.[state]?.tokens ?? []).map(plain));
  const states: Partial<Record<State, StateLabels>> = {};
  for (const state of STATES) {
    const [first, second] = [own?.[state], other?.[state]];
    if (!first && !second) continue;
    const labels = [
      ...(second?.labels ?? []).filter((label) => !mine.has(plain(label))),
      ...(first?.labels ?? []),
    ];
    const tokens = [
      ...(second?.tokens ?? []).filter((token) => !mineTokens.has(plain(token))),
      ...(first?.tokens ?? []),
    ];
    states[state] = {
      ...second,
      ...(labels.length > 0 ? { labels } : {}),
      ...(tokens.length > 0 ? { tokens } : {}),
    };
  }
  return states;
}

const plain = (label: string) => label.trim().toLowerCase();
