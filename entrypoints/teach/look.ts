import type { Reading } from '../../lib/approvals/reading';
import { readInSlices } from '../../lib/reading/read';
import type { ToolDefinition } from '../../lib/tools/definition';

/** How long one stretch of work may last, in milliseconds. */
const SLICE = 12;

/** Reads the page with a tool file that is not stored yet, giving way to the page in between. Null once `goesOn` says no. */
export async function look(
  page: Document,
  tool: ToolDefinition | null,
  goesOn: () => boolean,
): Promise<Reading | null> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const work = readInSlices(page, { url: new URL(page.URL), tool, now: Date.now(), zone });
  for (let until = performance.now() + SLICE; goesOn(); ) {
    const step = work.next();
    if (step.done) return step.value.reading;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
  return null;
}
