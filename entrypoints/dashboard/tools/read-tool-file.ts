import { type LocalTool, LocalToolFile } from '../../../lib/teach/local-tool';
import { isSelector } from '../../../lib/teach/selector-rules';

/** Larger than any tool file, in bytes. */
const LARGEST = 200_000;

export type ReadTool =
  | { tool: LocalTool }
  | { problem: 'not_json' }
  | { problem: 'invalid'; reason: string; selector?: string };

/** Takes a tool file that anybody may have written: its shape is checked, and each selector is tried on an empty document. */
export async function readToolFile(file: File, page: Document): Promise<ReadTool> {
  if (file.size > LARGEST) return { problem: 'invalid', reason: `> ${LARGEST} B` };
  let given: unknown;
  try {
    given = JSON.parse(await file.text());
  } catch {
    // Whatever is wrong in it, it is not JSON.
    return { problem: 'not_json' };
  }
  const parsed = LocalToolFile.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      problem: 'invalid',
      reason: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
    };
  }
  const { tool } = parsed.data;
  const bad = selectorsOf(tool).find((selector) => !isSelector(selector, page));
  return bad === undefined ? { tool } : { problem: 'invalid', reason: '', selector: bad };
}

function selectorsOf(tool: LocalTool): string[] {
  const { card, title, state, slot, ignore, client, key } = tool;
  return [card, title, state, slot, ignore, client.name, client.inCard, key?.selector]
    .flat()
    .filter((one): one is string => typeof one === 'string');
}
