import { FigureNotes, Figures } from '../../components/figures';
import { useSpeech } from '../../components/words';
import { longDuration } from '../../lib/i18n/format';
import type { ClientSummary } from '../../lib/messages';
import { usePopupWords } from './words';

/** What a person wants to know at a glance, as a sentence, and the figures behind it. */
export function ClientOnScreen({ client }: { client: ClientSummary }) {
  const { summary } = usePopupWords();
  const { language, now } = useSpeech();
  const { count, oldestSince } = client.waiting;
  const waiting =
    count === 0
      ? summary.nothing
      : oldestSince === null
        ? summary.waitingUndated(count)
        : summary.waiting(count, longDuration(language, now - oldestSince));
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
