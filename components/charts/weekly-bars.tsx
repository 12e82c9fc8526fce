import type { TrendWeek } from '../../lib/insight/courts';
import { Chart, type ChartTable } from './chart';
import { ticks } from './scale';

const HEIGHT = 180;
const LEFT = 26;
const BOTTOM = 22;
const TOP = 6;

/** Posts sent and rounds of the client, week by week. */
export function WeeklyBars(props: {
  weeks: readonly TrendWeek[];
  heading: string;
  alt: string;
  hint?: string;
  submissions: string;
  rounds: string;
  day: (at: number) => string;
  number: (value: number) => string;
  table: ChartTable;
}) {
  const { weeks } = props;
  const marks = ticks(Math.max(1, ...weeks.map((week) => Math.max(week.submissions, week.rounds))));
  const most = marks.at(-1) ?? 1;
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP);
  return (
    <Chart
      heading={props.heading}
      alt={props.alt}
      hint={props.hint}
      height={HEIGHT}
      table={props.table}
      legend={[
        { mark: 'mark-team', text: props.submissions },
        { mark: 'mark-client', text: props.rounds },
      ]}
    >
      {(width) => {
        const slot = (width - LEFT) / weeks.length;
        const bar = Math.max(2, Math.min(14, slot / 2 - 3));
        // A date needs about 52 px.
        const every = Math.ceil(52 / slot);
        return (
          <>
            {marks.map((mark) => (
              <g key={mark}>
                <line class="grid" x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} />
                <text class="tick" x={LEFT - 6} y={y(mark) + 4} text-anchor="end">
                  {props.number(mark)}
                </text>
              </g>
            ))}
            {weeks.map((week, at) => {
              const middle = LEFT + slot * (at + 0.5);
              return (
                <g key={week.start}>
                  <rect
                    class="mark-team"
                    x={middle - bar - 1}
                    width={bar}
                    y={y(week.submissions)}
                    height={HEIGHT - BOTTOM - y(week.submissions)}
                  />
                  <rect
                    class="mark-client"
                    x={middle + 1}
                    width={bar}
                    y={y(week.rounds)}
                    height={HEIGHT - BOTTOM - y(week.rounds)}
                  />
                  {(weeks.length - 1 - at) % every === 0 && (
                    <text
                      class="tick"
                      x={at === weeks.length - 1 ? width : middle}
                      y={HEIGHT - 5}
                      text-anchor={at === weeks.length - 1 ? 'end' : 'middle'}
                    >
                      {props.day(week.start)}
                    </text>
                  )}
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
