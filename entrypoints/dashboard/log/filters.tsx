import { useSpeech } from '../../../components/words';
import { EVENT_KINDS } from '../../../lib/approvals/events';
import { ROLES } from '../../../lib/approvals/states';
import { TOOLS } from '../../../lib/tools';
import { useDashboardWords } from '../words';
import type { LogQuery } from './query';
import { useLogWords } from './words';

export interface Choices {
  clients: { id: string; name: string | null }[];
  tools: string[];
  /** Of the chosen client. */
  people: { alias: string; name: string }[];
}

/** What of the log is shown. Each change searches anew. */
export function Filters(props: { query: LogQuery; choices: Choices; onChange: (query: LogQuery) => void }) {
  const { query, choices } = props;
  const words = useLogWords().filters;
  const { kinds, roles } = useDashboardWords();
  const { language } = useSpeech();
  const set = (changed: Partial<LogQuery>): void => props.onChange({ ...query, ...changed });
  const names = new Intl.Collator(language);
  return (
    <form class="log-filters" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={words.client}
        value={query.client}
        all={words.all}
        options={choices.clients.map((one) => [one.id, one.name ?? words.erasedClient])}
        onChange={(client) =>
          set({ client, post: null, who: query.who?.startsWith('alias:') ? null : query.who })
        }
      />
      <Choice
        label={words.tool}
        value={query.tool}
        all={words.all}
        options={choices.tools.map((id) => [id, toolName(id)])}
        onChange={(tool) => set({ tool })}
      />
      <Choice
        label={words.kind}
        value={query.kind}
        all={words.all}
        options={EVENT_KINDS.map((kind): [string, string] => [kind, kinds[kind]]).sort((a, b) =>
          names.compare(a[1], b[1]),
        )}
        onChange={(kind) => set({ kind: EVENT_KINDS.find((one) => one === kind) ?? null })}
      />
      <Choice
        label={words.who}
        value={query.who}
        all={words.all}
        options={[
          ...ROLES.map((role): [string, string] => [role, roles[role]]),
          ...choices.people.map(({ alias, name }): [string, string] => [
            `alias:${alias}`,
            `${name} (${alias})`,
          ]),
        ]}
        onChange={(who) => set({ who: who as LogQuery['who'] })}
      />
      <label>
        {words.from}
        <input
          type="date"
          value={query.from ?? ''}
          onChange={(e) => set({ from: e.currentTarget.value || null })}
        />
      </label>
      <label>
        {words.to}
        <input
          type="date"
          value={query.to ?? ''}
          onChange={(e) => set({ to: e.currentTarget.value || null })}
        />
      </label>
      <label>
        {words.text}
        <input
          type="search"
          maxLength={200}
          value={query.text}
          onInput={(e) => set({ text: e.currentTarget.value })}
        />
      </label>
      <label>
        {words.order}
        <select
          value={`${query.by} ${query.newest ? 'newest' : 'oldest'}`}
          onChange={(event) => {
            const [by, end] = event.currentTarget.value.split(' ');
            set({ by: by === 'happened' ? 'happened' : 'noted', newest: end === 'newest' });
          }}
        >
          <option value="noted newest">{words.notedNewest}</option>
          <option value="noted oldest">{words.notedOldest}</option>
          <option value="happened newest">{words.happenedNewest}</option>
          <option value="happened oldest">{words.happenedOldest}</option>
        </select>
      </label>
    </form>
  );
}

/** A tool's own name; sites without a tool file by their host. */
export function toolName(id: string): string {
  return TOOLS.find((one) => one.id === id)?.name ?? id.replace(/^site:/, '').replace(/^signoff$/, 'Signoff');
}

function Choice(props: {
  label: string;
  value: string | null;
  all: string;
  options: [value: string, label: string][];
  onChange: (value: string | null) => void;
}) {
  return (
    <label>
      {props.label}
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value || null)}
      >
        <option value="">{props.all}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
