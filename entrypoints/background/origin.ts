import type { Runtime } from 'webextension-polyfill';
import type { StoredTools } from '../../lib/teach/local-tool';
import { NOTHING_STORED, toolsInUse } from '../../lib/teach/tools-in-use';
import { TOOLS } from '../../lib/tools';
import type { ToolDefinition } from '../../lib/tools/definition';
import { rulesOf } from '../../lib/tools/rules';
import type { Origin } from './accept-reading';

export type Sender = Pick<Runtime.MessageSender, 'id' | 'frameId' | 'url'> & {
  tab?: { id?: number | undefined } | undefined;
};

/**
 * The page that a message came from, as the browser says: the top frame of a tab, on http or https. Null for anything
 * else; what the message itself says of its origin is never asked.
 */
export function pageOf(sender: Sender, extensionId: string): { url: URL; tabId: number } | null {
  if (sender.id !== extensionId || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  if (sender.url === undefined || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  return url.protocol === 'https:' || url.protocol === 'http:' ? { url, tabId: sender.tab.id } : null;
}

/** Whether a message came from a page of the extension itself. */
export function isOwnPage(sender: Sender, extensionId: string, extensionOrigin: string): boolean {
  return sender.id === extensionId && (sender.url ?? '').startsWith(extensionOrigin);
}

/** Tool files that may be at work on a page: the user's own for its host, the one for its host, else those of tools that anybody can host. */
export function toolsOf(url: URL, stored: StoredTools = NOTHING_STORED): ToolDefinition[] {
  return toolsInUse(url, stored);
}

/** How approval works in a tool, by its id in the log. A local tool file says nothing of that: it only says where things stand. */
export function toolOf(id: string): Pick<Origin, 'rules' | 'optionalApproval'> {
  const tool = TOOLS.find((one) => one.id === id);
  return { rules: rulesOf(tool), optionalApproval: tool?.approval === 'optional' };
}

/** What is recorded of where a reading came from. A tool that the page claims counts only where it may be at work. */
export function originOf(url: URL, claimed: string, stored: StoredTools = NOTHING_STORED): Origin {
  const tool = toolsOf(url, stored).find((one) => one.id === claimed);
  return {
    tool: tool?.id ?? `site:${url.host}`,
    host: url.host,
    ...toolOf(tool?.id ?? ''),
  };
}
