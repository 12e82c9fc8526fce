/** Texts that make careless patterns go back over what they read (A14). */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  'letters and signs': 'a!',
  'open brackets': '((',
  spaces: ' \u00a0',
  digits: '1234567890 ',
  'beginnings of dates': '12 November 1/2/',
  'beginnings of addresses': 'https://x.example/a?b=',
  'words of history': 'requested changes by approved by ',
  'state words': 'Awaiting approval ',
  'moments ago': '3 days ago, il y a 3 jours ',
};

/** Three posts, of which one says `text` for its state, one for its title and one for its history. */
export function pageOf(text: string): HTMLElement {
  const main = document.createElement('main');
  for (let id = 0; id < 3; id++) {
    const card = document.createElement('article');
    card.dataset.postId = String(id);
    const [pill, title, line] = ['span', 'h3', 'li'].map((name) => document.createElement(name));
    pill?.append(id === 0 ? text : 'Awaiting approval');
    title?.append(id === 1 ? text : 'Two for one on rye');
    line?.append(id === 2 ? text : 'Marie requested changes 3 days ago');
    card.append(...([pill, title, line] as HTMLElement[]));
    card.setAttribute('data-state', text);
    main.append(card);
  }
  return main;
}
