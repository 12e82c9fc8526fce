import type { ComponentChildren } from 'preact';

/** A paragraph that says why something is not as usual. `watch` asks for attention; `alert` is read out at once. */
export function Notice(props: {
  heading?: string | undefined;
  tone?: 'watch';
  alert?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section class={props.tone ? `notice ${props.tone}` : 'notice'} role={props.alert ? 'alert' : undefined}>
      {props.heading && <h2>{props.heading}</h2>}
      {props.children}
    </section>
  );
}
