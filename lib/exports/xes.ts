import { activitiesOf } from './activities';
import { createLocalTime } from './local-time';
import { inPeriod, type NameOf, type Period, type Pieces } from './period';
import { clientsOf, type ExportedPost, type GatherOptions, nameIn, type PostEvent } from './posts';
import { escaped } from './xml-text';

export interface XesOptions extends Period, GatherOptions {
  nameOf?: NameOf;
  /** Name of the log, as tools show it. */
  title?: string;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2023" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
  <global scope="trace">
    <string key="concept:name" value="__INVALID__"/>
  </global>
  <global scope="event">
    <string key="concept:name" value="__INVALID__"/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
  </global>
  <classifier name="Activity" keys="concept:name"/>
`;

/**
 * The posts as XES (IEEE 1849-2023): one trace a post, one element a line, corrections applied. Where a correction restated
 * an event, what the log said first stands beside it as `logged:…`. Lines of no post (gaps, invoices) have no trace and
 * are not in it. Give it whole chains: the period is applied to what is true, after the corrections.
 */
export async function* xesOf(pieces: Pieces, options: XesOptions = {}): AsyncGenerator<string, void, void> {
  const local = createLocalTime();
  yield `${HEAD}  ${string('concept:name', options.title ?? 'Signoff approval log')}\n  ${string('lifecycle:model', 'standard')}\n`;
  for await (const { posts } of clientsOf(pieces, options)) {
    let text = '';
    for (const post of posts) {
      text += trace(post, options, local);
      if (text.length < 100_000) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
  yield '</log>\n';
}

type Local = (moment: string, zone: string) => string;

function trace(post: ExportedPost, options: XesOptions, local: Local): string {
  const activities = activitiesOf(post.events);
  const events = post.events.flatMap((event, i) =>
    inPeriod(event.at, options) ? [eventOf(event, activities[i] as string, post, options, local)] : [],
  );
  if (events.length === 0) return '';
  const slot = post.events.findLast((event) => event.slot !== null);
  const lines = [
    string('concept:name', `${post.tool}:${post.id}`),
    string('client', post.clientName ?? post.clientId),
    ...(post.title === null ? [] : [string('title', post.title)]),
    ...(post.key === null ? [] : [string('tool_key', post.key)]),
    string('channels', post.channels.join(' ')),
    ...(slot?.slot == null || Number.isNaN(slot.slot)
      ? []
      : [date('scheduled_for', slot.slot, slot.zone, local)]),
  ];
  return `  <trace>\n${lines.map((line) => `    ${line}\n`).join('')}${events.join('')}  </trace>\n`;
}

function eventOf(
  event: PostEvent,
  activity: string,
  post: ExportedPost,
  { nameOf }: XesOptions,
  local: Local,
): string {
  const { alias, role, logged, zone } = event;
  const who = alias && (nameIn(post, alias, nameOf) ?? `${role}:${alias}`);
  const lines = [
    string('concept:name', activity),
    string('lifecycle:transition', 'complete'),
    date('time:timestamp', event.at, zone, local),
    ...(who ? [string('org:resource', who)] : []),
    string('org:role', role),
    string('identity:id', event.id),
    `<int key="round" value="${event.round}"/>`,
    ...(event.earliest === null ? [] : [date('earliest', event.earliest, zone, local)]),
    string('source', event.source),
    ...(isReturn(event) ? [string('cause', event.cause)] : []),
    ...(event.edit === null ? [] : [string('edit_class', event.edit)]),
    ...(logged === null
      ? []
      : [
          string('logged:kind', logged.kind),
          string('logged:role', logged.role),
          date('logged:at', logged.at, zone, local),
        ]),
  ];
  return `    <event>\n${lines.map((line) => `      ${line}\n`).join('')}    </event>\n`;
}

const isReturn = ({ kind }: PostEvent): boolean => kind === 'changes_requested' || kind === 'rejected';

const string = (key: string, value: string): string => `<string key="${key}" value="${escaped(value)}"/>`;
const date = (key: string, at: number, zone: string, local: Local): string =>
  `<date key="${key}" value="${local(new Date(at).toISOString(), zone)}"/>`;
