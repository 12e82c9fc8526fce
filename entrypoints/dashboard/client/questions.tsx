import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { day } from '../../../lib/i18n/format';
import { questionFigures } from '../../../lib/insight/questions';
import { instantOf, parseDay } from '../../../lib/insight/zone-time';
import { ActStatus } from '../forms/act-status';
import { Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { boundTime, workTime } from './times';

const NOON = 12 * 60;

/** Questions put to the client: to be noted, marked as answered, and how long answers take. */
export function Questions() {
  const { data, words, reload } = useClient();
  const { language } = useSpeech();
  const { questions: text } = words;
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState(data.today);
  const [state, act] = useAct(reload);
  const { questions } = data.book;
  const open = questions.filter((one) => one.answered === null).sort((a, b) => a.asked - b.asked);
  const figures = questionFigures(questions, data.clientClock, data.now);
  const { dayLength } = data.clientClock;
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const asking = question.trim();
    if (asking === '' || asked === '') return;
    // Of another day the hour is not known: the middle of it is as good as any.
    const at = asked >= data.today ? Date.now() : instantOf(data.judging.zone, parseDay(asked), NOON);
    if (await act({ do: 'question_asked', clientId: data.id, text: asking, at })) setQuestion('');
  };
  return (
    <section class="group">
      <h2>{text.heading}</h2>
      <p class="soft">{text.hint}</p>
      <p>{open.length === 0 ? text.none : text.open(open.length)}</p>
      {open.length > 0 && (
        <ul class="plain">
          {open.map((one) => (
            <li key={one.id}>
              <bdi>{one.text}</bdi>{' '}
              <span class="soft small">
                {text.since(
                  day(language, one.asked),
                  workTime(words, data.clientClock.between(one.asked, data.now), dayLength),
                )}
              </span>{' '}
              <button
                type="button"
                class="quiet"
                aria-label={text.answeredOf(one.text)}
                onClick={() =>
                  void act({
                    do: 'question_answered',
                    clientId: data.id,
                    question: one.id,
                    at: Date.now(),
                  })
                }
              >
                {text.answered}
              </button>
            </li>
          ))}
        </ul>
      )}
      {figures.answered > 0 && figures.median && (
        <p class="soft small">
          {text.median(
            figures.answered,
            boundTime(words, figures.median, (ms) => workTime(words, ms, dayLength)),
          )}
        </p>
      )}
      <form class="toolbar" onSubmit={(event) => void add(event)}>
        <Field label={text.text}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              maxLength={400}
              value={question}
              onInput={(event) => setQuestion(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={text.asked}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              max={data.today}
              value={asked}
              onInput={(event) => setAsked(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit">{text.add}</button>
      </form>
      <ActStatus state={state} done={text.done} failed={words.forms.failed} />
    </section>
  );
}
