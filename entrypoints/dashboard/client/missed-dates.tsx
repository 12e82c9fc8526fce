import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { day } from '../../../lib/i18n/format';
import { missedDates } from '../../../lib/insight/missed-dates';
import { useClient } from './context';
import { statementPosts } from './facts-of-client';

const SHOWN = 20;

/** The dates that were lost while a post lay with the client; nothing where there were none. */
export function MissedDates() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { missed: text } = words;
  const all = missedDates(statementPosts(data.posts), data.clientClock, data.now, data.thresholds);
  if (all.length === 0) return null;
  const isMarked = all.some((one) => one.dateBound || one.shortNotice);
  return (
    <section>
      <h2>{text.heading}</h2>
      <p class="soft small">{text.hint}</p>
      <ScrollRegion label={text.heading}>
        <table>
          <thead>
            <tr>
              {(isMarked ? (['slot', 'title', 'mark'] as const) : (['slot', 'title'] as const)).map(
                (column) => (
                  <th key={column} scope="col">
                    {text.columns[column]}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, SHOWN).map((one, at) => (
              <tr key={at}>
                <td class="date">{day(language, one.slot)}</td>
                <th scope="row">
                  <bdi>{one.title}</bdi>
                </th>
                {isMarked && (
                  <td>
                    {[one.dateBound && text.dateBound, one.shortNotice && text.shortNotice]
                      .filter(Boolean)
                      .join(', ')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {all.length > SHOWN && <p class="soft small">{text.more(all.length - SHOWN)}</p>}
    </section>
  );
}
