import { browser } from 'wxt/browser';
import type { Columns, LocalTool, StoredTools } from '../../lib/teach/local-tool';

const KEY = 'local-tools';
/** More local tool files than anybody works with; each is at most some kilobytes. */
const MOST = 60;

/** What the user taught, imported and mapped. Asked for anew with each message: the worker keeps nothing. */
export async function storedTools(): Promise<StoredTools> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<StoredTools> | undefined;
  return { tools: stored?.tools ?? [], columns: stored?.columns ?? {} };
}

/** Keeps a tool file in place of the one of the same id. Throws where there are too many. */
export function keepTool(tool: LocalTool): Promise<void> {
  return change((stored) => {
    const others = stored.tools.filter((one) => one.id !== tool.id);
    if (others.length >= MOST) throw new Error(`Only ${MOST} local tools can be kept. Remove one first.`);
    return { ...stored, tools: [...others, tool] };
  });
}

export function removeTool(id: string): Promise<void> {
  return change((stored) => ({ ...stored, tools: stored.tools.filter((tool) => tool.id !== id) }));
}

export function keepColumns(id: string, columns: Columns): Promise<void> {
  return change((stored) => {
    const { [id]: _, ...others } = stored.columns;
    return { ...stored, columns: Object.keys(columns).length === 0 ? others : { ...others, [id]: columns } };
  });
}

/** Two changes at once must not undo each other. */
async function change(how: (stored: StoredTools) => StoredTools): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: how(await storedTools()) });
  });
}
