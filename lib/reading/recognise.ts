import type { ToolDefinition } from '../tools/definition';

/** The tool that a page shows by its own signs, for tools that anybody can host; null where none does. */
export function recognise(root: Document, tools: readonly ToolDefinition[]): ToolDefinition | null {
  return (
    tools.find(({ signs }) => {
      if (!signs) return false;
      if (signs.title && !root.title.includes(signs.title)) return false;
      return !signs.selector || root.querySelector(signs.selector) !== null;
    }) ?? null
  );
}
