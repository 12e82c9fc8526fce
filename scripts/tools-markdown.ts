import type { ToolDefinition } from '../lib/tools/definition';

export const TABLE_START = '<!-- tools:start -->';
export const TABLE_END = '<!-- tools:end -->';

/** What a user should know of a tool before relying on it, in a few words. */
function remarks(tool: ToolDefinition): string {
  if (tool.approval === 'none') return 'has no approval, so nothing is read';
  return [
    tool.quirks?.answeredOutside ? 'the client answers outside it: enter returns by hand' : '',
    tool.columns ? 'you map your own columns to states' : '',
    tool.approval === 'optional' ? 'an approval holds nothing back' : '',
    tool.quirks?.rejectionIsReturn ? 'a rejection is a return' : '',
    tool.quirks?.clientCommentIsReturn ? 'a client’s comment can be a return' : '',
    tool.quirks?.internalThenClient ? 'team first, then client' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const hostOf = (pattern: string) => pattern.replace(/^https?:\/\//, '').replace(/\/.*$/, '');

/** The README's table of tools as Markdown: name, hosts, what holds a client's posts, how well it is known, remarks. */
export function toolsTable(tools: readonly ToolDefinition[]): string {
  const rows = [...tools]
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(
      (tool) =>
        `| ${tool.name} | ${tool.matches.map((pattern) => `\`${hostOf(pattern)}\``).join(' ') || '—'} | ${tool.client.word} | ${tool.basis}, ${tool.since} | ${remarks(tool)} |`,
    );
  return [
    '| Tool | Hosts | A client is a … | Known how, since | |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A text with the table put between its two markers; null where it does not have them. */
export function withTable(text: string, table: string): string | null {
  const start = text.indexOf(TABLE_START);
  const end = text.indexOf(TABLE_END);
  return start < 0 || end < start
    ? null
    : `${text.slice(0, start + TABLE_START.length)}\n${table}\n${text.slice(end)}`;
}
