import { z } from 'zod/mini';
import { Columns, LocalTool } from './local-tool';

const id = z.string().check(z.minLength(1), z.maxLength(300));
const tabId = z.number().check(z.int(), z.minimum(0));

/** What the dashboard and the popup ask for about tools. */
export const ToolsAct = z.discriminatedUnion('do', [
  /** All that the user made, and which hosts are watched. Answered by `ToolsAnswer`. */
  z.object({ do: z.literal('list') }),
  /** How reading a tool went, day by day. Answered by `HealthAnswer`. */
  z.object({ do: z.literal('health'), id }),
  z.object({ do: z.literal('keep'), tool: LocalTool }),
  z.object({ do: z.literal('remove'), id }),
  z.object({ do: z.literal('columns'), id, columns: Columns }),
  /** Opens the panel with which the user teaches the page of a tab. */
  z.object({ do: z.literal('teach'), tabId }),
  /** Looks at the page of a tab. Answered by `InspectAnswer`. */
  z.object({ do: z.literal('inspect'), tabId }),
]);
export type ToolsAct = z.infer<typeof ToolsAct>;
