/** A setting that is on or off at once. */
export function Switch(props: {
  label: string;
  hint?: string;
  on: boolean;
  busy?: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={props.on}
      title={props.hint}
      disabled={props.busy}
      onClick={() => props.onChange(!props.on)}
    >
      <i aria-hidden="true" />
      {props.label}
    </button>
  );
}
