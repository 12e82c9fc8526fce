import type { ToolDefinition } from '../tools/definition';

/** The tool that a page shows by its own signs, for tools that anybody can host; null where none does. */
export function recognise(root: Document, tools: readonly ToolDefinition[]): ToolDefinition | null {
  return (
    tools.find(({ signs }) =>
      signs?.some((sign) =>
        'title' in sign ? root.title.includes(sign.title) : root.querySelector(sign.selector) !== null,
      ),
    ) ?? null
  );
}
