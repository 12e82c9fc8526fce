import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useSpeech } from '../../../components/words';
import type { FormWords } from '../../../lib/i18n/en/client-forms';
import { SETTINGS_KEY, UserSettings } from '../../../lib/settings/user-settings';
import { CalendarFields, calendarProblem } from '../forms/calendar-fields';
import { Field } from '../forms/field';
import { LimitFields } from './limit-fields';
import { LIMITS, type LimitPath, readLimit } from './limits';

type Limits = Partial<Record<LimitPath, string>>;
type Numbers = Record<
  'minutesPerReminder' | 'minutesPerRound' | 'keepTextsDays' | 'keepEventsMonths',
  string
>;

/** Least and most of each number, as the settings accept them; the last two may stay empty. */
const BOUNDS: Record<keyof Numbers, [least: number, most: number, mayBeEmpty: boolean]> = {
  minutesPerReminder: [0, 480, false],
  minutesPerRound: [0, 480, false],
  keepTextsDays: [1, 3_650, true],
  keepEventsMonths: [1, 240, true],
};

/** Sign-off, calendar, costs, keeping and limits: all that holds for every client. */
export function UserForm({ user, words }: { user: UserSettings; words: FormWords }) {
  const { language } = useSpeech();
  const { user: text } = words;
  const [me, setMe] = useState(user.me ?? '');
  const [calendar, setCalendar] = useState(user.calendar);
  const [remind, setRemind] = useState(user.remindBackup);
  const [numbers, setNumbers] = useState<Numbers>({
    minutesPerReminder: String(user.minutesPerReminder),
    minutesPerRound: String(user.minutesPerRound),
    keepTextsDays: String(user.keepTextsDays ?? ''),
    keepEventsMonths: String(user.keepEventsMonths ?? ''),
  });
  const [limits, setLimits] = useState<Limits>(() => limitsOf(user));
  const [said, setSaid] = useState('');
  const problem = (name: keyof Numbers): string | null => {
    const [least, most, mayBeEmpty] = BOUNDS[name];
    const typed = numbers[name].trim();
    if (typed === '' && mayBeEmpty) return null;
    const value = Number(typed);
    const fits = typed !== '' && Number.isInteger(value) && value >= least && value <= most;
    return fits ? null : text.outOf(String(least), most.toLocaleString(language));
  };
  const names = Object.keys(BOUNDS) as (keyof Numbers)[];
  const bad =
    calendarProblem(calendar, words) !== null ||
    names.some((name) => problem(name) !== null) ||
    LIMITS.some((limit) => readLimit(limit, limits[limit.path] ?? '') === undefined);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (bad) return;
    const orNever = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
    const thresholds = LIMITS.flatMap((limit) => {
      const value = readLimit(limit, limits[limit.path] ?? '');
      return value == null ? [] : [[limit.path, value] as const];
    });
    try {
      const settings = UserSettings.parse({
        ...user,
        me: me.trim() || null,
        calendar,
        remindBackup: remind,
        minutesPerReminder: Number(numbers.minutesPerReminder),
        minutesPerRound: Number(numbers.minutesPerRound),
        keepTextsDays: orNever(numbers.keepTextsDays),
        keepEventsMonths: orNever(numbers.keepEventsMonths),
        thresholds: Object.fromEntries(thresholds),
      });
      await browser.storage.local.set({ [SETTINGS_KEY]: settings });
      setSaid(words.saved);
    } catch (error) {
      console.error('Signoff: the settings were not saved.', error);
      setSaid(words.failed);
    }
  };
  const numberField = (name: keyof Numbers, label: string, unit?: string) => (
    <Field label={unit ? `${label} (${unit})` : label} problem={problem(name)}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          maxLength={4}
          placeholder={BOUNDS[name][2] ? text.forever : undefined}
          value={numbers[name]}
          onInput={(event) => setNumbers({ ...numbers, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={(event) => void save(event)} onInput={() => setSaid('')} noValidate>
      <section class="group">
        <h2>{text.about}</h2>
        <div class="fields">
          <Field label={text.me} hint={text.meHint}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                maxLength={120}
                autoComplete="name"
                value={me}
                onInput={(event) => setMe(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
      </section>
      <section class="group">
        <h2>{text.calendar}</h2>
        <p class="soft part-hint">{text.calendarHint}</p>
        <CalendarFields value={calendar} words={words} onChange={setCalendar} />
      </section>
      <section class="group">
        <h2>{text.cost}</h2>
        <p class="soft part-hint">{text.costHint}</p>
        <div class="fields">
          {numberField('minutesPerReminder', text.minutesPerReminder)}
          {numberField('minutesPerRound', text.minutesPerRound)}
        </div>
      </section>
      <section class="group">
        <h2>{text.keep}</h2>
        <p class="soft part-hint">{text.keepHint}</p>
        <div class="fields">
          {numberField('keepTextsDays', text.keepTexts, text.unitDays)}
          {numberField('keepEventsMonths', text.keepEvents, text.unitMonths)}
        </div>
        <label class="check part">
          <input
            type="checkbox"
            checked={remind}
            onChange={(event) => setRemind(event.currentTarget.checked)}
          />
          {text.remindBackup}
        </label>
      </section>
      <LimitFields words={words} values={limits} onChange={setLimits} />
      <p class="actions">
        <button type="submit" class="main" disabled={bad}>
          {words.save}
        </button>
      </p>
      <p role="status" class="status">
        {said}
      </p>
    </form>
  );
}

/** What the user moved, as it is shown in the fields. */
function limitsOf(user: UserSettings): Limits {
  return Object.fromEntries(
    LIMITS.flatMap(({ path, percent }) => {
      const value = user.thresholds[path];
      return value === undefined
        ? []
        : [[path, String(percent ? Math.round(value * 1000) / 10 : value)] as const];
    }),
  );
}
