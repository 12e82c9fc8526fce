import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adviceOn,
  fillOwnText,
  isOlder,
  LONGEST_OWN_TEXT,
  type OwnText,
  ownTextFor,
  problemsOf,
  withOwnText,
  withoutOwnText,
} from '../../lib/talking-points/own-texts';
import { TEXTS_VERSION } from '../../lib/talking-points/texts';
import { valuesOf } from '../../lib/talking-points/values';
import { CONTRACT, FACTS, TODAY } from './matrix';

const text = (of: Partial<OwnText> = {}): OwnText => ({
  id: 'a',
  pattern: 'waiting',
  stage: 'S1',
  language: 'en',
  tone: 'plain',
  channel: 'email',
  subject: null,
  body: 'Hello {contact}',
  basedOn: TEXTS_VERSION,
  ...of,
});
const fillIn = (of: Partial<OwnText>, facts = FACTS) =>
  fillOwnText(text(of), valuesOf(facts, CONTRACT, of.language ?? 'en', TODAY));

describe('a text of the user’s own', () => {
  it('stands before the shipped one, for its key alone', () => {
    const own = withOwnText([], text());
    expect(ownTextFor(own, text())).toEqual(text());
    for (const other of [
      { tone: 'firm' },
      { channel: 'chat' },
      { language: 'fr' },
      { stage: 'post' },
    ] as const) {
      expect(ownTextFor(own, text(other))).toBe(null);
    }
  });

  it('is one for a key, and gone when it is taken out', () => {
    const own = withOwnText(withOwnText([], text()), text({ id: 'b', body: 'Hi' }));
    expect(own).toHaveLength(1);
    expect(ownTextFor(own, text())?.body).toBe('Hi');
    expect(withoutOwnText(own, 'b')).toEqual([]);
  });

  it('survives new shipped texts, and says what it was based on', () => {
    const old = text({ basedOn: TEXTS_VERSION - 1 });
    expect(ownTextFor([old], text())).toBe(old);
    expect(isOlder(old)).toBe(true);
    expect(isOlder(text())).toBe(false);
  });

  it('is filled, and leaves out a line that lacks its value', () => {
    const body = 'Hello {contact},\n\n{waiting} {waiting:post waits|posts wait}.\nLate: {late}.\n\n{me}';
    expect(fillIn({ body }).body).toBe('Hello Marie,\n\n5 posts wait.\nLate: 7.\n\nJo');
    const { late: _late, ...without } = FACTS;
    const filled = fillIn({ body }, without);
    expect(filled.body).toBe('Hello Marie,\n\n5 posts wait.\n\nJo');
    expect(filled.left).toEqual(['Late: {late}.']);
  });

  it('may use every figure: nothing is rationed', () => {
    const body = '{waiting} {days} {sent} {late} {deadline} {endDate}';
    expect(fillIn({ body }).body).toBe('5 4 19 7 Thursday 26 November Thursday 31 December');
  });

  it('keeps its brackets where no placeholder is inside', () => {
    expect(fillIn({ body: 'See [the plan] and [ ] tick' }).body).toBe('See [the plan] and [ ] tick');
  });

  it('does not fill what comes out of a value', () => {
    const facts = { ...FACTS, contact: '{me} [x|y] $& $1' };
    expect(fillIn({ body: 'Hi {contact}' }, facts).body).toBe('Hi {me} [x|y] $& $1');
  });

  it('is checked before it is saved', () => {
    const problems = (body: string) => problemsOf({ subject: null, body });
    expect(problems('Hello {contact}, [by {deadline}|soon]')).toEqual([]);
    expect(problems('  ')).toEqual([{ kind: 'empty' }]);
    expect(problems('Hello {nobody}')).toEqual([{ kind: 'unknown_placeholder', name: 'nobody' }]);
    expect(problems('Hello {contact')).toEqual([{ kind: 'stray_brace', text: '{contact' }]);
    expect(problems('a } b')).toEqual([{ kind: 'stray_brace', text: '}' }]);
    expect(problems('{late:one}')).toEqual([{ kind: 'stray_brace', text: '{late:one}' }]);
    expect(problems('x'.repeat(LONGEST_OWN_TEXT + 1))).toMatchObject([{ kind: 'too_long' }]);
  });

  it('is advised on its wording', () => {
    const rules = (body: string, language: 'en' | 'fr' = 'en') =>
      adviceOn({ subject: null, body, language }).map(({ rule }) => rule);
    expect(rules('You are difficult and you never answer.')).toEqual(['person', 'absolute']);
    expect(rules('You do not trust me.')).toEqual(['motive']);
    expect(rules('70 % of posts; my other clients answer in a day.')).toEqual(['share', 'others']);
    expect(rules('Pay or I change your passwords and make it public.')).toEqual(['threat', 'threat']);
    expect(rules('Vous êtes difficile et vous ne répondez jamais.', 'fr')).toEqual(['person', 'absolute']);
    expect(rules('Vous ne me faites pas confiance.', 'fr')).toEqual(['motive']);
    expect(rules('60 % ; mes autres clients répondent.', 'fr')).toEqual(['share', 'others']);
    expect(rules('Je vais bloquer les accès et le rendre public.', 'fr')).toEqual(['threat', 'threat']);
    expect(rules('Could you answer by Thursday?')).toEqual([]);
  });

  it('never breaks, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', '|', ':', '?', '#', 'late', 'x', ' ', '\n'),
          maxLength: 200,
        }),
        (body) => {
          const sound = problemsOf({ subject: null, body }).length === 0;
          const filled = fillIn({ body });
          if (sound) expect(filled.body).not.toMatch(/\{late/);
        },
      ),
    );
    expect(() => fillIn({ body: '['.repeat(LONGEST_OWN_TEXT) })).not.toThrow();
    expect(() => fillIn({ body: `${'[{late}'.repeat(1000)}${']'.repeat(1000)}` })).not.toThrow();
  });
});
