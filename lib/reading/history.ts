import type { HistoryEntry, Interval, Verb } from '../approvals/reading';
import type { Role } from '../approvals/states';
import type { ToolDefinition } from '../tools/definition';
import { eachText, up } from './dom';
import { fold } from './normalise';
import type { Page } from './page';
import { lexicon } from './vocabulary/in-use';

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const MAX_TEXTS = 6000;

interface Sayings {
  verbs: Map<string, Verb>;
  plain: RegExp;
  joined: RegExp;
  named: { verb: Verb; core: string; pattern: RegExp }[];
}

let sayings: Sayings | undefined;

/** What history lines say, in every language; built once from our own words. */
function allSayings(): Sayings {
  if (sayings) return sayings;
  const { verbs, plain, joined, named } = lexicon('');
  sayings = {
    verbs: new Map(
      (Object.entries(verbs) as [Verb, string][]).flatMap(([verb, phrases]) =>
        phrases.split('\n').map((phrase) => [phrase, verb] as const),
      ),
    ),
    plain: new RegExp(plain, 'u'),
    joined: new RegExp(joined, 'u'),
    named: named.map(({ verb, core, pattern }) => ({ verb, core, pattern: new RegExp(pattern, 'u') })),
  };
  return sayings;
}

interface Said {
  verb: Verb;
  before: string;
  actor: string | null;
}

/** The verb of a line, with what stands before it. The line is folded; `raw` keeps the case of names. */
function verbOf(raw: string): Said | null {
  if (raw.length < 2 || raw.length > 160) return null;
  const { verbs, plain, joined, named } = allSayings();
  const line = fold(raw);
  for (const { verb, core, pattern } of named) {
    if (!line.includes(core)) continue;
    const match = pattern.exec(line);
    if (match && match.index <= 60) {
      const actor = match.groups?.actor;
      return { verb, before: raw.slice(0, match.index).trim(), actor: actor ? original(raw, actor) : null };
    }
  }
  const match = plain.exec(line) ?? (CJK.test(line) ? joined.exec(line) : null);
  const verb = match ? verbs.get(match[0]) : undefined;
  if (!match || !verb || match.index > 60) return null;
  return { verb, before: raw.slice(0, match.index).trim(), actor: null };
}

/** The name as the page writes it. */
const original = (raw: string, folded: string) => {
  const at = fold(raw).indexOf(folded);
  const found = raw.slice(at, at + folded.length).trim();
  return fold(found) === folded ? found : folded;
};

/** "Mara Manager approved": somebody did something, in one text or with the name before it. */
export function isDeed(text: string, by = ''): boolean {
  const said = verbOf(text);
  return said !== null && [said.actor ?? said.before, by.replace(/\s*[·(（].*/, '')].some(isPerson);
}

/** Whether a label says what was done to bring something to approval, and not only how it stands. */
export const isSent = (label: string | null) => label !== null && verbOf(label)?.verb === 'submitted';

/** A name, and not the beginning of a sentence ("How we"). */
function isPerson(text: string): boolean {
  const words = text.split(' ');
  const capital = (word = '') => /^(\p{Lu}|\p{Lo})/u.test(word);
  return isName(text) && (words.length === 1 || (capital(words[0]) && capital(words.at(-1))));
}

const isName = (text: string) =>
  text.length > 1 &&
  text.length < 60 &&
  /\p{L}/u.test(text) &&
  !/[.!?:]$/.test(text) &&
  text.split(' ').length <= 5;
const QUOTES = /^["'“”„«»‹›「『\s]+|["'“”„«»‹›」』\s]+$/g;

export interface Line extends HistoryEntry {
  el: Element;
  /** Other texts of the line: what may name the post. */
  rest: string[];
}

/** History lines inside an element, newest or oldest first as the page has them. */
export function linesIn(page: Page, part: Element, tool: ToolDefinition | null): Line[] {
  const said: { said: Said; holder: Element }[] = [];
  let seen = 0;
  eachText(part, (text, holder) => {
    const found = verbOf(text);
    if (found) said.push({ said: found, holder });
    return ++seen < MAX_TEXTS;
  });
  const taken = new Set<Element>();
  const lines: Line[] = [];
  const told = new Map<string, Line>();
  for (const one of said) {
    const line = lineAround(page, part, one.holder, one.said, tool);
    if (line && ![...taken].some((el) => el === line.el || el.contains(line.el) || line.el.contains(el))) {
      taken.add(line.el);
      // The last request is often shown once more, above the list.
      const same = `${line.verb}|${line.actor}|${line.at?.latest}|${line.text}`;
      const before = line.text ? told.get(same) : undefined;
      if (before) lines.splice(lines.indexOf(before), 1);
      told.set(same, line);
      lines.push(line);
    }
  }
  return lines;
}

interface Text {
  text: string;
  holder: Element;
}

const MOST = 16;

function textsIn(el: Element): Text[] {
  const texts: Text[] = [];
  eachText(el, (text, holder) => {
    texts.push({ text, holder });
    return texts.length < MOST;
  });
  return texts;
}

/** The smallest part around a verb that also says when, with the comment that follows it. */
function lineAround(
  page: Page,
  part: Element,
  holder: Element,
  said: Said,
  tool: ToolDefinition | null,
): Line | null {
  let found: { el: Element; texts: Text[]; when: number; at: Interval } | null = null;
  for (let el: Element | null = holder, steps = 0; el && el !== part && steps < 7; el = up(el), steps++) {
    const texts = textsIn(el);
    if (texts.length >= MOST) break;
    const times = texts.map((one) => timeIn(page, one.text, one.holder));
    const count = times.filter(Boolean).length;
    if (found && (count > 1 || texts.filter((one) => verbOf(one.text)).length > 1 || holdsMore(el))) break;
    const when = times.findIndex(Boolean);
    const at = times[when];
    if (at) found = { el, texts, when, at };
    if (/^(LI|TR)$/.test(el.tagName)) break;
  }
  if (!found) return null;
  const { el, texts, when, at } = found;
  return compose(
    page,
    el,
    texts.map((one) => one.text),
    when,
    at,
    said,
    tool,
  );
}

const holdsMore = (el: Element) => el.querySelector('h1,h2,h3,h4,h5,h6,textarea,form') !== null;

function timeIn(page: Page, text: string, holder: Element): Interval | null {
  const exact = holder.getAttribute('datetime') ?? holder.closest('time')?.getAttribute('datetime');
  if (exact) {
    const at = page.time(exact, 'past');
    if (at) return at;
  }
  if (text.length > 160) return null;
  const own = text.length < 60 ? page.time(text, 'past') : null;
  if (own) return own;
  const parts = text.split(/\s[·•|–—-]\s|[(),]\s?/);
  for (const part of parts.length > 1 ? parts : []) {
    const at = part.length < 60 ? page.time(part, 'past') : null;
    if (at) return at;
  }
  return null;
}

function compose(
  page: Page,
  el: Element,
  texts: string[],
  when: number,
  at: Interval,
  said: Said,
  tool: ToolDefinition | null,
): Line {
  const verbAt = texts.findIndex((text) => verbOf(text)?.verb === said.verb);
  const before = said.before.replace(/[\s:–—-]+$/, '');
  const previous = verbAt > 0 ? (texts[verbAt - 1] ?? '') : '';
  // "hat", "ha": the name stands in an element of its own.
  let actor =
    said.actor ?? (before && isName(before) && !/^\p{Ll}{2,4}( \p{Ll}+)?$/u.test(before) ? before : null);
  let role: Role = 'unknown';
  for (const text of texts) {
    const side = page.words.side(text.replace(/[()]/g, ''));
    if (side) role = side;
  }
  if (!actor && previous && isName(previous) && !page.words.side(previous)) actor = previous;
  const inName = actor ? /\(([^)]+)\)\s*$/.exec(actor) : null;
  if (inName?.[1]) {
    role = page.words.side(inName[1]) ?? role;
    actor = (actor ?? '').slice(0, inName.index).trim();
  }
  const rest = texts
    .filter(
      (text, i) => i !== verbAt && i !== when && text !== actor && text.length > 1 && !page.words.side(text),
    )
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text) => text.replace(QUOTES, ''));
  const text = rest.find((one) => verbAt < 0 || texts.findIndex((t) => t.includes(one)) > verbAt) ?? null;
  const corrected = text ? tool?.quirks?.historyComments?.[text] : undefined;
  return { el, verb: corrected ?? said.verb, actor, role, at, text, rest };
}

/** Entries oldest first, without what only the reader needs. */
export function entriesOf(lines: readonly Line[]): HistoryEntry[] {
  const entries = lines.map(({ verb, actor, role, at, text }) => ({ verb, actor, role, at, text }));
  return isNewestFirst(entries) ? entries.reverse() : entries;
}

/** What an act makes possible that was not possible before. */
const FOLLOWS: Partial<Record<HistoryEntry['verb'], readonly HistoryEntry['verb'][]>> = {
  submitted: ['approved', 'changes_requested', 'rejected', 'held'],
  changes_requested: ['submitted'],
  rejected: ['submitted'],
  held: ['released'],
  approved: ['scheduled', 'published', 'approval_withdrawn'],
};

/** By the times where they differ; minutes after the acts they are all alike, and then by what can follow what. */
function isNewestFirst(entries: readonly HistoryEntry[]): boolean {
  const first = entries[0]?.at;
  const last = entries.at(-1)?.at;
  if (first && last && first.latest !== last.latest) return first.latest > last.latest;
  let balance = 0;
  entries.forEach((entry, i) => {
    const next = entries[i + 1];
    if (!next) return;
    if (FOLLOWS[entry.verb]?.includes(next.verb)) balance += 1;
    if (FOLLOWS[next.verb]?.includes(entry.verb)) balance -= 1;
  });
  return balance < 0;
}
