import type { LocalTool } from './local-tool';

/** What a contribution says around the tool file, in the user's language. */
export interface ContributionWords {
  title(name: string): string;
  what: string;
  ask: string;
  file: string;
}

/** A text for the project, in Markdown: the tool file and what is to be said with it. No captions, no names, no addresses beyond the host. */
export function contributionOf(tool: LocalTool, words: ContributionWords): string {
  return [
    `## ${words.title(tool.name)}`,
    '',
    words.what,
    '',
    `> ${words.ask}`,
    '',
    words.file,
    '',
    '```json',
    fileOf(tool),
    '```',
    '',
  ].join('\n');
}

/** The tool file as it is exported. */
export const fileOf = (tool: LocalTool): string => JSON.stringify({ signoff: 'tool', v: 1, tool }, null, 2);
