import { FigureNotes, Figures } from '../../components/figures';
import { useSpeech } from '../../components/words';
import { HOUR, longDuration } from '../../lib/i18n/format';
import type { JudgementView } from '../../lib/judgement-view';
import type { ClientSummary } from '../../lib/messages';
import { PatternPart } from './pattern-part';
import { Ended, hasEnded, Paused } from './pause-state';
import { PendingList } from './pending-list';
import { ReviewerQuestion } from './reviewer-question';
import { NextStepLater } from './say-later';
import { Sides } from './sides';
import { usePopupWords } from './words';

/**
 * One client: what stands out and why, what to say about it, what waits, and both sides. While the user presents, only
 * what a client may read over the user's shoulder.
 */
export function ClientOnScreen(props: {
  client: ClientSummary;
  judgement: JudgementView;
  tool: string;
  presenting: boolean;
}) {
  const { client, judgement, presenting } = props;
  return (
    <>
      {judgement.askReviewer && <ReviewerQuestion tool={props.tool} />}
      {!presenting && <Ended judgement={judgement} />}
      {!presenting && <Paused judgement={judgement} />}
      {!presenting && !hasEnded(judgement) && <PatternPart judgement={judgement} />}
      {!presenting && <NextStepLater judgement={judgement} />}
      <PendingList judgement={judgement} presenting={presenting} />
      {!presenting && (
        <section>
          <Sides client={client} judgement={judgement} />
          <FigureNotes client={client} />
        </section>
      )}
    </>
  );
}

/** The plain figures, where there is no judgement of the client. */
export function ClientFigures({ client }: { client: ClientSummary }) {
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
      <p class="summary">
        <b>{waiting}</b> {client.posts > 0 && summary.returns(client.rounds, client.posts)}
      </p>
      <Figures client={client} />
      <FigureNotes client={client} />
    </section>
  );
}
