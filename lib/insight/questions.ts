import type { BusinessClock } from './business-clock';
import { type Bound, survivalQuantile } from './survival';

/** A question that the user put to the client, by whatever way. Times epoch ms; `answered` null: not yet. */
export interface Question {
  id: string;
  text: string;
  asked: number;
  answered: number | null;
}

export interface QuestionFigures {
  answered: number;
  open: number;
  /** Business time to the answer that half of them do not pass, open ones counted as not ended; null without any. */
  median: Bound | null;
  /** Business time for which the oldest open one has waited, ms; null where none is open. */
  oldest: number | null;
}

/** How the client answers questions, in its business time. Said by hand, so it judges nothing: it is for the user to see. */
export function questionFigures(
  questions: readonly Question[],
  clock: BusinessClock,
  now: number,
): QuestionFigures {
  const spans = questions.map(({ asked, answered }) => ({
    ms: clock.between(asked, answered ?? now),
    seen: answered !== null,
  }));
  const open = spans.filter(({ seen }) => !seen);
  return {
    answered: spans.length - open.length,
    open: open.length,
    median: survivalQuantile(spans, 0.5),
    oldest: open.length === 0 ? null : Math.max(...open.map(({ ms }) => ms)),
  };
}
