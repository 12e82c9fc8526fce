import { ScrollRegion } from '../../../components/scroll-region';
import { ROLES, type Role } from '../../../lib/approvals/states';
import type { PersonRow } from '../../../lib/store/schema';
import { ActStatus } from '../forms/act-status';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { PrivacyLine } from './privacy-line';

/** On whose side each person stands, and whose approval a plain "pending" is. */
export function People() {
  const { data, words, reload } = useClient();
  const { people: text } = words;
  const [state, act] = useAct(reload);
  const { reviewer } = data.settings;
  const say = (to: 'client' | 'team' | null): void =>
    void act({ do: 'client_settings', clientId: data.id, settings: { ...data.settings, reviewer: to } });
  return (
    <>
      <form onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>{text.whose}</legend>
          <p class="soft small">{text.whoseHint}</p>
          {([null, 'client', 'team'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="reviewer" checked={reviewer === one} onChange={() => say(one)} />
              {text.whoseChoices[one ?? 'unset']}
            </label>
          ))}
        </fieldset>
        <h2>{text.heading}</h2>
        <p class="soft">{text.hint}</p>
        {data.people.length === 0 ? (
          <p class="soft part">{text.none}</p>
        ) : (
          <ScrollRegion label={text.heading}>
            <table>
              <thead>
                <tr>
                  {(['name', 'alias', 'side'] as const).map((column) => (
                    <th key={column} scope="col">
                      {text[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...data.people].sort(byAlias).map((person) => (
                  <Person
                    key={person.name}
                    person={person}
                    onSide={(role) => void act({ do: 'person', clientId: data.id, name: person.name, role })}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        <ActStatus state={state} done={text.saved} failed={words.forms.failed} />
      </form>
      <PrivacyLine />
    </>
  );
}

function Person({ person, onSide }: { person: PersonRow; onSide: (role: Role) => void }) {
  const { people: text } = useClient().words;
  return (
    <tr>
      <th scope="row">
        <bdi>{person.shown}</bdi>
      </th>
      <td>{person.alias}</td>
      <td>
        <select
          aria-label={text.sideOf(person.shown)}
          value={person.role}
          onChange={(event) => onSide(event.currentTarget.value as Role)}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {text.sides[role]}
            </option>
          ))}
        </select>
        <small>{text.whoSaid[person.whoSaid]}</small>
      </td>
    </tr>
  );
}

const byAlias = (a: PersonRow, b: PersonRow): number =>
  a.alias.localeCompare(b.alias, 'en', { numeric: true });
