import { useSpeech } from '../../../components/words';
import type { FormWords } from '../../../lib/i18n/en/client-forms';
import type { Language } from '../../../lib/i18n/languages';
import { Field } from '../forms/field';
import { defaultOf, LIMITS, type Limit, type LimitPath, readLimit } from './limits';

/** Every limit that may be moved, with its default; those that are provisional say so. */
export function LimitFields(props: {
  words: FormWords;
  values: Partial<Record<LimitPath, string>>;
  onChange: (values: Partial<Record<LimitPath, string>>) => void;
}) {
  const { words, values, onChange } = props;
  const { language } = useSpeech();
  const { user: text } = words;
  const written = (limit: Limit, value: number): string => writeValue(language, limit, value);
  return (
    <section class="group">
      <h2>{text.thresholds}</h2>
      <p class="soft part-hint">{text.thresholdsHint}</p>
      <div class="fields level">
        {LIMITS.map((limit) => (
          <Field
            key={limit.path}
            label={text.names[limit.path] + (limit.percent ? ' (%)' : '')}
            hint={[
              text.byDefault(written(limit, defaultOf(limit.path))),
              limit.provisional && text.provisional,
            ]
              .filter(Boolean)
              .join(', ')}
            problem={
              readLimit(limit, values[limit.path] ?? '') === undefined
                ? text.outOf(written(limit, limit.least), written(limit, limit.most))
                : null
            }
          >
            {(ids) => (
              <input
                {...ids}
                type="text"
                inputMode="decimal"
                maxLength={6}
                value={values[limit.path] ?? ''}
                onInput={(event) => onChange({ ...values, [limit.path]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p class="actions">
        <button type="button" onClick={() => onChange({})}>
          {text.reset}
        </button>
      </p>
    </section>
  );
}

const writeValue = (language: Language, { percent }: Limit, value: number): string =>
  new Intl.NumberFormat(language, {
    style: percent ? 'percent' : 'decimal',
    maximumFractionDigits: percent ? 0 : 1,
  }).format(value);
