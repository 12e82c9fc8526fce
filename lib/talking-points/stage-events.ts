import type { EventDetail, EventKind } from '../approvals/events';
import type { Language } from '../i18n/languages';
import { type Channel, PATTERNS, type Pattern, STAGES, type Stage, type Tone } from './kinds';

/** What the user said about a conversation. Signoff sends nothing: `sent` is the user's word for it. */
export type StageEvent =
  | { kind: 'sent'; at: number; pattern: Pattern; stage: Stage }
  /** The client answered the message. */
  | { kind: 'answered'; at: number; pattern: Pattern }
  /** Work that was paused, or ended, runs again. */
  | { kind: 'resumed'; at: number; pattern: Pattern };

/** Kind and detail of the log event that records a conversation's step. */
export interface StageRecord {
  kind: Extract<EventKind, 'script_sent' | 'note'>;
  detail: EventDetail;
}

export const sentRecord = (of: {
  pattern: Pattern;
  stage: Stage | 'post';
  language: Language;
  tone: Tone;
  channel: Channel;
}): StageRecord => ({ kind: 'script_sent', detail: { ...of } });

const ABOUT = { answered: 'script_answered', resumed: 'work_resumed' } as const;

export const answeredRecord = (pattern: Pattern): StageRecord => ({
  kind: 'note',
  detail: { about: ABOUT.answered, pattern },
});

export const resumedRecord = (pattern: Pattern): StageRecord => ({
  kind: 'note',
  detail: { about: ABOUT.resumed, pattern },
});

/** Picks the conversation out of a client's effective events, in their order. Nudges on one post are no stage. */
export function stageEventsOf(
  events: readonly { kind: EventKind; at: string; detail: EventDetail }[],
): StageEvent[] {
  return events.flatMap((event): StageEvent[] => {
    const at = Date.parse(event.at);
    const { detail } = event;
    const pattern = PATTERNS.find((one) => one === detail.pattern);
    if (pattern === undefined || Number.isNaN(at)) return [];
    if (event.kind === 'script_sent') {
      const stage = STAGES.find((one) => one === detail.stage);
      return stage === undefined ? [] : [{ kind: 'sent', at, pattern, stage }];
    }
    if (event.kind !== 'note') return [];
    if (detail.about === ABOUT.answered) return [{ kind: 'answered', at, pattern }];
    return detail.about === ABOUT.resumed ? [{ kind: 'resumed', at, pattern }] : [];
  });
}
