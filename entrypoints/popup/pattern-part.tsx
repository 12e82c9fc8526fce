import type { PatternId } from '../../lib/insight/patterns';
import type { JudgementView } from '../../lib/judgement-view';
import { Picture } from './picture';
import { usePopupWords } from './words';

/** The headline, its evidence in one sentence, and a picture of it. */
export function PatternPart({ judgement }: { judgement: JudgementView }) {
  const { pattern: words } = usePopupWords();
  const { headline, evidence, payment } = judgement;
  const { level, pattern } = headline;
  const others = (['payment', 'waiting', 'heavy_review'] as const satisfies PatternId[]).filter(
    (one) => one !== pattern && (judgement.levels[one] === 'flagged' || judgement.levels[one] === 'watch'),
  );
  return (
    <section class={`pattern ${level}`}>
      <h2>
        {level === 'flagged'
          ? words.flagged[pattern]
          : level === 'watch'
            ? words.watch[pattern]
            : level === 'fine'
              ? words.fine
              : words.notEnough}
      </h2>
      <p>
        {pattern === 'payment' && payment
          ? words.payment(payment)
          : evidence
            ? words.evidence(evidence, judgement.includedRounds, judgement.answerDays)
            : words.tooFew(judgement.decided, judgement.least)}
      </p>
      {others.map((one) => (
        <p key={one}>{words.also(judgement.levels[one], one)}</p>
      ))}
      {evidence?.range && evidence.others === null && <p class="small soft">{words.noOthers}</p>}
      {level === 'watch' && pattern !== 'payment' && <p class="small soft">{words.onlyYours}</p>}
      <Picture judgement={judgement} />
    </section>
  );
}
