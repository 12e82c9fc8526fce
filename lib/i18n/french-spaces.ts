/** A space that no line ends at stands before these signs in French, and within quotation marks. */
const spaced = (text: string): string => text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/** Words with French spaces in all their texts, those that functions give included, so that nobody has to type them. */
export function withFrenchSpaces<T>(words: T): T {
  if (typeof words === 'string') return spaced(words) as T;
  if (typeof words === 'function')
    return ((...given: unknown[]) =>
      withFrenchSpaces((words as unknown as (...all: unknown[]) => unknown)(...given))) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, withFrenchSpaces(value)])) as T;
}
