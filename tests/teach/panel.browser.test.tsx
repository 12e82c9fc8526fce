import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '../../entrypoints/teach/panel';
import { STYLE } from '../../entrypoints/teach/style';
import { teach as en } from '../../lib/i18n/en/teach';
import { teach as fr } from '../../lib/i18n/fr/teach';

const LANGUAGES = { en, fr } as const;

afterEach(() => document.body.replaceChildren());

/** The panel as it stands in its closed root, where no checker reaches it, over a page with two posts. */
function open(language: 'en' | 'fr', colorScheme: string): HTMLElement {
  document.documentElement.lang = language;
  const page = document.createElement('div');
  for (const title of ['Two for one on rye this Friday', 'Sourdough course, last seats']) {
    const item = document.createElement('article');
    item.append(Object.assign(document.createElement('p'), { textContent: title }));
    item.append(Object.assign(document.createElement('b'), { textContent: 'With Kim' }));
    page.append(item);
  }
  const place = document.createElement('div');
  const style = Object.assign(document.createElement('style'), { textContent: STYLE });
  document.body.append(page, style, place);
  render(
    <Panel
      words={LANGUAGES[language]}
      page={document}
      host={place}
      base={null}
      today="2026-11-23"
      frame={() => {}}
      save={async () => 'not_allowed'}
      close={() => {}}
    />,
    place,
  );
  const panel = place.querySelector('section');
  if (panel) panel.style.colorScheme = colorScheme;
  return place;
}

const faults = async (place: HTMLElement): Promise<string[]> => {
  const { violations } = await axe.run(place);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};
const press = (place: HTMLElement, label: string): void => {
  const button = [...place.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label,
  );
  button?.click();
};

describe.each(['en', 'fr'] as const)('the panel in %s', (language) => {
  it.each(['light', 'dark'])(
    'has no fault that axe knows, before and while pointing, in %s',
    async (theme) => {
      const words = LANGUAGES[language];
      const place = open(language, theme);
      expect(await faults(place)).toEqual([]);
      press(place, `${words.pick.none}: ${words.parts.card.name}`);
      await expect.poll(() => place.textContent).toContain(words.picking(words.parts.card.name));
      expect(await faults(place)).toEqual([]);
    },
  );
});
