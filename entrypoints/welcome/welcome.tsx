import { Notice } from '../../components/notice';
import { ScrollRegion } from '../../components/scroll-region';
import type { WelcomeWords } from '../../lib/i18n/en/welcome';
import { PickTools } from './pick-tools';

/** First page after the install: what is recorded, where it stays, and which tools may be read. */
export function Welcome({ words }: { words: WelcomeWords }) {
  const { recorded, stays } = words;
  return (
    <main>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{recorded.heading}</h2>
      <p>{recorded.text}</p>
      <SampleRow words={recorded} />
      <p class="soft">{recorded.names}</p>
      <p class="soft">{recorded.never}</p>
      <h2>{stays.heading}</h2>
      <p>{stays.text}</p>
      <PickTools words={words} />
    </main>
  );
}

function SampleRow({ words }: { words: WelcomeWords['recorded'] }) {
  return (
    // Scrolls by itself where there is little room, so it can be reached by keyboard.
    <ScrollRegion label={words.caption}>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {words.row.map((cell, index) => (
              <td key={words.columns[index]}>{cell}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What came of asking the browser. */
export function Outcome({ words, outcome }: { words: WelcomeWords; outcome: 'granted' | 'refused' | null }) {
  return (
    <div role="status">
      {outcome === 'granted' && (
        <Notice heading={words.done.heading}>
          <p>{words.done.text}</p>
        </Notice>
      )}
      {outcome === 'refused' && (
        <Notice tone="watch">
          <p>{words.refused}</p>
        </Notice>
      )}
    </div>
  );
}
