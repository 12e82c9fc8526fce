import type { ComponentChild } from 'preact';
import { ScrollRegion } from '../../../components/scroll-region';
import type { ClientWords } from '../../../lib/i18n/en/client';
import { day, number } from '../../../lib/i18n/format';
import type { ExitPackage, ExitTexts } from '../../../lib/talking-points/exit';
import { Field } from '../forms/field';
import { useClient } from './context';
import { CopyButton } from './copy-button';
import { money, moneyList } from './money';

/** The papers of an exit as a page to print, in the language of the client. Only the letter can be changed. */
export function ExitPapers(props: {
  papers: ExitPackage;
  texts: ExitTexts;
  words: ClientWords;
  onLetter: (letter: ExitPackage['letter']) => void;
  onReset: () => void;
  handOver: ComponentChild;
}) {
  const { papers, texts, words } = props;
  const { heads } = texts;
  return (
    <article lang={papers.language}>
      <section class="sheet">
        <h2>{heads.letter}</h2>
        <Letter {...props} />
      </section>
      <section class="sheet">
        <h2>{heads.report}</h2>
        <p class="pre">{papers.report}</p>
      </section>
      <section class="sheet">
        <h2>{heads.open}</h2>
        {papers.openItems.length === 0 ? (
          <p>{texts.noOpen}</p>
        ) : (
          <ul class="plain">
            {papers.openItems.map((row, at) => (
              <li key={at}>
                <bdi>{row.title}</bdi>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="sheet">
        <h2>{heads.handOver}</h2>
        {props.handOver}
      </section>
      <section class="sheet">
        <h2>{heads.account}</h2>
        <Account papers={papers} texts={texts} words={words} />
      </section>
    </article>
  );
}

function Letter(props: {
  papers: ExitPackage;
  onLetter: (letter: ExitPackage['letter']) => void;
  onReset: () => void;
}) {
  const { words } = useClient();
  const { letter, language } = props.papers;
  return (
    <>
      <div class="no-print">
        <p class="soft">{words.exit.letterHint}</p>
        <Field label={words.conversation.subject}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              lang={language}
              value={letter.subject}
              onInput={(event) => props.onLetter({ ...letter, subject: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.conversation.body}>
          {(ids) => (
            <textarea
              {...ids}
              rows={14}
              lang={language}
              value={letter.body}
              onInput={(event) => props.onLetter({ ...letter, body: event.currentTarget.value })}
            />
          )}
        </Field>
        <p class="actions">
          <CopyButton text={`${letter.subject}\n\n${letter.body}`} />
          <button type="button" onClick={props.onReset}>
            {words.exit.letterReset}
          </button>
        </p>
      </div>
      <div class="print-only">
        <p>
          <b>{letter.subject}</b>
        </p>
        <p class="pre">{letter.body}</p>
      </div>
    </>
  );
}

function Account({ papers, texts, words }: { papers: ExitPackage; texts: ExitTexts; words: ClientWords }) {
  const { account, language } = papers;
  const { columns, statuses } = words.invoices;
  if (account.rows.length === 0) return <p>{words.exit.noAccount}</p>;
  const open = moneyList(language, account.open);
  return (
    <>
      <ScrollRegion label={texts.heads.account}>
        <table>
          <thead>
            <tr>
              {(['number', 'amount', 'issued', 'due', 'paid', 'late', 'status'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {account.rows.map((row) => (
              <tr key={row.number}>
                <th scope="row" class="short">
                  <bdi>{row.number}</bdi>
                </th>
                <td class="date">{money(language, row.cents, row.currency)}</td>
                <td class="date">{day(language, row.issued)}</td>
                <td class="date">{day(language, row.due)}</td>
                <td class="date">{row.paid === null ? '–' : day(language, row.paid)}</td>
                <td>{number(language, row.daysLate)}</td>
                <td>{statuses[row.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="part">
        <b>{open === '' ? texts.account.settled : texts.account.balance(open)}</b>
      </p>
    </>
  );
}
