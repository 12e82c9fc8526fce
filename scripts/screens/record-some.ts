import { serve } from '../../tests/demo-tool/server.mjs';
import type { Session } from '../browser/session';
import { until } from '../browser/until';

/** A few posts of the demo tool, one sent back and one approved, so that the log holds what it records by itself. */
export async function recordSome(session: Session): Promise<void> {
  const tool = await serve();
  const slot = Date.now() + 4 * 86_400_000;
  const posts = ['Two for one on rye', 'Wheat on Monday', 'Meet the night shift'].map((text) =>
    tool.board.add({ client: 'harbour', text, channel: 'Instagram', slot }),
  );
  const page = await session.context.newPage();
  const look = async (): Promise<void> => {
    await page.goto(`${tool.url}/clients/harbour/posts`);
    await until('the page is read', () =>
      page.evaluate(() => document.querySelector('signoff-badges') !== null),
    );
  };
  for (const { id } of posts) tool.board.act(id, { action: 'submit', side: 'team' });
  await look();
  const [rye, wheat] = posts.map(({ id }) => id) as [string, string];
  tool.board.act(rye, { action: 'request-changes', side: 'client', text: 'The other picture, please.' });
  tool.board.act(wheat, { action: 'approve', side: 'client' });
  await look();
  await page.close();
  tool.close();
}
