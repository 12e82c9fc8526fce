import { type Child, el, foreign, type Html, table } from './html';
import { inPeriod, type NameOf, type Period } from './period';
import { type ExportedPost, nameIn, type PostEvent } from './posts';
import type { ReportFormat } from './report-format';

export interface TimelineOptions extends Period {
  nameOf?: NameOf;
}

/** One post, step by step; null where nothing of it lies in the period. */
export function timelineOf(post: ExportedPost, options: TimelineOptions, format: ReportFormat): Html | null {
  const words = format.words.timeline;
  const events = post.events.filter((event) => inPeriod(event.at, options));
  const dropped = post.dropped.filter((event) => inPeriod(event.at, options));
  if (events.length + dropped.length === 0) return null;
  const row = (event: PostEvent, isDropped: boolean): Child[] => [
    when(event, format),
    format.words.kinds[event.kind],
    who(event, post, options, format),
    event.round > 0 ? format.number(event.round) : '',
    format.words.sources[event.source],
    remarks(event, isDropped, format),
  ];
  const about = [post.tool, ...(post.channels.length > 0 ? [words.channels(post.channels.join(', '))] : [])];
  return el(
    'article',
    {},
    el('h3', {}, post.title === null || post.title === '' ? words.untitled : foreign(post.title)),
    el('p', {}, el('small', {}, foreign(about.join(' · ')))),
    table(
      words.what,
      [words.when, words.what, words.who, words.round, words.source, words.remark],
      [...events.map((event) => row(event, false)), ...dropped.map((event) => row(event, true))],
    ),
  );
}

function when({ at, earliest }: PostEvent, { moment, words }: ReportFormat): string {
  return earliest === null || moment(earliest) === moment(at)
    ? moment(at)
    : words.timeline.between(moment(earliest), moment(at));
}

function who(
  { role, alias }: PostEvent,
  post: ExportedPost,
  { nameOf }: TimelineOptions,
  { words }: ReportFormat,
): Child {
  if (alias === null || alias === '') return words.roles[role];
  return [words.roles[role], ' ', foreign(nameIn(post, alias, nameOf) ?? alias)];
}

function remarks(event: PostEvent, isDropped: boolean, { words, moment }: ReportFormat): Child {
  const { timeline, kinds, roles } = words;
  const { logged, text, edit } = event;
  const isReturn = event.kind === 'changes_requested' || event.kind === 'rejected';
  const own = [
    ...(isDropped ? [timeline.takenOut] : []),
    ...(logged ? [timeline.corrected(kinds[logged.kind], roles[logged.role], moment(logged.at))] : []),
    ...(isReturn && event.cause === 'team' ? [timeline.teamCaused] : []),
    ...(edit === null ? [] : [timeline.edit(edit)]),
  ];
  return [
    text === null ? null : foreign(text),
    text !== null && own.length > 0 ? ' ' : null,
    own.length === 0 ? null : el('small', {}, own.join('; ')),
  ];
}
