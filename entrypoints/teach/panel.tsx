import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../lib/approvals/reading';
import type { State } from '../../lib/approvals/states';
import type { TeachWords } from '../../lib/i18n/en/teach';
import { childrenOf } from '../../lib/reading/dom';
import { type DraftOptions, draftOf, NOTHING_TAUGHT, type Taught } from '../../lib/teach/draft';
import { mergeTool } from '../../lib/teach/merge-tool';
import { isInside } from '../../lib/teach/roots';
import { type Sign, signOf } from '../../lib/teach/signs';
import type { ToolDefinition } from '../../lib/tools/definition';
import type { Part } from './candidates';
import { look } from './look';
import { pick, wider } from './picker';
import { Signs } from './signs';

export interface PanelProps {
  words: TeachWords;
  page: Document;
  host: Element;
  /** The tool file at work on the page. */
  base: ToolDefinition | null;
  today: string;
  frame(el: Element | null): void;
  /** Keeps the tool file. Null, or why it was not kept. */
  save(tool: ToolDefinition): Promise<WhyNotSaved | null>;
  close(): void;
}

export type WhyNotSaved = keyof TeachWords['whyNot'];

const PARTS: readonly Part[] = ['card', 'state', 'title', 'client', 'link'];
/** Posts that are listed. */
const SHOWN = 8;

/** What was taught so far, what Signoff would read with it, and where to point next. */
export function Panel(props: PanelProps) {
  const { words, page, base } = props;
  const [taught, setTaught] = useState<Taught>(NOTHING_TAUGHT);
  const [picking, setPicking] = useState<Part | null>(null);
  const [at, setAt] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [outcome, setOutcome] = useState<{ saved: boolean; text: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = useRef<() => void>(() => {});
  const url = useMemo(() => new URL(page.URL), [taught]);
  const options: DraftOptions = { url, base, today: props.today, kind: kindOf(reading) };
  const own = draftOf(taught, options);
  const draft = base ? mergeTool(own, base) : own;
  const print = JSON.stringify({ ...own, pages: [] });

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => () => stop.current(), []);
  // The draft is made anew with each drawing; what it says tells whether it is another one.
  useEffect(() => {
    let current = true;
    look(page, draft, () => current).then(
      (seen) => seen && setReading(seen),
      (error: unknown) => console.error('Signoff: this page could not be read.', error),
    );
    return () => {
      current = false;
    };
  }, [print]);

  const start = (part: Part, from: HTMLElement): void => {
    stop.current();
    setOutcome(null);
    setPicking(part);
    setAt('');
    stop.current = pick({
      part,
      card: taught.card,
      page,
      host: props.host,
      frame: props.frame,
      onAt: (index, of, text) => setAt(`${words.at(index, of)} ${text || words.empty}`),
      onDone: (el) => {
        stop.current = () => {};
        setPicking(null);
        if (el) setTaught((before) => take(before, part, el));
        from.focus();
      },
    });
  };
  const say = ({ kind, text }: Sign, state: State): void =>
    setTaught((before) => {
      const place = kind === 'label' ? 'states' : 'tokens';
      return { ...before, [place]: new Map([...before[place], [text, state]]) };
    });
  const save = async (): Promise<void> => {
    const why = await props.save(draftOf(taught, options));
    setOutcome({ saved: why === null, text: why === null ? words.saved : words.failed(words.whyNot[why]) });
  };

  return (
    <section role="dialog" aria-label={words.heading}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <button type="button" onClick={props.close}>
          {words.close}
        </button>
      </header>
      <p class="soft">{picking ? words.picking(words.parts[picking].name) : words.intro}</p>
      <p role="status" class="at">
        {picking ? at : (outcome?.text ?? '')}
      </p>
      <ul class="parts">
        {PARTS.map((part) => (
          <PartLine
            key={part}
            part={part}
            words={words}
            taught={taught}
            found={isFound(part, own)}
            onPick={(from) => start(part, from)}
            onTake={(el) => {
              // Whatever else is being pointed at is given up.
              stop.current();
              setTaught((before) => (el ? take(before, part, el) : { ...before, [part]: null }));
            }}
          />
        ))}
      </ul>
      <Signs words={words} page={page} draft={draft} taught={taught} say={say} />
      <Reads words={words} reading={reading} />
      <footer>
        <button type="button" onClick={props.close}>
          {outcome?.saved ? words.close : words.cancel}
        </button>
        <button
          type="button"
          class="main"
          disabled={picking !== null || !says(taught)}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </footer>
    </section>
  );
}

/** Whether there is anything to keep. */
const says = ({ card, client, states, tokens }: Taught): boolean =>
  card !== null || client !== null || states.size + tokens.size > 0;

/** Another post makes the old one's parts meaningless. */
function take(before: Taught, part: Part, el: Element): Taught {
  if (part !== 'card') return { ...before, [part]: el };
  const kept = (inner: Element | null) => (inner && isInside(el, inner) ? inner : null);
  const inCard = before.client && before.card && isInside(before.card, before.client);
  const client = inCard ? kept(before.client) : before.client;
  return {
    ...before,
    card: el,
    title: kept(before.title),
    state: kept(before.state),
    link: kept(before.link),
    client,
  };
}

/** Only a page that lists posts is one that should always show some. */
function kindOf(reading: Reading | null): DraftOptions['kind'] {
  return reading && reading.posts.length > 1 && reading.page !== 'post' && reading.page !== 'other'
    ? reading.page
    : null;
}

function isFound(part: Part, draft: ToolDefinition): boolean {
  switch (part) {
    case 'card':
      return draft.card !== undefined;
    case 'title':
      return draft.title !== undefined;
    case 'client':
      return draft.client.name !== undefined || draft.client.inCard !== undefined;
    // A column's header is read by its words, and links by their ids.
    case 'state':
    case 'link':
      return true;
  }
}

function PartLine(props: {
  part: Part;
  words: TeachWords;
  taught: Taught;
  found: boolean;
  onPick(from: HTMLElement): void;
  onTake(el: Element | null): void;
}) {
  const { part, words, taught } = props;
  const { name, hint } = words.parts[part];
  const el = taught[part];
  const needsCard = (part === 'title' || part === 'link') && taught.card === null;
  const larger = wider(el);
  const smaller = el && childrenOf(el)[0];
  return (
    <li>
      <b>{name}</b>
      <span class="soft">
        {el ? signOf(el)?.text.slice(0, 60) || words.empty : needsCard ? words.first : hint}
      </span>
      {el && !props.found && <span class="watch">{words.notFound}</span>}
      <span class="row">
        <button
          type="button"
          aria-label={`${el ? words.pick.again : words.pick.none}: ${name}`}
          disabled={needsCard}
          onClick={(event) => props.onPick(event.currentTarget)}
        >
          {el ? words.pick.again : words.pick.none}
        </button>
        {el && part === 'card' && larger && (
          <button type="button" onClick={() => props.onTake(larger)}>
            {words.wider}
          </button>
        )}
        {el && part === 'card' && smaller && (
          <button type="button" onClick={() => props.onTake(smaller)}>
            {words.narrower}
          </button>
        )}
        {el && (
          <button
            type="button"
            aria-label={`${words.pick.clear}: ${name}`}
            onClick={() => props.onTake(null)}
          >
            {words.pick.clear}
          </button>
        )}
      </span>
    </li>
  );
}

function Reads({ words, reading }: { words: TeachWords; reading: Reading | null }) {
  if (!reading) return null;
  const { posts, client } = reading;
  return (
    <div class="reads">
      <h2>{words.reads(posts.length)}</h2>
      {posts.length > 0 && <p class="soft">{client?.name ? words.clientIs(client.name) : null}</p>}
      <ul>
        {posts.slice(0, SHOWN).map((post, index) => (
          <li key={index}>
            <bdi>{post.title.slice(0, 80)}</bdi> <i>{words.states[post.state]}</i>{' '}
            <span class="soft">{post.client?.name ?? (client?.name ? '' : words.noClient)}</span>
          </li>
        ))}
      </ul>
      {posts.length > SHOWN && <p class="soft">{words.more(posts.length - SHOWN)}</p>}
    </div>
  );
}
