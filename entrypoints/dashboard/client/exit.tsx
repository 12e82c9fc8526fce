import { useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import { useSpeech } from '../../../components/words';
import { exportFileName } from '../../../lib/exports/file-name';
import { LANGUAGES, type Language } from '../../../lib/i18n/languages';
import { statementOf } from '../../../lib/insight/statement';
import {
  type ExitInput,
  type ExitPackage,
  type ExitReason,
  type ExitTexts,
  exitPackage,
  exitText,
  loadExitTexts,
} from '../../../lib/talking-points/exit';
import { type HandOverItem, handOverList } from '../../../lib/talking-points/hand-over';
import { STAGES } from '../../../lib/talking-points/kinds';
import { type Labels, loadLabels } from '../../../lib/talking-points/labels';
import { save } from '../export-file';
import { ActStatus } from '../forms/act-status';
import { Choice, Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useClient } from './context';
import { ExitPapers } from './exit-papers';
import { factsOfClient, statementPosts } from './facts-of-client';
import type { ClientData } from './gather';
import { HandOver } from './hand-over';
import { loadClientWords } from './load-words';

const REASONS: readonly ExitReason[] = ['waiting', 'heavy_review', 'payment', 'other'];

/** Leaving a client well: letter, report, open items, hand-over and account; all of it as one file. */
export function Exit() {
  const { data, words, reload } = useClient();
  const { language: spoken } = useSpeech();
  const { exit: text } = words;
  const [language, setLanguage] = useState<Language>(data.settings.language ?? spoken);
  const [reason, setReason] = useState<ExitReason>(() => reasonOf(data));
  const [endDate, setEndDate] = useState(data.settings.endDate ?? '');
  const [state, act] = useAct(reload);
  const [papers, retry] = useLoading(() => loadPapers(language), language);
  const keepDate = (event: Event): void => {
    event.preventDefault();
    void act({
      do: 'client_settings',
      clientId: data.id,
      settings: { ...data.settings, endDate: endDate || null },
    });
  };
  return (
    <>
      <p class="soft no-print">{text.hint}</p>
      {!noticeGiven(data) && (
        <p class="soft small no-print">
          {words.leave.early}{' '}
          <a href={`#/clients/${encodeURIComponent(data.id)}/conversation`}>{words.leave.toConversation}</a>
        </p>
      )}
      <form class="toolbar no-print" onSubmit={keepDate}>
        <Choice
          label={text.reason}
          value={reason}
          options={REASONS.map((one) => [one, text.reasons[one]] as const)}
          onChange={setReason}
        />
        <Choice
          label={text.language}
          value={language}
          options={LANGUAGES.map((one) => [one, words.conversation.languages[one]] as const)}
          onChange={setLanguage}
        />
        <Field label={text.endDate}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={endDate}
              onInput={(event) => setEndDate(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit">{text.setEndDate}</button>
      </form>
      <p class="soft small no-print">{text.reasonHint}</p>
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
      {papers.state === 'loading' && <LoadingLine />}
      {papers.state === 'failed' && <ReadFailure error={papers.error} onRetry={retry} />}
      {papers.state === 'ready' && papers.value.texts.language === language && (
        <Papers
          key={`${language} ${reason} ${data.settings.endDate}`}
          reason={reason}
          loaded={papers.value}
        />
      )}
    </>
  );
}

interface Loaded {
  texts: ExitTexts;
  labels: Labels;
  words: Awaited<ReturnType<typeof loadClientWords>>;
}

async function loadPapers(language: Language): Promise<Loaded> {
  const [texts, labels, words] = await Promise.all([
    loadExitTexts(language),
    loadLabels(language),
    loadClientWords(language),
  ]);
  return { texts, labels, words };
}

/** The final notice was sent in some conversation, or nothing is flagged that one would be about. */
const noticeGiven = ({ advice }: ClientData): boolean =>
  advice.pattern === null ||
  Object.values(advice.standing).some(
    (stage) => stage !== null && STAGES.indexOf(stage) >= STAGES.indexOf('S4'),
  );

/** The pattern that stands out, else none of them. */
function reasonOf({ judgement }: ClientData): ExitReason {
  if (judgement.payment.level === 'flagged') return 'payment';
  if (judgement.waiting.level === 'flagged') return 'waiting';
  return judgement.heavyReview.level === 'flagged' ? 'heavy_review' : 'other';
}

function Papers({ reason, loaded }: { reason: ExitReason; loaded: Loaded }) {
  const { data, words, reload } = useClient();
  const { texts, labels } = loaded;
  const { exit: text } = words;
  const [shipped] = useState(() => exitPackage(texts, inputOf(data, reason)).letter);
  const [letter, setLetter] = useState(shipped);
  const [saved, setSaved] = useState('');
  const [state, act] = useAct(reload);
  const papers: ExitPackage = { ...exitPackage(texts, inputOf(data, reason)), letter };
  const tick = (item: HandOverItem, on: string | null): void => {
    const { [item]: _, ...others } = data.settings.handedOver;
    const handedOver = on === null ? others : { ...others, [item]: on };
    void act({ do: 'client_settings', clientId: data.id, settings: { ...data.settings, handedOver } });
  };
  const applies = (item: HandOverItem, does: boolean): void => {
    const others = data.settings.notHandedOver.filter((one) => one !== item);
    const notHandedOver = does ? others : [...others, item];
    void act({ do: 'client_settings', clientId: data.id, settings: { ...data.settings, notHandedOver } });
  };
  const saveAll = (): void => {
    const name = exportFileName({
      client: data.name,
      from: firstSeen(data),
      to: data.now,
      at: data.now,
      zone: data.user.calendar.zone,
      extension: 'txt',
    });
    const file = new Blob([`\ufeff${exitText(papers, texts, labels)}\n`], {
      type: 'text/plain;charset=utf-8',
    });
    save({ name, file });
    setSaved(text.savedAs(name));
  };
  return (
    <>
      <div class="no-print">
        <Notice heading={text.warning} tone="watch">
          <p lang={texts.language}>{texts.warning}</p>
        </Notice>
      </div>
      <ExitPapers
        papers={papers}
        texts={texts}
        words={loaded.words}
        onLetter={setLetter}
        onReset={() => setLetter(shipped)}
        handOver={
          <HandOver
            ticks={papers.handOver}
            labels={labels}
            words={loaded.words.exit}
            onTick={tick}
            onApplies={applies}
          />
        }
      />
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
      <p class="actions no-print">
        <button type="button" class="main" aria-describedby="save-hint" onClick={saveAll}>
          {text.save}
        </button>
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      </p>
      <p id="save-hint" class="soft small no-print">
        {text.saveHint}
      </p>
      <p role="status" class="status">
        {saved}
      </p>
    </>
  );
}

/** When the first post was seen: the papers are about all that came since. */
const firstSeen = ({ posts, now }: ClientData): number =>
  statementPosts(posts).reduce((first, post) => Math.min(first, post.facts.firstSeen ?? now), now);

function inputOf(data: ClientData, reason: ExitReason): ExitInput {
  const { settings, user } = data;
  return {
    client: data.name,
    reason,
    facts: factsOfClient(data),
    contract: settings.contract,
    statement: statementOf(statementPosts(data.posts), firstSeen(data), data.now),
    invoices: data.book.invoices,
    ticks: handOverList([]).map(({ item }) => ({
      item,
      applies: !settings.notHandedOver.includes(item),
      done: settings.handedOver[item] ?? null,
    })),
    today: data.today,
    zone: user.calendar.zone,
  };
}
