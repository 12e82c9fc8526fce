import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import type { EditClass } from './edit-classes';
import { contentTokens, isFact, normalised, type Token } from './text-tokens';

/** Earlier versions that a revert is looked for in (the radius that Wikipedia uses). */
const LOOK_BACK = 15;
/** No caption is longer; what is, is compared by its beginning. */
const MOST_CHARACTERS = 6_000;

/**
 * What kind of change lies between two versions of a post's text (docs/judgement.md, "Changes of text"). `earlier` holds the versions before
 * `from`, oldest first. The class is a suggestion that the user can overrule: two words may be a product's name.
 */
export function classifyEdit(from: string, to: string, earlier: readonly string[] = []): EditClass {
  const before = from.slice(0, MOST_CHARACTERS).normalize('NFC');
  const after = to.slice(0, MOST_CHARACTERS).normalize('NFC');
  if (before === after) return 'none';
  if (isRevert(before, after, earlier)) return 'revert';
  if (collapsed(before) === collapsed(after)) return 'whitespace';
  return classOfTokens(contentTokens(before), contentTokens(after));
}

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function isRevert(before: string, after: string, earlier: readonly string[]): boolean {
  const target = normalised(collapsed(after));
  if (target === normalised(collapsed(before))) return false;
  return earlier
    .slice(-LOOK_BACK)
    .some((text) => normalised(collapsed(text.slice(0, MOST_CHARACTERS))) === target);
}

function classOfTokens(before: readonly Token[], after: readonly Token[]): EditClass {
  const lower = (tokens: readonly Token[]) => tokens.map((token) => token.key);
  if (equal(lower(before), lower(after))) {
    return equal(shown(before), shown(after)) ? 'punct_emoji' : 'case_punct_emoji';
  }
  if (!equal(facts(before), facts(after))) return 'substantive';
  const wordsBefore = lower(before.filter((token) => token.kind !== 'tag'));
  const wordsAfter = lower(after.filter((token) => token.kind !== 'tag'));
  if (equal(wordsBefore, wordsAfter)) return 'hashtags';
  if (equal(lower(before).sort(), lower(after).sort())) return 'reorder';
  return classOfWording(lower(before), lower(after));
}

const shown = (tokens: readonly Token[]): string[] => tokens.map((token) => token.text);

/** Numbers, prices, dates, links, handles, negations and legal mentions, whatever their order. */
const facts = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(isFact)
    .map((token) => token.key)
    .sort();

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function classOfWording(before: string[], after: string[]): EditClass {
  const removed: string[] = [];
  const added: string[] = [];
  for (const change of diffArrays(before, after)) {
    if (change.removed) removed.push(...change.value);
    if (change.added) added.push(...change.value);
  }
  const [old, now] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && old !== undefined && now !== undefined) {
    if (isSpellingLike(old, now)) return 'spelling_like';
  }
  const changed = Math.max(removed.length, added.length);
  const few = changed <= 2 || (changed <= 3 && changed <= 0.1 * Math.max(before.length, after.length));
  return few ? 'micro_wording' : 'substantive';
}

/** One word of four letters or more, with two letters changed at most, or a third of them. */
function isSpellingLike(old: string, now: string): boolean {
  const length = Math.max(old.length, now.length);
  const edits = distance(old, now);
  return length >= 4 && edits <= 2 && edits <= 0.34 * length;
}
