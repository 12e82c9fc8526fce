import { useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import { LANGUAGES } from '../../../lib/i18n/languages';
import { isoDay, localDay } from '../../../lib/insight/zone-time';
import { loadOwnTexts } from '../../../lib/settings/own-texts';
import { cautionsFor } from '../../../lib/talking-points/cautions';
import type { MessageRequest, TextStage } from '../../../lib/talking-points/compose';
import { CHANNELS, PATTERNS, type Pattern, STAGES, TONES } from '../../../lib/talking-points/kinds';
import type { TextKey } from '../../../lib/talking-points/own-texts';
import type { StageAdvice } from '../../../lib/talking-points/stage-types';
import { loadTexts } from '../../../lib/talking-points/texts';
import { Choice } from '../forms/field';
import { useAct } from '../forms/use-act';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useClient } from './context';
import { factsOfClient, factsOfPost } from './facts-of-client';
import { TextToSend } from './text-to-send';

/** Chooses a text: what about, which step, in which tone, language and form. It starts at the step that comes next. */
export function Composer({ advice }: { advice: StageAdvice }) {
  const { data, words, labels, reload: reloadClient } = useClient();
  const { language: spoken } = useSpeech();
  const { conversation: text } = words;
  const { settings } = data;
  const waiting = data.posts
    .filter((post) => post.facts.openSince !== null)
    .sort((a, b) => (a.facts.openSince ?? 0) - (b.facts.openSince ?? 0));
  const [pattern, setPattern] = useState<Pattern>(advice.pattern ?? 'waiting');
  const [stage, setStage] = useState<TextStage>(advice.stage ?? (waiting.length > 0 ? 'post' : 'S1'));
  const [postId, setPostId] = useState(waiting[0]?.row.id ?? '');
  const [tone, setTone] = useState(settings.tone);
  const [channel, setChannel] = useState(settings.channel);
  const [language, setLanguage] = useState(settings.language ?? spoken);
  const [, act] = useAct(reloadClient);
  // The way of speaking with a client is kept for the next time, here and in the popup.
  const prefer = (way: Partial<Pick<typeof settings, 'tone' | 'channel' | 'language'>>): void =>
    void act({ do: 'client_settings', clientId: data.id, settings: { ...settings, ...way } });
  const [loaded, reload] = useLoading(
    async () => ({ texts: await loadTexts(language), own: await loadOwnTexts() }),
    language,
  );
  const post = waiting.find((one) => one.row.id === postId) ?? waiting[0];
  const facts = stage === 'post' && post ? factsOfPost(data, post) : factsOfClient(data);
  const today = isoDay(localDay(settings.calendar.zone, data.now));
  const request: MessageRequest = {
    pattern,
    stage,
    tone,
    channel,
    // The message that announces the pause is sent on the day on which it begins.
    facts: stage === 'S5' ? { ...facts, pausedSince: facts.pausedSince ?? today } : facts,
    contract: settings.contract,
    today,
  };
  const key: TextKey = { pattern, stage, language, tone, channel };
  const mayBeSent = stage === 'post' || (pattern === advice.pattern && stage === advice.stage && advice.open);
  const cautions = stage === 'post' ? [] : cautionsFor(pattern, stage, facts, settings.contract);
  return (
    <section class="group message">
      <h2>{text.text}</h2>
      <div class="fields">
        <Choice
          label={text.about}
          value={pattern}
          options={PATTERNS.map((one) => [one, labels.patterns[one]] as const)}
          onChange={setPattern}
        />
        <Choice<TextStage>
          label={text.stage}
          value={stage}
          options={[
            ...(waiting.length > 0 ? ([['post', labels.nudge]] as const) : []),
            ...STAGES.map((one) => [one, labels.stages[one].name] as const),
          ]}
          onChange={setStage}
        />
        {stage === 'post' && (
          <Choice
            label={text.post}
            value={post?.row.id ?? ''}
            options={waiting.map((one) => [one.row.id, one.row.title] as const)}
            onChange={setPostId}
          />
        )}
        <Choice
          label={text.tone}
          value={tone}
          options={TONES.map((one) => [one, labels.tones[one]] as const)}
          onChange={(to) => {
            setTone(to);
            prefer({ tone: to });
          }}
        />
        <Choice
          label={text.channel}
          value={channel}
          options={CHANNELS.map((one) => [one, labels.channels[one]] as const)}
          onChange={(to) => {
            setChannel(to);
            prefer({ channel: to });
          }}
        />
        <Choice
          label={text.language}
          value={language}
          options={LANGUAGES.map((one) => [one, text.languages[one]] as const)}
          onChange={(to) => {
            setLanguage(to);
            prefer({ language: to });
          }}
        />
      </div>
      {cautions.length > 0 && (
        <div class="notice">
          <h3>{text.mind}</h3>
          <ul class="cautions">
            {cautions.map((caution) => (
              <li key={caution}>{labels.cautions[caution]}</li>
            ))}
          </ul>
        </div>
      )}
      {loaded.state === 'loading' && <LoadingLine />}
      {loaded.state === 'failed' && <ReadFailure error={loaded.error} onRetry={reload} />}
      {loaded.state === 'ready' && loaded.value.texts.language === language && (
        <TextToSend
          key={`${Object.values(key).join(' ')} ${postId}`}
          texts={loaded.value.texts}
          own={loaded.value.own}
          request={request}
          textKey={key}
          mayBeSent={mayBeSent}
          onOwnChanged={reload}
        />
      )}
    </section>
  );
}
