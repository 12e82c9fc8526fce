import { useRef, useState } from 'preact/hooks';
import type { BundleCheck } from '../../../lib/exports/bundle/check-types';
import { blobSource } from '../../../lib/exports/bundle/read';
import { verifyBundle } from '../../../lib/exports/bundle/verify';
import { createVerifier } from '../../../lib/store/verify';
import { CheckResult } from '../exports/check-result';
import { Progress } from '../exports/progress';
import { useRunning } from '../exports/use-running';
import { useExportsWords } from '../exports/words';
import '../exports/exports.css';

interface Checked {
  check: BundleCheck;
  mailed: boolean;
}

/** `#/verify`: holds a bundle against itself, and against a mailed checkpoint. The file is read where it lies. */
export function Verify() {
  const words = useExportsWords().verify;
  const [mail, setMail] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { running, start, cancel, clear } = useRunning<Checked>();
  const busy = running?.step === 'running';

  const choose = (chosen: File | undefined): void => {
    if (!chosen || busy) return;
    setFile(chosen);
    clear();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = event.dataTransfer?.files;
    if (files?.length && input.current && !busy) input.current.files = files;
    choose(files?.[0]);
  };
  const check = (): void => {
    if (!file) return;
    const mailed = mail.trim() === '' ? null : mail;
    start(async ({ signal, onProgress }) => {
      const options = { verifierOf: createVerifier, mail: mailed, onProgress, signal };
      return { check: await verifyBundle(blobSource(file), options), mailed: mailed !== null };
    });
  };

  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      <form
        class="exports"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the field within does the same for the keyboard */}
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <label class="label" for="bundle">
            {words.file}
          </label>
          <p class="soft">{words.drop}</p>
          <input
            id="bundle"
            ref={input}
            type="file"
            accept=".zip,application/zip"
            disabled={busy}
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        </div>
        <p class="part">
          <label class="label" for="mail">
            {words.mail}
          </label>
          <textarea
            id="mail"
            rows={4}
            spellcheck={false}
            aria-describedby="mail-hint"
            disabled={busy}
            value={mail}
            onInput={(event) => setMail(event.currentTarget.value)}
          />
          <small id="mail-hint" class="soft">
            {words.mailHint}
          </small>
        </p>
        <p class="actions">
          <button type="submit" class="main" disabled={busy || file === null}>
            {words.check}
          </button>
        </p>
      </form>
      <Progress
        label={words.heading}
        running={running}
        percent={words.progress}
        done={(value) => <span class="said">{words.result[value.check.result]}</span>}
        cancelled={words.cancelled}
        failed={words.failed}
        onCancel={cancel}
      />
      {running?.step === 'done' && <CheckResult {...running.value} />}
    </>
  );
}
