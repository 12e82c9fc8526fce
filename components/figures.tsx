import type { CommonWords } from '../lib/i18n/en/common';
import { ago, number, waited } from '../lib/i18n/format';
import type { ClientSummary } from '../lib/messages';
import { useSpeech } from './words';

export { FigureNotes } from './figure-notes';

/** One figure: what it is, its value, and what it is based on. */
interface Figure {
  term: string;
  value: string;
  base?: string | undefined;
}

/** A client's figures with the counts behind them. Shares are always said as counts, so that few posts never look like many. */
export function Figures({ client }: { client: ClientSummary }) {
  const { language, common, now } = useSpeech();
  const words = common.figures;
  const { waiting } = client;
  const oldest =
    waiting.oldestSince === null
      ? null
      : waited(language, now - waiting.oldestSince, waiting.atLeast ?? false);
  const figures: Figure[] = [
    {
      term: words.waiting,
      value: waiting.count === 0 ? words.none : words.waitingValue(waiting.count),
      base: waiting.count > 0 && oldest ? words.oldest(oldest) : undefined,
    },
    {
      term: words.rounds,
      value: words.roundsValue(client.rounds),
      base: perPost(client, words),
    },
    {
      term: words.firstTime,
      value: client.decided > 0 ? words.ofDecided(client.firstTime, client.decided) : '–',
      base: client.decided > 0 ? words.decidedPosts(client.decided) : words.noneDecided,
    },
    {
      term: words.posts,
      value: client.posts > 0 ? words.postsValue(client.posts) : number(language, 0),
      base: client.lastSeen === null ? words.neverSeen : words.lastSeen(ago(language, client.lastSeen, now)),
    },
  ];
  return (
    <dl class="figures" aria-label={words.heading}>
      {figures.map((figure) => (
        <div key={figure.term}>
          <dt>{figure.term}</dt>
          <dd>
            {figure.value}
            {figure.base && <small>{figure.base}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function perPost(client: ClientSummary, words: CommonWords['figures']): string | undefined {
  if (client.posts === 0) return words.noPosts;
  return client.rounds > 0 ? words.roundsPerPost(client.rounds / client.posts) : undefined;
}
