import type { Reading } from '../approvals/reading';
import { childrenOf, isAlike, textOf } from '../reading/dom';
import { squeeze } from '../reading/normalise';
import { type Words, wordsFor } from '../reading/words';
import type { ToolDefinition } from '../tools/definition';
import { redactHost, redactName, redactTag } from './redact';

/** What can be sent to whoever mends a tool file: how a page is built, and nothing that anybody wrote on it. */
export interface Report {
  text: string;
}

export interface ReportOptions {
  url: URL;
  tool: ToolDefinition | null;
  reading: Reading;
  version: string;
}

const DEEPEST = 16;
const MOST_LINES = 400;
const MOST_CLASSES = 5;
/** Alike neighbours of which only the first is told. */
const ALIKE_FROM = 2;
/** Parts of addresses that name a kind of page, never a client or a post. */
const PATH_WORDS = new Set(
  'accounts app approval approvals b board boards brand brands c calendar calendars campaign campaigns card client clients compose composer content dashboard en fr de es feed grid group groups home item items kanban list login month org organization organisation p planner planning portal post posts project projects publish publishing queue queues review reviews s schedule scheduled settings share space spaces table task tasks team teams view w week workspace workspaces'.split(
    ' ',
  ),
);
/** What an element may be by its role: all that the standard knows by one word. */
const ROLE =
  /^(alert|alertdialog|application|article|banner|button|cell|checkbox|columnheader|combobox|complementary|contentinfo|dialog|document|feed|figure|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|log|main|marquee|menu|menubar|menuitem|navigation|none|note|option|presentation|progressbar|radio|radiogroup|region|row|rowgroup|rowheader|search|searchbox|separator|status|switch|tab|table|tablist|tabpanel|textbox|timer|toolbar|tooltip|tree|treegrid|treeitem)$/;

/** Builds the report. Texts are left out but for state labels that the word lists know; ids, links and values too. */
export function reportOf(root: Document, { url, tool, reading, version }: ReportOptions): Report {
  const said = (root.documentElement.getAttribute('lang') ?? '').split('-')[0]?.toLowerCase() ?? '';
  const language = /^[a-z]{2,3}$/.test(said) ? said : '';
  const teller: Teller = {
    words: wordsFor(tool, language),
    lines: [],
  };
  if (root.body) tell(teller, root.body, 0);
  const { health } = reading;
  const facts: [string, string][] = [
    ['Signoff', version],
    ['Tool', tool ? `${nameOf(tool)} (${tool.basis}, ${tool.since})` : 'none'],
    ['Address', `${redactHost(url.host)}${pathPattern(url, tool)}`],
    ['Language of the page', language || 'not said'],
    ['Kind of page', reading.page],
    ['State labels seen', String(health.labels)],
    [
      'Posts recognised',
      `${health.posts} (${health.withKey} with an id, ${health.withClient} with a client)`,
    ],
    ['History lines', String(health.historyLines)],
    ['Unreadable', health.blind ? 'yes' : 'no'],
    ...Object.entries(health.fallbacks).map(([name, index]): [string, string] => [
      `Place “${name || 'part'}”`,
      index < 0 ? 'not found' : `found by selector ${index + 1}`,
    ]),
  ];
  return {
    text: [
      ...facts.map(([name, value]) => `- ${name}: ${value}`),
      '',
      '```',
      ...teller.lines,
      '```',
      '',
    ].join('\n'),
  };
}

/** `/workspace/4ccd/compose/12` becomes the same with stars: only words that name a kind of page stay. */
export function pathPattern(url: URL, tool: ToolDefinition | null): string {
  const known = new Set(PATH_WORDS);
  // The paths of a local tool file were made from this very user's addresses.
  for (const page of tool?.basis === 'local' ? [] : (tool?.pages ?? []))
    for (const part of page.path.toLowerCase().split(/[/?#=&]/)) if (!/^[:*]/.test(part)) known.add(part);
  const parts = url.pathname.split('/').filter(Boolean);
  return `/${parts.map((part) => (known.has(part.toLowerCase()) ? part : '*')).join('/')}`;
}

interface Teller {
  words: Words;
  lines: string[];
}

function tell(teller: Teller, el: Element, depth: number): void {
  if (teller.lines.length >= MOST_LINES) return;
  teller.lines.push(`${' '.repeat(depth)}${lineOf(teller, el)}`);
  if (depth >= DEEPEST) return;
  const children = childrenOf(el);
  for (let i = 0; i < children.length; ) {
    const child = children[i] as Element;
    let end = i + 1;
    while (end < children.length && isAlike(child, children[end] as Element)) end += 1;
    tell(teller, child, depth + 1);
    if (end - i >= ALIKE_FROM && teller.lines.length < MOST_LINES)
      teller.lines.push(`${' '.repeat(depth + 1)}… ${end - i - 1} more like it`);
    i = end;
  }
}

function lineOf({ words }: Teller, el: Element): string {
  const role = el.getAttribute('role') ?? '';
  const own = [...el.attributes]
    .map(({ name }) => name)
    .filter((name) => /^data-[a-z-]{2,40}$/.test(name))
    .slice(0, 4)
    .map(redactName);
  const classes = (el.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => /^[a-z][\w-]{0,50}$/i.test(name))
    .slice(0, MOST_CLASSES)
    .map((name) => `.${redactName(name)}`);
  const said = ownText(el);
  const meaning = said ? words.label(said) : null;
  const text = !said
    ? ''
    : meaning && !meaning.own && words.isLabel(said)
      ? ` = ${meaning.state} “${squeeze(said)}”`
      : meaning
        ? ` = ${meaning.state}`
        : ' = text';
  return `${redactTag(el.localName)}${ROLE.test(role) ? `[${role}]` : ''}${classes.join('')}${
    own.length > 0 ? ` {${own.join(' ')}}` : ''
  }${text}`;
}

/** The text that stands in an element itself, not in its parts. */
function ownText(el: Element): string {
  for (let node = el.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && squeeze(node.nodeValue ?? '')) return textOf(el, 120);
  return '';
}

/** A local tool file is called as its user, or somebody else, liked. */
const nameOf = (tool: ToolDefinition): string => (tool.basis === 'local' ? 'a local one' : tool.name);
