import { usePopupWords } from './words';

/** A part of the log is lost: how many clients it is of, and the page that says what is missing and what can be done. */
export function Damaged({ clients }: { clients: number }) {
  const { reminders: words } = usePopupWords();
  if (clients === 0) return null;
  return (
    <section class="notice watch" role="alert">
      <p>
        {words.damage(clients)} <ToData label={words.damageWay} />
      </p>
    </section>
  );
}

/** A month went by without a backup. */
export function BackupDue() {
  const { reminders: words } = usePopupWords();
  return (
    <section>
      <p class="small">
        {words.backup} <ToData label={words.backupWay} />
      </p>
    </section>
  );
}

function ToData({ label }: { label: string }) {
  return (
    <a href="/dashboard.html#/data" target="_blank" rel="noopener">
      {label}
    </a>
  );
}
