import type { Step } from '../../lib/insight/survival';
import { Chart, type ChartTable } from './chart';
import { ticks } from './scale';

const HEIGHT = 190;
const LEFT = 44;
const BOTTOM = 36;
const TOP = 8;
const SHARES = [0, 0.5, 1];

/** Share of requests that still wait, by business time since they were sent: a Kaplan–Meier curve. */
export function WaitingCurve(props: {
  steps: readonly Step[];
  /** Longest wait that is known, ms of business time. */
  longest: number;
  dayLength: number;
  /** When an answer is due, in business days. */
  due: number;
  dueText: string;
  axis: string;
  heading: string;
  alt: string;
  hint?: string;
  number: (value: number) => string;
  share: (value: number) => string;
  table: ChartTable;
}) {
  const { steps, dayLength } = props;
  const days = Math.max(props.longest / dayLength, props.due);
  const marks = ticks(days, 5, days > 3);
  const most = marks.at(-1) ?? 1;
  const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  return (
    <Chart
      heading={props.heading}
      alt={props.alt}
      hint={props.hint}
      height={HEIGHT}
      table={props.table}
      legend={[{ mark: 'mark-due', text: props.dueText }]}
    >
      {(width) => {
        const x = (value: number): number => LEFT + (value / most) * (width - LEFT - 10);
        let path = `M${x(0)} ${y(1)}`;
        for (const { ms, lasting } of steps) path += `H${x(ms / dayLength)}V${y(lasting)}`;
        path += `H${x(props.longest / dayLength)}`;
        return (
          <>
            {SHARES.map((share) => (
              <g key={share}>
                <line class="grid" x1={LEFT} x2={width} y1={y(share)} y2={y(share)} />
                <text class="tick" x={LEFT - 6} y={y(share) + 4} text-anchor="end">
                  {props.share(share)}
                </text>
              </g>
            ))}
            {marks.map((mark) => (
              <text key={mark} class="tick" x={x(mark)} y={HEIGHT - BOTTOM + 15} text-anchor="middle">
                {props.number(mark)}
              </text>
            ))}
            <text class="tick" x={LEFT + (width - LEFT) / 2} y={HEIGHT - 4} text-anchor="middle">
              {props.axis}
            </text>
            <line class="mark-due" x1={x(props.due)} x2={x(props.due)} y1={TOP} y2={HEIGHT - BOTTOM} />
            <path class="curve" d={path} />
          </>
        );
      }}
    </Chart>
  );
}
