import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { LogEvent } from '../../../lib/approvals/events';
import { dateTime, number } from '../../../lib/i18n/format';
import { useDashboardWords } from '../words';
import { useGapText } from './gap-text';
import type { LogRows } from './log-rows';
import { useWindow } from './use-window';
import { useLogWords } from './words';

const ROW_HEIGHT = 36;
/** Rows that are found ahead of those in view. */
const AHEAD = 200;
const COLUMNS = ['at', 'client', 'post', 'kind', 'round', 'by', 'source', 'seenAt'] as const;

/** The rows in view of a list of any length, as a grid that keys move in. */
export function LogTable(props: {
  rows: LogRows;
  /** Changes whenever the rows have. */
  version: number;
  by: 'noted' | 'happened';
  newest: boolean;
  names: ReadonlyMap<string, string>;
  onOpen: (event: LogEvent) => void;
}) {
  const words = useDashboardWords();
  const log = useLogWords();
  const { rows } = props;
  const { found, rows: known } = rows.state;
  const sorted = props.by === 'noted' ? 'seenAt' : 'at';
  const count = known ?? found;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const shown = useWindow(box, count, ROW_HEIGHT);
  useEffect(() => rows.want(shown.end + AHEAD), [rows, shown.end]);
  useEffect(() => {
    setActive(0);
    if (box.current) box.current.scrollTop = 0;
  }, [rows]);

  const move = (to: number): void => {
    const row = Math.min(Math.max(0, to), Math.max(0, count - 1));
    setActive(row);
    shown.reveal(row);
  };
  const open = (row: number): void => {
    const event = rows.event(row);
    setActive(row);
    if (event) props.onOpen(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + shown.perPage,
      PageUp: active - shown.perPage,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' || event.key === ' ') open(active);
    else return;
    event.preventDefault();
  };
  const inView = Array.from({ length: Math.max(0, shown.end - shown.first) }, (_, i) => shown.first + i);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of elements cannot place its rows freely
    <div
      ref={box}
      class="log-grid"
      role="grid"
      tabIndex={0}
      aria-label={words.log.heading}
      aria-rowcount={known === null ? -1 : count + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={active >= shown.first && active < shown.end ? `log-row-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div class="log-head" role="rowgroup">
        {/* biome-ignore lint/a11y: the grid itself takes the focus */}
        <div role="row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            // biome-ignore lint/a11y: as above
            <span
              key={column}
              role="columnheader"
              aria-sort={column === sorted ? (props.newest ? 'descending' : 'ascending') : undefined}
            >
              {column === 'seenAt' ? log.details.seenAt : words.log.columns[column]}
            </span>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div class="log-body" role="rowgroup" style={{ height: `${shown.height}px` }}>
        {inView.map((row) => {
          const event = rows.event(row);
          return (
            // biome-ignore lint/a11y: the grid itself takes the focus and the keys
            <div
              key={row}
              id={`log-row-${row}`}
              role="row"
              aria-rowindex={row + 2}
              aria-selected={row === active}
              class={`${row === active ? 'active' : ''} ${event?.kind === 'gap' ? 'gap' : ''}`}
              style={{ transform: `translateY(${shown.top(row)}px)` }}
              onClick={() => open(row)}
            >
              <Cells event={event} names={props.names} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({ event, names }: { event: LogEvent | undefined; names: ReadonlyMap<string, string> }) {
  const words = useDashboardWords();
  const { reading } = useLogWords();
  const gapText = useGapText();
  const { language } = useSpeech();
  if (!event) return <Cell>{reading} …</Cell>;
  const { alias, role } = event.by;
  return (
    <>
      <Cell>{dateTime(language, Date.parse(event.at))}</Cell>
      <Cell>
        <bdi>{event.client.name ?? names.get(event.client.id) ?? words.log.erased}</bdi>
      </Cell>
      <Cell>{event.post ? <bdi>{event.post.title ?? words.log.erased}</bdi> : (gapText(event) ?? '–')}</Cell>
      <Cell>{words.kinds[event.kind]}</Cell>
      <Cell>{number(language, event.round)}</Cell>
      <Cell>{alias === null ? words.roles[role] : `${words.roles[role]} (${alias})`}</Cell>
      <Cell>{words.sources[event.source]}</Cell>
      <Cell>{dateTime(language, Date.parse(event.seenAt))}</Cell>
    </>
  );
}

function Cell(props: { children: preact.ComponentChildren }) {
  // biome-ignore lint/a11y: as the grid
  return <span role="gridcell">{props.children}</span>;
}
