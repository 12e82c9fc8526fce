import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { ToolsAnswer } from '../../../lib/messages';
import { contributionOf, fileOf } from '../../../lib/teach/contribution';
import type { LocalTool } from '../../../lib/teach/local-tool';
import { save } from '../export-file';
import { askTools, why } from './ask-tools';
import { CopyText } from './copy-text';
import { readToolFile } from './read-tool-file';
import { useToolsWords } from './words';

/** The user's own tool files: export, import, removal, and a text for the project. */
export function LocalFiles({ stored }: { stored: readonly LocalTool[] }) {
  const words = useToolsWords();
  const { common } = useSpeech();
  const [tools, setTools] = useState(stored);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<LocalTool | null>(null);
  const run = (work: () => Promise<string>): void => {
    setSaid('');
    work()
      .then(async (text) => {
        setTools((await askTools<ToolsAnswer>({ do: 'list' }, common)).stored.tools);
        setSaid(text);
      })
      .catch((error: unknown) => setSaid(words.local.failed(why(error))));
  };
  const remove = async (id: string): Promise<string> => {
    await askTools({ do: 'remove', id }, common);
    setShown(null);
    return words.local.removed;
  };
  const take = async (file: File): Promise<string> => {
    const read = await readToolFile(file, document);
    if ('problem' in read)
      return read.problem === 'not_json'
        ? words.local.notJson
        : words.local.invalid(read.selector ? words.local.badSelector(read.selector) : read.reason);
    await askTools({ do: 'keep', tool: read.tool }, common);
    return words.local.imported(read.tool.name);
  };
  const download = (tool: LocalTool): void => {
    const name = `signoff-tool_${tool.id.replace(/[^a-z0-9.-]+/g, '-')}.json`;
    const file = { name, file: new Blob([fileOf(tool)], { type: 'application/json' }), events: 0 };
    save(file);
  };
  return (
    <>
      <h2>{words.local.heading}</h2>
      <p class="soft">{tools.length === 0 ? words.local.none : words.local.text}</p>
      <ul>
        {tools.map((tool) => (
          <li key={tool.id} class="open-page">
            <a href={`#/tools/${encodeURIComponent(tool.id)}`}>{tool.name}</a>{' '}
            <button
              type="button"
              aria-label={words.local.nameOf(words.local.export, tool.name)}
              onClick={() => download(tool)}
            >
              {words.local.export}
            </button>{' '}
            <button
              type="button"
              aria-label={words.local.nameOf(words.local.contribute, tool.name)}
              onClick={() => setShown(tool)}
            >
              {words.local.contribute}
            </button>{' '}
            <button
              type="button"
              aria-label={words.local.nameOf(words.local.remove, tool.name)}
              onClick={() => run(() => remove(tool.id))}
            >
              {words.local.remove}
            </button>
          </li>
        ))}
      </ul>
      <p class="part">
        <label>
          {words.local.import}{' '}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const field = event.currentTarget;
              const file = field.files?.[0];
              if (!file) return;
              const emptied = (): void => {
                field.value = '';
              };
              run(() => take(file).finally(emptied));
            }}
          />
        </label>
      </p>
      <p role="status">{said}</p>
      {shown && (
        <CopyText
          heading={words.local.contribution.heading}
          hint={words.local.contribution.hint}
          text={contributionOf(shown, words.contributionText)}
        />
      )}
    </>
  );
}
