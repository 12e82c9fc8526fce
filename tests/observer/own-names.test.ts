import { expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { timeWordsOf } from '../../lib/reading/time-vocabulary';
import { vocabularies } from '../../lib/reading/vocabulary/in-use';
import { lexiconOf } from '../../lib/reading/vocabulary/lexicon';
import { TOOLS } from '../../lib/tools';
import { OWN_NAMES } from '../../scripts/setup/smaller';

function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) {
      if (!Array.isArray(value)) found.add(key);
      keysIn(inside, found);
    }
  return found;
}

it('shortens no name that a reading, a tool file or a vocabulary has', () => {
  const page = new DOMParser().parseFromString(
    '<main><ul><li data-id="501"><h3>Two for one on Sunday</h3><span>Approved</span><time>Nov 28, 2026</time><p>Ana Alder approved this post on Nov 20, 2026</p></li><li data-id="502"><h3>Advent calendar preview</h3><span>Draft</span></li></ul></main>',
    'text/html',
  );
  const { reading } = read(page, {
    url: new URL('https://plan.example/posts'),
    tool: null,
    now: Date.parse('2026-11-23T12:00:00Z'),
    zone: 'UTC',
  });
  expect(reading.posts.length).toBeGreaterThan(0);
  const keys = keysIn([reading, TOOLS, vocabularies(), lexiconOf(vocabularies(), 'en')]);
  // What is inside of the words of time are the phrases themselves, asked for by text.
  for (const name of Object.keys(timeWordsOf(['en']))) keys.add(name);
  expect(keys.size).toBeGreaterThan(50);
  expect(OWN_NAMES.filter((name) => keys.has(name))).toEqual([]);
});
