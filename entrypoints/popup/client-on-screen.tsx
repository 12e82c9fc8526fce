import { FigureNotes, Figures } from '../../components/figures';
import { useSpeech } from '../../components/words';
import { HOUR, longDuration } from '../../lib/i18n/format';
import type { ClientSummary } from '../../lib/messages';
import { usePopupWords } from './words';

/** What a person wants to know at a glance, as a sentence, and the figures behind it. */
export function ClientOnScreen({ client }: { client: ClientSummary }) {
  const { summary } = usePopupWords();
  const { language, now } = useSpeech();
  const { count, oldestSince, atLeast = false } = client.waiting;
  const age = oldestSince === null ? null : now - oldestSince;
  const waiting =
    count === 0
      ? summary.nothing
      : age === null || (atLeast && age < HOUR)
        ? summary.waitingUndated(count)
        : summary.waiting(count, longDuration(language, age), atLeast);
  return (
    <section>
      <p class="say">
        <b>{waiting}</b> {client.posts > 0 && summary.returns(client.rounds, client.posts)}
      </p>
      <Figures client={client} />
      <FigureNotes client={client} />
    </section>
  );
}
