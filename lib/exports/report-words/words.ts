import type { EventKind, Source } from '../../approvals/events';
import type { Role } from '../../approvals/states';
import type { PatternId, PatternLevel } from '../../insight/patterns';
import type { MetricId } from '../../insight/thresholds';
import type { Tally } from '../tally';

/** All texts of the report, in one language. Numbers and dates come in as they are written. */
export interface ReportWords {
  title: (client: string) => string;
  allClients: string;
  client: string;
  period: string;
  whole: string;
  fromTo: (from: string, to: string) => string;
  since: (from: string) => string;
  until: (to: string) => string;
  made: string;
  madeBy: string;
  zone: string;
  headings: Record<
    'summary' | 'method' | 'sides' | 'patterns' | 'timeline' | 'excluded' | 'gaps' | 'hashes' | 'limits',
    string
  >;
  summaryText: string;
  counted: string;
  number: string;
  counts: Record<keyof Tally, string>;
  method: readonly string[];
  /** Figures of the client's and the user's side. */
  sides: {
    intro: (posts: string, from: string, to: string) => string;
    /** Posts with lines from a file: left out of these figures, or counted in them. */
    importedOut: (posts: string) => string;
    importedIn: (posts: string) => string;
    none: string;
    noFigures: string;
    clientSide: string;
    ownSide: string;
    figure: string;
    value: string;
    answer: string;
    answerQuarter: string;
    open: string;
    court: string;
    turnaround: string;
    shortNotice: string;
    agencyRounds: string;
    internalRounds: string;
    overdue: string;
    settled: string;
    metrics: Record<MetricId, string>;
    of: (x: string, n: string) => string;
    perPosts: (rounds: string, posts: string) => string;
    atLeast: (time: string) => string;
    times: (business: string, raw: string) => string;
  };
  patterns: Record<PatternId, string>;
  levels: Record<PatternLevel, string>;
  pattern: string;
  level: string;
  timeline: {
    intro: string;
    none: string;
    when: string;
    what: string;
    who: string;
    round: string;
    source: string;
    remark: string;
    between: (from: string, to: string) => string;
    channels: (channels: string) => string;
    untitled: string;
    corrected: (kind: string, who: string, when: string) => string;
    teamCaused: string;
    edit: (name: string) => string;
    takenOut: string;
  };
  kinds: Record<EventKind, string>;
  roles: Record<Role, string>;
  sources: Record<Source, string>;
  excluded: {
    rows: Record<
      | 'imported_events'
      | 'returned_because_of_team'
      | 'returned_by_team'
      | 'returned_unknown'
      | 'taken_out'
      | 'erased',
      { what: string; why: string }
    >;
    what: string;
    count: string;
    why: string;
  };
  gaps: {
    intro: string;
    none: string;
    from: string;
    to: string;
    reason: string;
    unknownStart: string;
    goesOn: string;
    reasons: Readonly<Record<string, string>>;
  };
  hashes: { intro: string; log: string; events: string; last: string };
  limits: readonly string[];
}
