import { classWords } from './dom';
import { fold, wordsOf } from './normalise';
import { named } from './vocabulary/in-use';

/** The channel that a short text names ("Instagram", "LinkedIn (Company Page)", "Facebook Page"), or null. */
export function channelOf(text: string): string | null {
  if (text.length > 40) return null;
  const folded = fold(text);
  for (const alias of named('channelAliases')) {
    const [short, name = ''] = alias.split(':');
    if (short === folded.replaceAll(' ', '')) return name;
  }
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  const first = words[0] ?? '';
  return named('channels').has(first) && words.slice(1).every((word) => named('channelKinds').has(word))
    ? first
    : null;
}

/** Several channels in one text: "Instagram, Facebook", "IG + FB". Null where it says anything else. */
export function channelsIn(text: string): string[] | null {
  if (text.length > 80) return null;
  const found = text.split(/\s*[,+&/·|]\s*/).map((part) => channelOf(part));
  return found.length > 0 && found.every((one) => one !== null) ? [...new Set(found as string[])] : null;
}

/** Channels that the markup of a card names, its first hundred elements. */
export const channelsInside = (card: Element): Set<string> =>
  new Set(
    [
      card,
      ...[...card.querySelectorAll(`[class],[${[...named('channelAttributes')].join('],[')}]`)].slice(0, 120),
    ].flatMap(channelsOfMarkup),
  );

/** Channels that icons name by class, title, alt, label or data attribute. */
function channelsOfMarkup(el: Element): string[] {
  const found: string[] = [];
  for (const words of classWords(el)) {
    const last = words.at(-1) ?? '';
    if (words.length < 6)
      for (const word of words.length > 1 ? words : [last]) if (named('channels').has(word)) found.push(word);
  }
  for (const name of named('channelAttributes')) {
    const value = el.getAttribute(name);
    if (!value || value.length > 40) continue;
    const one = channelOf(value) ?? wordsOf(value).find((word) => named('channels').has(word));
    if (one) found.push(one);
  }
  return found;
}
