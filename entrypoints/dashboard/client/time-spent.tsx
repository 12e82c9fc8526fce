import { useSpeech } from '../../../components/words';
import { number } from '../../../lib/i18n/format';
import { useClient } from './context';

const MINUTES = 60;

/** Reminders, rounds and small rounds of the window with the hours that they took, for the user alone. */
export function TimeSpent() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { time: text } = words;
  const { minutesPerReminder, minutesPerRound } = data.user;
  const { reminders, counts } = data.figures;
  const rounds = (count: number): string => text.took(count, (count * minutesPerRound) / MINUTES);
  const { againstPractice } = data.totals;
  return (
    <section class="no-print">
      <h2>{text.heading}</h2>
      <p class="soft small">
        {text.hint} <a href="#/settings">{text.settings}</a>
      </p>
      <dl class="facts">
        <dt>{text.chasing}</dt>
        <dd>{text.reminders(reminders, (reminders * minutesPerReminder) / MINUTES)}</dd>
        <dt>{text.rounds}</dt>
        <dd>{rounds(counts.B1.x)}</dd>
        <dt>{text.small}</dt>
        <dd>{rounds(counts.B4.x)}</dd>
        {againstPractice > 0 && (
          <>
            <dt>{text.againstPractice}</dt>
            <dd>{number(language, againstPractice)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
