import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import type { InspectAnswer } from '../../../lib/messages';
import { askTools, why } from './ask-tools';
import { CopyText } from './copy-text';
import { useToolsWords } from './words';

export interface OpenPage {
  id: number;
  title: string;
}

/** Tabs on these hosts, as far as Signoff may see them. */
export async function openPages(patterns: readonly string[]): Promise<OpenPage[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id, title, url }) => (id === undefined ? [] : [{ id, title: title || url || '' }]));
}

/** The open pages of a tool: each can be taught, or reported with a preview. */
export function OpenPages({ patterns }: { patterns: readonly string[] }) {
  const words = useToolsWords();
  const { common } = useSpeech();
  const [pages] = useLoading(() => openPages(patterns), patterns.join(' '));
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<string | null>(null);
  const run = (work: () => Promise<void>): void => {
    setSaid('');
    work().catch((error: unknown) => setSaid(words.tabs.failed(why(error))));
  };
  const teach = async (tabId: number): Promise<void> => {
    await askTools({ do: 'teach', tabId }, common);
    await browser.tabs.update(tabId, { active: true });
    setSaid(words.tabs.teaching);
  };
  const inspect = async (tabId: number): Promise<void> =>
    setReport((await askTools<InspectAnswer>({ do: 'inspect', tabId }, common)).report.text);
  return (
    <>
      <h2>{words.tabs.heading}</h2>
      {pages.state === 'ready' && pages.value.length === 0 && <p class="soft">{words.tabs.none}</p>}
      <ul>
        {pages.state === 'ready' &&
          pages.value.map(({ id, title }) => (
            <li key={id} class="open-page">
              <bdi>{title}</bdi>{' '}
              <button
                type="button"
                aria-label={words.tabs.nameOf(words.tabs.teach, title)}
                onClick={() => run(() => teach(id))}
              >
                {words.tabs.teach}
              </button>{' '}
              <button
                type="button"
                aria-label={words.tabs.nameOf(words.tabs.report, title)}
                onClick={() => run(() => inspect(id))}
              >
                {words.tabs.report}
              </button>
            </li>
          ))}
      </ul>
      <p role="status">{said}</p>
      {report !== null && <CopyText heading={words.report.heading} hint={words.report.text} text={report} />}
    </>
  );
}
