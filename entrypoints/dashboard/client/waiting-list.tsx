import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { dateTime, day, number, shortDuration } from '../../../lib/i18n/format';
import { pendingOf } from '../../../lib/insight/window';
import { useDashboardWords } from '../words';
import { useClient } from './context';
import type { KnownPost } from './gather';
import { workTime } from './times';

/** Posts that wait for the client now, the longest wait first. */
export function WaitingList() {
  const { data, words } = useClient();
  const waiting = data.posts
    .filter((post) => post.facts.openSince !== null)
    .sort((a, b) => (a.facts.openSince ?? 0) - (b.facts.openSince ?? 0));
  return (
    <section>
      <h2>{words.waiting.heading}</h2>
      {waiting.length === 0 ? (
        <p class="soft">{words.waiting.none}</p>
      ) : (
        <ScrollRegion label={words.waiting.heading}>
          <table>
            <thead>
              <tr>
                {(['title', 'state', 'rounds', 'waiting', 'slot'] as const).map((column) => (
                  <th key={column} scope="col">
                    {words.waiting.columns[column]}
                  </th>
                ))}
                <th scope="col">{words.reminded.column}</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map((post) => (
                <WaitingPost key={post.row.id} post={post} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p class="actions">
        <a class="button" href={`#/clients/${encodeURIComponent(data.id)}/posts`}>
          {words.waiting.all}
        </a>
      </p>
    </section>
  );
}

function WaitingPost({ post: { row, facts } }: { post: KnownPost }) {
  const { data, words } = useClient();
  const { states, client } = useDashboardWords();
  const { language } = useSpeech();
  const pending = pendingOf(facts, data.clientClock, data.now, data.thresholds);
  const atLeast = facts.openSince !== facts.openSinceEarliest ? '+' : '';
  return (
    <tr>
      <th scope="row">
        <bdi>{row.title}</bdi>
      </th>
      <td>{states[row.state]}</td>
      <td>
        {number(language, facts.clientRounds)}
        {facts.unknownReturns > 0 && <small>{client.unknown(facts.unknownReturns)}</small>}
      </td>
      <td class={pending ? `age ${pending.level}` : undefined}>
        {pending &&
          words.waiting.waitingFor(
            `${shortDuration(language, pending.raw)}${atLeast}`,
            workTime(words, pending.business, data.clientClock.dayLength),
          )}
        {facts.openSince !== null && <small>{dateTime(language, facts.openSince)}</small>}
      </td>
      <td>
        {facts.slot === null ? '–' : day(language, facts.slot)}
        {pending?.shortNotice && <small>{words.waiting.shortNotice}</small>}
      </td>
      <td>{facts.remindedAt.length === 0 ? '–' : number(language, facts.remindedAt.length)}</td>
    </tr>
  );
}
