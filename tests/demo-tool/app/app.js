import { calendarView, composeView, listView, portalView, postView, shell } from './views.js';

const root = document.getElementById('app');
let board = null;

async function ask(path, body) {
  const response = await fetch(
    path,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

const ROUTES = [
  [/^\/clients\/(\w+)\/posts$/, (client) => listView(board, client)],
  [/^\/clients\/(\w+)\/calendar$/, (client) => calendarView(board, client)],
  [/^\/clients\/(\w+)\/new$/, (client) => composeView(client, { create })],
  [/^\/clients\/(\w+)\/posts\/(\w+)$/, (client, id) => postView(board, client, id, 'team', { act })],
  [/^\/portal\/(\w+)$/, (client) => portalView(board, client)],
  [/^\/portal\/(\w+)\/posts\/(\w+)$/, (client, id) => postView(board, client, id, 'client', { act })],
];

function go(path) {
  history.pushState(null, '', path);
  return refresh();
}

async function act(id, body) {
  await ask(`/api/posts/${id}`, body);
  await refresh();
}

async function create(client, post) {
  const made = await ask('/api/posts', { client, ...post });
  await go(`/clients/${client}/posts/${made.id}`);
}

async function refresh() {
  board = await ask('/api/board');
  if (location.pathname === '/') history.replaceState(null, '', `/clients/${board.clients[0].id}/posts`);
  for (const [pattern, view] of ROUTES) {
    const found = pattern.exec(location.pathname);
    if (!found) continue;
    const client = board.clients.find((one) => one.id === found[1]);
    if (!client) break;
    document.title = `${client.name} – Plainboard`;
    root.replaceChildren(shell(board, client, location.pathname, view(...found.slice(1))));
    return;
  }
  root.textContent = 'This page does not exist.';
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void go(link.getAttribute('href'));
});
addEventListener('popstate', () => void refresh());
// The other side may have acted in another tab meanwhile; a form that is being filled in is left alone.
addEventListener('focus', () => {
  if (!document.activeElement?.matches('textarea, input')) void refresh();
});
void refresh();
