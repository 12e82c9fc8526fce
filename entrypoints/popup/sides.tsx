import type { PatternWords } from '../../lib/i18n/en/popup-pattern';
import type { JudgementView, Lasted } from '../../lib/judgement-view';
import type { ClientSummary } from '../../lib/messages';
import { usePopupWords } from './words';

interface Side {
  term: string;
  value: string;
  unit: string;
}

/** The client's side and the user's own, next to each other and by the same rules. */
export function Sides({ client, judgement }: { client: ClientSummary; judgement: JudgementView }) {
  const { sides: words } = usePopupWords().pattern;
  const { own, response, smallChanges } = judgement;
  const ratio = (term: string, { x, n }: { x: number; n: number }, say: typeof words.ofPosts): Side => ({
    term,
    ...(n === 0 ? { value: '–', unit: words.none } : say(x, n)),
  });
  const theirs: Side[] = [
    lasted(words, words.answers, response),
    ratio(words.small, smallChanges, words.ofRounds),
    ratio(words.first, { x: client.firstTime, n: client.decided }, words.ofPosts),
  ];
  const yours: Side[] = [
    lasted(words, words.turnaround, own.turnaround),
    ratio(words.shortNotice, own.shortNotice, words.ofSent),
    ratio(words.caused, own.agencyRounds, words.ofRounds),
  ];
  return (
    <>
      <div class="sides">
        <Column name={words.theirs} sides={theirs} />
        <Column name={words.yours} sides={yours} />
      </div>
      {(response || own.turnaround) && <p class="small soft">{words.times}</p>}
    </>
  );
}

function Column({ name, sides }: { name: string; sides: readonly Side[] }) {
  return (
    <div>
      <h3>{name}</h3>
      <dl>
        {sides.map(({ term, value, unit }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value} <small>{unit}</small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function lasted(words: PatternWords['sides'], term: string, time: Lasted | null): Side {
  // "Over under an hour" says nothing: somebody waits, and has not waited long.
  if (time === null || (time.more && time.hours < 1)) return { term, value: '–', unit: words.none };
  const said = time.days >= 1 ? words.days(time.days) : words.hours(time.hours);
  return { term, value: time.more ? words.moreThan(said) : said, unit: words.median };
}
