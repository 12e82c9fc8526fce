import { Chart, type ChartTable } from './chart';

const HEIGHT = 46;

/** How the time was divided between client and team, as one bar. Both in milliseconds, each by its own working hours. */
export function CourtBar(props: {
  client: number;
  team: number;
  clientText: string;
  teamText: string;
  heading: string;
  alt: string;
  hint?: string;
  table: ChartTable;
}) {
  const sum = props.client + props.team;
  return (
    <Chart
      heading={props.heading}
      alt={props.alt}
      hint={props.hint}
      height={HEIGHT}
      table={props.table}
      legend={[
        { mark: 'mark-client', text: props.clientText },
        { mark: 'mark-team', text: props.teamText },
      ]}
    >
      {(width) => {
        const left = sum > 0 ? (props.client / sum) * (width - 2) : 0;
        return (
          <>
            <rect class="mark-client" x={0} y={8} width={left} height={26} />
            <rect class="mark-team" x={left + 2} y={8} width={Math.max(0, width - 2 - left)} height={26} />
          </>
        );
      }}
    </Chart>
  );
}
