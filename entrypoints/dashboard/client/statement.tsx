import { useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import { LANGUAGES, type Language } from '../../../lib/i18n/languages';
import { statementOf } from '../../../lib/insight/statement';
import { isoDay, monthOf, parseDay } from '../../../lib/insight/zone-time';
import { statementText } from '../../../lib/talking-points/statement-text';
import { Choice, Field } from '../forms/field';
import { useClient } from './context';
import { CopyButton } from './copy-button';
import { statementPosts } from './facts-of-client';
import { loadClientWords } from './load-words';
import { StatementSheet } from './statement-sheet';

/** Months that can be chosen, this one included. */
const MONTHS = 24;

/** The monthly statement for the client, to print or save, and as text to paste; in the client's language. */
export function Statement() {
  const { data, words } = useClient();
  const { language: spoken } = useSpeech();
  const { statement: text } = words;
  const months = lastMonths(data.today.slice(0, 7));
  const [month, setMonth] = useState(months[0] ?? '');
  const [language, setLanguage] = useState<Language>(data.settings.language ?? spoken);
  const [sheet] = useLoading(() => loadClientWords(language), language);
  const { zone } = data.user.calendar;
  const [from, to] = monthOf(month, zone);
  const statement = statementOf(statementPosts(data.posts), from, to);
  const pasted = statementText(statement, { client: data.name, language, zone });
  return (
    <>
      <div class="no-print">
        <p class="soft">{text.question}</p>
        <div class="toolbar">
          <Choice
            label={text.month}
            value={month}
            options={months.map((one) => [one, monthName(spoken, one)] as const)}
            onChange={setMonth}
          />
          <Choice
            label={text.language}
            value={language}
            options={LANGUAGES.map((one) => [one, words.conversation.languages[one]] as const)}
            onChange={setLanguage}
          />
          <button type="button" class="main" onClick={() => print()}>
            {text.print}
          </button>
        </div>
      </div>
      {sheet.state === 'ready' && (
        <StatementSheet
          statement={statement}
          words={sheet.value.statement}
          language={language}
          heading={sheet.value.statement.title(data.name, monthName(language, month))}
          asOf={to > data.now ? data.now : null}
        />
      )}
      <section class="group no-print message">
        <Field label={text.asText}>
          {(ids) => <textarea {...ids} rows={14} readOnly lang={language} value={pasted} />}
        </Field>
        <p class="actions">
          <CopyButton text={pasted} />
        </p>
      </section>
    </>
  );
}

/** "2026-11", "2026-10", …: the last months, latest first. */
function lastMonths(current: string): string[] {
  const months = [current];
  while (months.length < MONTHS) {
    const first = parseDay(`${months.at(-1)}-01`);
    months.push(isoDay(first - 1).slice(0, 7));
  }
  return months;
}

const monthName = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
