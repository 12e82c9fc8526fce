import type { Mention } from '../approvals/reading';
import type { Role } from '../approvals/states';
import type { ToolDefinition } from '../tools/definition';
import { entriesOf, type Line, linesIn } from './history';
import { idsOfUrl } from './identity';
import { sameTitle } from './merge';
import type { Page } from './page';

/** The id of the post that a line links to. */
function keyOf(page: Page, line: Line): string | null {
  const href = line.el.querySelector('a[href]')?.getAttribute('href');
  return href ? (idsOfUrl(href, page.url)[0]?.id ?? null) : null;
}

/**
 * The posts that a log tells of, each with its lines. A line names its post last, behind what was said about it.
 * Where a line names nobody, it tells of the one who looks: `viewer`.
 */
export function mentionsIn(page: Page, tool: ToolDefinition | null, viewer: Role): Mention[] {
  const part = page.root.querySelector('main,[role=main]') ?? page.root.body;
  const found: { title: string; cut: boolean; key: string | null; lines: Line[] }[] = [];
  for (const line of part ? linesIn(page, part, tool) : []) {
    const title = line.rest.at(-1);
    if (!title || title.length < 4) continue;
    const cut = /(…|\.{3})$/.test(title);
    const key = keyOf(page, line);
    const own: Line = {
      ...line,
      role: line.actor === null && line.role === 'unknown' ? viewer : line.role,
      text: line.rest.length > 1 ? line.text : null,
    };
    const known = found.find((one) => (key && one.key ? one.key === key : sameTitle(one, { title, cut })));
    if (known) known.lines.push(own);
    else found.push({ title, cut, key, lines: [own] });
  }
  return found.map(({ title, cut, key, lines }) => ({ title, cut, key, history: entriesOf(lines) }));
}
