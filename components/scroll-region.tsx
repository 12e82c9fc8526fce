import type { ComponentChildren } from 'preact';

/** What is wider than a narrow window, such as a table: it scrolls by itself, and the page does not. */
export function ScrollRegion(props: { label: string; part?: boolean; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus
    <section class={props.part ? 'scroll part' : 'scroll'} tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
