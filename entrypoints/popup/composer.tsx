import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useLoading } from '../../components/loading';
import { useSpeech } from '../../components/words';
import type { SayWords } from '../../lib/i18n/en/popup-say';
import { LANGUAGES, type Language } from '../../lib/i18n/languages';
import { loadOwnTexts } from '../../lib/settings/own-texts';
import { composeMessage, type Message, type MessageRequest } from '../../lib/talking-points/compose';
import { CHANNELS, type Channel, TONES, type Tone } from '../../lib/talking-points/kinds';
import type { Labels } from '../../lib/talking-points/labels';
import { fillOwnText, type OwnText, ownTextFor } from '../../lib/talking-points/own-texts';
import { loadTexts, type Texts } from '../../lib/talking-points/texts';
import { valuesOf } from '../../lib/talking-points/values';
import { useActs } from './acts';
import { usePopupWords } from './words';

/** How a text is worded and sent. Kept for the client. */
export interface Way {
  language: Language;
  tone: Tone;
  channel: Channel;
}

/** A text to read and copy, with the ways to word it. `actions`: what else can be done, beside copying. */
export function Composer(props: {
  words: SayWords;
  labels: Labels;
  request: Omit<MessageRequest, 'tone' | 'channel' | 'locale'>;
  actions: (way: Way) => ComponentChildren;
}) {
  const { words, labels } = props;
  const { language: spoken } = useSpeech();
  const { pattern } = usePopupWords();
  const { settings, prefer } = useActs();
  const way: Way = {
    language: settings.language ?? spoken,
    tone: settings.tone,
    channel: settings.channel,
  };
  const [texts] = useLoading(() => Promise.all([loadTexts(way.language), loadOwnTexts()]), way.language);
  if (texts.state === 'failed') return <p>{pattern.sayFailed}</p>;
  const message =
    texts.state === 'ready' && texts.value[0].language === way.language
      ? written(...texts.value, { ...props.request, tone: way.tone, channel: way.channel })
      : null;
  return (
    <div class="composer" aria-busy={message === null}>
      {message && <Written message={message} language={way.language} words={words} />}
      <div class="row">
        <Segments
          legend={words.tone}
          options={TONES.map((tone) => [tone, labels.tones[tone]])}
          value={way.tone}
          onChange={(tone) => prefer({ tone })}
        />
        <Segments
          legend={words.language}
          options={LANGUAGES.map((language) => [language, language.toUpperCase()])}
          value={way.language}
          onChange={(language) => prefer({ language })}
        />
        <select
          aria-label={words.channel}
          value={way.channel}
          onChange={({ currentTarget }) => prefer({ channel: currentTarget.value as Channel })}
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {labels.channels[channel]}
            </option>
          ))}
        </select>
      </div>
      <div class="row end">
        {props.actions(way)}
        {message && <Copy text={message.body} label={words.copy} words={words} main />}
      </div>
      {message && <p class="small soft">{words.goal(message.goal)}</p>}
    </div>
  );
}

/** The user's own text for it where there is one, else the shipped one. */
function written(texts: Texts, own: readonly OwnText[], request: MessageRequest): Message {
  const shipped = composeMessage(texts, request);
  const { language } = texts;
  const mine = ownTextFor(own, { ...request, language });
  if (mine === null) return shipped;
  const filled = fillOwnText(mine, valuesOf(request.facts, request.contract, language, request.today));
  return { ...shipped, subject: filled.subject, body: filled.body };
}

function Written({ message, language, words }: { message: Message; language: Language; words: SayWords }) {
  return (
    <>
      {message.subject && (
        <p class="row subject">
          <span class="grow">
            <span class="soft">{words.subjectIs} </span>
            <span lang={language}>{message.subject}</span>
          </span>
          <Copy text={message.subject} label={words.copy} what={words.subject} words={words} />
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <blockquote lang={language} tabIndex={0} aria-label={words.message}>
        {message.body}
      </blockquote>
    </>
  );
}

function Copy(props: { text: string; label: string; what?: string; words: SayWords; main?: boolean }) {
  const { tell } = useActs();
  const { words } = props;
  const copy = (): void => {
    navigator.clipboard.writeText(props.text).then(
      () => tell(words.copied),
      (error: unknown) => {
        console.error('Signoff: the text could not be copied.', error);
        tell(words.copyFailed);
      },
    );
  };
  return (
    <button
      type="button"
      class={props.main ? 'main' : undefined}
      aria-label={props.what ? `${props.label}: ${props.what}` : undefined}
      onClick={copy}
    >
      {props.label}
    </button>
  );
}

/** One of a few, side by side. */
function Segments<T extends string>(props: {
  legend: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
