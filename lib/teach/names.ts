/** Attributes that developers put there to find an element again. */
export const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy'];
/** Data attributes that change with the state of the page, or say how it was built. */
const PASSING =
  /^data-(v-|react|ember|svelte|astro|radix|state|status|index|key$|active|selected|open|focus|side|align|orientation|theme|highlight|tooltip|original)/;
/** Names that a build tool makes up: with digits, or of a library that hashes. */
const MADE_UP = /\d|^(css|sc|jsx|svelte|astro|emotion)-|^_|_$/;
/** Classes that say how something looks, not what it is. */
const LOOKS =
  /^-?(m|p)[trblxy]?-|^(flex|grid|block|inline|hidden|relative|absolute|fixed|sticky|container|row|col|border|rounded|shadow|bg|text|font|leading|tracking|items|justify|content|self|gap|space|w|h|min|max|overflow|truncate|cursor|transition|duration|ease|opacity|z|top|left|right|bottom|inset|object|order|grow|shrink|basis|divide|ring|sr|select|pointer|whitespace|break|align|float|clear|table|d|mb|mt|is|has|js)(-|$)/;
/** Classes that come and go with what the post or the page is at. */
const MOMENTARY =
  /active|selected|hover|focus|current|open|approved|pending|draft|rejected|scheduled|published|review|changes|failed|expired|disabled|loading|first|last|odd|even|unread|dragg/i;

/** Whether a class says how something looks, or was made up by a build tool; what starts with `is` or `has` may say a state. */
export const isLook = (name: string): boolean =>
  (LOOKS.test(name) && !/^(is|has)-/.test(name)) || MADE_UP.test(name);

/** A name that somebody thought of, and that the next release most likely keeps. */
const isPlainName = (name: string): boolean => /^[a-z][\w-]{1,50}$/i.test(name) && !MADE_UP.test(name);

/**
 * Ways to point at an element by itself, the most robust first: test ids, data attributes, ids, role, class names that
 * nobody hashed, its tag. Never the text that it shows.
 */
export function ownSelectors(el: Element): string[] {
  const tag = el.localName;
  const found: string[] = [];
  for (const name of TEST_IDS) found.push(...byValue(name, el.getAttribute(name)));
  for (const { name } of el.attributes)
    if (/^data-[a-z][a-z-]{1,40}$/.test(name) && !TEST_IDS.includes(name) && !PASSING.test(name))
      found.push(`${tag}[${name}]`);
  found.push(...byValue('id', el.id || null));
  const role = el.getAttribute('role');
  if (role && /^[a-z]{3,20}$/.test(role)) found.push(`${tag}[role="${role}"]`);
  for (const name of el.classList) found.push(...byClass(tag, name));
  if (!/^(div|span|a|p|i|b|svg|path|img|button|section)$/.test(tag) && /^[a-z][a-z0-9-]*$/.test(tag))
    found.push(tag);
  return found;
}

/** The whole value where it is a plain name; its beginning where an id hangs on it (`post-4711`). */
function byValue(name: string, value: string | null): string[] {
  if (!value) return [];
  if (isPlainName(value)) return [name === 'id' ? `#${value}` : `[${name}="${value}"]`];
  const start = /^([a-z][a-z_-]{1,30}[-_:])[\w-]*\d[\w-]*$/i.exec(value)?.[1];
  return start ? [`[${name}^="${start}"]`] : [];
}

function byClass(tag: string, name: string): string[] {
  // CSS modules: `Card_root__x1Yz3` keeps its beginning, `_root_1a2b3_12` its middle.
  const kept =
    /^([A-Za-z][\w-]*?__)(?=[\w-]*[A-Z\d])[\w-]{5,}$/.exec(name)?.[1] ??
    /^(_[a-zA-Z]+_)[a-z0-9]{5,}_\d+$/.exec(name)?.[1];
  if (kept) return MOMENTARY.test(kept) ? [] : [`[class*="${kept}"]`];
  return isPlainName(name) && !LOOKS.test(name) && !MOMENTARY.test(name) ? [`${tag}.${name}`] : [];
}
