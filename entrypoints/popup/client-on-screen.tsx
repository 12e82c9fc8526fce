import { FigureNotes } from '../../components/figure-notes';
import type { JudgementView } from '../../lib/judgement-view';
import type { ClientSummary } from '../../lib/messages';
import { PatternPart } from './pattern-part';
import { Ended, hasEnded, Paused } from './pause-state';
import { PendingList } from './pending-list';
import { ReviewerQuestion } from './reviewer-question';
import { NextStepLater } from './say-later';
import { Sides } from './sides';

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
