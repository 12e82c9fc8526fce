import type { ClientSummary } from '../../lib/messages';
import type { Post } from '../../tests/demo-tool/board.mjs';
import { table } from '../replay/print';

/** The figures that the popup shows, for each client, beside what was really done in the tool; `right` where they agree. */
export function figures(
  clients: readonly ClientSummary[],
  named: { id: string; name: string }[],
  posts: readonly Post[],
): { text: string; right: boolean } {
  let right = true;
  const rows = named.map(({ id, name }) => {
    const told = clients.find((client) => client.name === name);
    const truth = truthOf(posts.filter((post) => post.client === id));
    const cell = (says: number | undefined, is: number): string => {
      if (says !== is) right = false;
      return `${says ?? '–'} (${is})`;
    };
    return [
      name,
      cell(told?.posts, truth.posts),
      cell(told?.rounds, truth.rounds),
      cell(told?.firstTime, truth.firstTime),
      cell(told?.decided, truth.decided),
      cell(told?.waiting.count, truth.waiting),
    ];
  });
  const text = table(
    ['client: log (truth)', 'posts sent', 'rounds', 'approved first time', 'decided', 'waiting now'],
    rows,
  );
  return { text, right };
}

function truthOf(posts: readonly Post[]) {
  const sent = posts.filter(({ history }) => history.some(({ did }) => did === 'submitted for approval'));
  const rounds = (post: Post) => post.history.filter(({ did }) => did === 'requested changes').length;
  const decided = sent.filter(({ status }) => status === 'Approved' || status === 'Published');
  return {
    posts: sent.length,
    rounds: sent.reduce((sum, post) => sum + rounds(post), 0),
    firstTime: decided.filter((post) => rounds(post) === 0).length,
    decided: decided.length,
    waiting: sent.filter(({ status }) => status === 'Waiting for client').length,
  };
}
