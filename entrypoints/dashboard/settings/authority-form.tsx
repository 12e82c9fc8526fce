import { useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { authorityUrl, nameAuthority, stampAuthority } from '../../../lib/settings/stamp-authority';
import { Field } from '../forms/field';
import { ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

/** Whom the user asks for time stamps. Nothing is sent from here: this page can reach nobody. */
export function AuthorityForm() {
  const [named, reload] = useLoading(async () => (await stampAuthority())?.address ?? '', '');
  if (named.state === 'failed') return <ReadFailure error={named.error} onRetry={reload} />;
  return named.state === 'ready' ? <Address saved={named.value} /> : null;
}

function Address({ saved }: { saved: string }) {
  const { authority: words, failed } = useDashboardWords().settings;
  const [address, setAddress] = useState(saved);
  const [bad, setBad] = useState(false);
  const [said, setSaid] = useState('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const empty = address.trim() === '';
    const url = empty ? null : authorityUrl(address);
    setBad(!empty && url === null);
    if (!empty && url === null) return;
    try {
      await nameAuthority(url);
      setAddress(url?.href ?? '');
      setSaid(empty ? words.none : words.saved);
    } catch (error) {
      console.error('Signoff: the address was not saved.', error);
      setSaid(failed);
    }
  };
  return (
    <form class="group" onSubmit={(event) => void save(event)} noValidate aria-labelledby="authority">
      <h2 id="authority">{words.heading}</h2>
      <Field label={words.address} hint={words.hint} problem={bad ? words.bad : null}>
        {(ids) => (
          <input
            {...ids}
            type="url"
            inputMode="url"
            maxLength={500}
            spellcheck={false}
            placeholder="https://"
            value={address}
            onInput={(event) => {
              setAddress(event.currentTarget.value);
              setSaid('');
              setBad(false);
            }}
          />
        )}
      </Field>
      <p class="actions">
        <button type="submit">{words.save}</button>
      </p>
      <p role="status" class="status">
        {said}
      </p>
    </form>
  );
}
