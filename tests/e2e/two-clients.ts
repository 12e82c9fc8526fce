import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/browser/session';
import type { Board } from '../demo-tool/board.mjs';
import { expect } from './fixtures';

interface Setting {
  session: Session;
  tool: { url: string; board: Board };
}

/** Posts of two clients in the demo tool, all seen by Signoff; one sent back by its client, where that is asked for. */
export async function recordTwo({ session, tool }: Setting, { returned = false } = {}): Promise<Page> {
  const slot = Date.now() + 86_400_000;
  const rye = tool.board.add({ client: 'harbour', text: 'Two for one on rye', channel: 'Instagram', slot });
  const roses = tool.board.add({ client: 'linden', text: '=Roses, "red"', channel: 'Instagram', slot });
  for (const post of [rye, roses]) tool.board.act(post.id, { action: 'submit', side: 'team' });
  const page = await session.context.newPage();
  const look = async (client: string): Promise<void> => {
    await page.goto(`${tool.url}/clients/${client}/posts`);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('signoff-badges') !== null))
      .toBe(true);
  };
  for (const client of ['harbour', 'linden']) await look(client);
  if (returned) {
    tool.board.act(rye.id, { action: 'request-changes', side: 'client', text: 'Another picture, please' });
    // The second post keeps the page waiting, so that there is a badge to wait for.
    const wheat = tool.board.add({ client: 'harbour', text: 'Wheat on Monday', channel: 'Instagram', slot });
    tool.board.act(wheat.id, { action: 'submit', side: 'team' });
    await look('harbour');
  }
  return page;
}
