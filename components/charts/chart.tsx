import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { useWidth } from './use-width';

/** The same numbers as a table; the first column names the row. */
export interface ChartTable {
  summary: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A class of `charts.css`, and what is drawn in it. */
export interface LegendEntry {
  mark: string;
  text: string;
}

/** A picture with a heading, a text that says the same, a legend and its numbers as a table. */
export function Chart(props: {
  heading: string;
  /** What the picture says, for who does not see it. */
  alt: string;
  hint?: string | undefined;
  height: number;
  legend?: readonly LegendEntry[];
  table: ChartTable;
  children: (width: number) => ComponentChild;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  return (
    <figure class="chart">
      <figcaption>
        <h3>{props.heading}</h3>
        {props.hint && <p class="soft small">{props.hint}</p>}
      </figcaption>
      {props.legend && (
        <ul class="legend">
          {props.legend.map(({ mark, text }) => (
            <li key={mark}>
              <i class={mark} aria-hidden="true" />
              {text}
            </li>
          ))}
        </ul>
      )}
      <div ref={box} class="plot">
        <svg role="img" aria-label={props.alt} width={width} height={props.height}>
          {props.children(width)}
        </svg>
      </div>
      <Numbers table={props.table} heading={props.heading} />
    </figure>
  );
}

function Numbers({ table, heading }: { table: ChartTable; heading: string }) {
  const caption = useId();
  return (
    <details class="numbers">
      <summary>
        {table.summary}
        <span class="hidden">: {heading}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section class="scroll" tabIndex={0} aria-labelledby={caption}>
        <table>
          <caption id={caption} class="hidden">
            {heading}
          </caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
