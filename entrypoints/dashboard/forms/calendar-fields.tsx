import { useId, useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { FormWords } from '../../../lib/i18n/en/client-forms';
import { day } from '../../../lib/i18n/format';
import type { BusinessCalendar } from '../../../lib/insight/business-clock';
import { HOLIDAY_COUNTRIES } from '../../../lib/insight/holidays';
import { isZone } from '../../../lib/insight/zone-time';
import { Choice, Field } from './field';

/** A calendar as the settings keep it. */
export type CalendarValue = Omit<BusinessCalendar, 'week' | 'absences'> & {
  week: number[];
  absences: { from: string; to: string }[];
};

/** Monday first, as weeks are shown here; 0 is Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
/** 4 January 1970 was a Sunday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const DAY = 86_400_000;

/** What keeps a calendar from being saved; null if it may be. */
export function calendarProblem(calendar: CalendarValue, words: FormWords): string | null {
  if (!isZone(calendar.zone)) return words.calendar.badZone;
  if (calendar.week.length === 0) return words.calendar.badWeek;
  if (calendar.closes <= calendar.opens) return words.calendar.badHours;
  return null;
}

/** Zone, week, hours, public holidays and absences. */
export function CalendarFields(props: {
  value: CalendarValue;
  words: FormWords;
  onChange: (value: CalendarValue) => void;
}) {
  const { value, words, onChange } = props;
  const { language } = useSpeech();
  const { calendar: text } = words;
  const zones = useId();
  const set = (change: Partial<CalendarValue>): void => onChange({ ...value, ...change });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const countries = HOLIDAY_COUNTRIES.map((code) => [code, names.of(code) ?? code] as const).sort((a, b) =>
    a[1].localeCompare(b[1], language),
  );
  return (
    <>
      <div class="fields">
        <Field label={text.zone} problem={isZone(value.zone) ? null : text.badZone}>
          {(ids) => (
            <>
              <input
                {...ids}
                type="text"
                list={zones}
                value={value.zone}
                onInput={(event) => set({ zone: event.currentTarget.value.trim() })}
              />
              <datalist id={zones}>
                {Intl.supportedValuesOf('timeZone').map((zone) => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Choice
          label={text.country}
          value={value.country ?? ''}
          options={[['', text.noCountry], ...countries]}
          onChange={(country) => set({ country: country === '' ? null : country })}
        />
        <Field label={text.opens} problem={value.closes <= value.opens ? text.badHours : null}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              value={clock(value.opens)}
              onChange={(event) => set({ opens: minutes(event.currentTarget.value) ?? value.opens })}
            />
          )}
        </Field>
        <Field label={text.closes}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              value={clock(value.closes % 1440)}
              onChange={(event) =>
                // Midnight at the end of the day is its 1440th minute.
                set({ closes: (minutes(event.currentTarget.value) ?? value.closes) || 1440 })
              }
            />
          )}
        </Field>
      </div>
      <fieldset class="week">
        <legend>{text.week}</legend>
        <div class="days">
          {WEEK.map((number) => (
            <label key={number}>
              <input
                type="checkbox"
                checked={value.week.includes(number)}
                onChange={(event) =>
                  set({
                    week: event.currentTarget.checked
                      ? [...value.week, number].sort((a, b) => a - b)
                      : value.week.filter((one) => one !== number),
                  })
                }
              />
              {weekday.format(SUNDAY + number * DAY)}
            </label>
          ))}
        </div>
        {value.week.length === 0 && <p class="problem">{text.badWeek}</p>}
      </fieldset>
      <Absences value={value.absences} words={words} onChange={(absences) => set({ absences })} />
    </>
  );
}

function Absences(props: {
  value: CalendarValue['absences'];
  words: FormWords;
  onChange: (absences: CalendarValue['absences']) => void;
}) {
  const { value, words, onChange } = props;
  const { language } = useSpeech();
  const { calendar: text } = words;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const bad = from !== '' && to !== '' && to < from;
  const add = (): void => {
    if (from === '' || bad) return;
    onChange([...value, { from, to: to || from }].sort((a, b) => a.from.localeCompare(b.from)));
    setFrom('');
    setTo('');
  };
  return (
    <fieldset>
      <legend>{text.absences}</legend>
      <p class="soft small">{text.absencesHint}</p>
      <ul class="absences">
        {value.map((absence, at) => {
          const days = [day(language, absence.from), day(language, absence.to)] as const;
          return (
            <li key={`${absence.from} ${absence.to}`}>
              {absence.from === absence.to ? days[0] : `${days[0]} – ${days[1]}`}{' '}
              <button
                type="button"
                class="quiet"
                aria-label={text.removeAbsence(...days)}
                onClick={() => onChange(value.filter((_, one) => one !== at))}
              >
                {words.remove}
              </button>
            </li>
          );
        })}
      </ul>
      <div class="toolbar">
        <Field label={text.from}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={from}
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={text.to} problem={bad ? text.badAbsence : null}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={to}
              min={from}
              onInput={(event) => setTo(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="button" disabled={from === '' || bad} onClick={add}>
          {text.add}
        </button>
      </div>
    </fieldset>
  );
}

const clock = (minutesOfDay: number): string =>
  `${String(Math.floor(minutesOfDay / 60)).padStart(2, '0')}:${String(minutesOfDay % 60).padStart(2, '0')}`;

function minutes(time: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
