/** An element with attributes, listeners (`on…`) and children; texts are never read as HTML. */
function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const minute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

function ago(at, now) {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day');
}

const time = (at, text) =>
  h('time', { datetime: new Date(at).toISOString(), title: minute.format(at) }, text);
const status = (post) =>
  h('span', { class: `status ${post.status.toLowerCase().replace(/ /g, '-')}` }, post.status);
const postsOf = (board, client) =>
  board.posts.filter((post) => post.client === client).sort((a, b) => a.slot - b.slot);

export function shell(board, client, path, main) {
  const portal = path.startsWith('/portal/');
  const base = `/clients/${client.id}`;
  const tab = (href, text) => h('a', { href, 'aria-current': path === href ? 'page' : null }, text);
  return h(
    'div',
    {},
    h(
      'header',
      {},
      h('strong', { class: 'brand' }, 'Plainboard'),
      portal
        ? h('span', {}, `Review page of ${client.name}`)
        : h(
            'nav',
            { 'aria-label': 'Clients' },
            ...board.clients.map((one) =>
              h(
                'a',
                { href: `/clients/${one.id}/posts`, 'aria-current': one === client ? 'true' : null },
                one.name,
              ),
            ),
          ),
      h('span', { class: 'who' }, portal ? client.contact : board.team),
    ),
    h('h1', {}, client.name),
    portal
      ? null
      : h(
          'nav',
          { class: 'tabs', 'aria-label': 'Views' },
          tab(`${base}/posts`, 'Posts'),
          tab(`${base}/calendar`, 'Calendar'),
          tab(`${base}/new`, 'New post'),
          h('a', { href: `/portal/${client.id}`, class: 'aside' }, 'See what the client sees'),
        ),
    h('main', {}, main),
  );
}

const card = (post, href) =>
  h(
    'article',
    { class: 'card', id: `post-${post.id}` },
    h('div', { class: 'row' }, status(post), h('span', { class: 'channel' }, post.channel)),
    h('a', { href, class: 'text' }, post.text),
    h('p', { class: 'slot' }, 'Planned for ', time(post.slot, minute.format(post.slot))),
  );

export function listView(board, client) {
  const posts = postsOf(board, client);
  if (posts.length === 0) return h('p', {}, 'No posts yet.');
  return h(
    'div',
    { class: 'list' },
    ...posts.map((post) => card(post, `/clients/${client}/posts/${post.id}`)),
  );
}

export function portalView(board, client) {
  const posts = postsOf(board, client).filter((post) => post.status === 'Waiting for client');
  if (posts.length === 0) return h('p', {}, 'Nothing waits for you.');
  return h(
    'div',
    { class: 'list' },
    ...posts.map((post) => card(post, `/portal/${client}/posts/${post.id}`)),
  );
}

export function calendarView(board, client) {
  const byDay = new Map();
  for (const post of postsOf(board, client)) {
    const name = day.format(post.slot);
    byDay.set(name, [...(byDay.get(name) ?? []), post]);
  }
  return h(
    'table',
    { class: 'calendar' },
    h(
      'tbody',
      {},
      ...[...byDay].map(([name, posts]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, name),
          h(
            'td',
            {},
            ...posts.map((post) =>
              h(
                'a',
                { href: `/clients/${client}/posts/${post.id}`, class: 'chip', id: `post-${post.id}` },
                h('span', { class: 'name' }, post.text),
                ' ',
                status(post),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

export function composeView(client, { create }) {
  const text = h('textarea', { name: 'text', rows: '4', required: '', 'aria-label': 'Text' });
  const channel = h(
    'select',
    { name: 'channel', 'aria-label': 'Channel' },
    ...['Instagram', 'Facebook', 'LinkedIn'].map((name) => h('option', {}, name)),
  );
  const slot = h('input', {
    type: 'datetime-local',
    name: 'slot',
    required: '',
    'aria-label': 'Planned for',
  });
  const submit = (event) => {
    event.preventDefault();
    void create(client, { text: text.value, channel: channel.value, slot: new Date(slot.value).getTime() });
  };
  return h(
    'form',
    { onsubmit: submit },
    text,
    h('div', { class: 'row' }, channel, slot, h('button', {}, 'Save draft')),
  );
}

export function postView(board, client, id, side, { act }) {
  const post = board.posts.find((one) => one.id === id && one.client === client);
  if (!post) return h('p', {}, 'There is no such post.');
  const remark = h('textarea', { rows: '2', 'aria-label': 'Remark' });
  const button = (action, text, given = () => remark.value) =>
    h('button', { type: 'button', onclick: () => void act(id, { action, side, text: given() }) }, text);
  const open = post.status === 'Draft' || post.status === 'Changes requested';
  const words = h('textarea', { rows: '3', 'aria-label': 'Text' });
  words.value = post.text;
  const buttons =
    side === 'client'
      ? post.status === 'Waiting for client'
        ? [button('approve', 'Approve'), button('request-changes', 'Request changes')]
        : []
      : [
          ...(open
            ? [button('submit', 'Submit for approval'), button('edit', 'Save text', () => words.value)]
            : []),
          ...(post.status === 'Approved' ? [button('publish', 'Publish')] : []),
        ];
  return h(
    'article',
    { class: 'post', id: `post-${post.id}` },
    h('div', { class: 'row' }, status(post), h('span', { class: 'channel' }, post.channel)),
    h('h2', {}, post.text),
    h('p', { class: 'slot' }, 'Planned for ', time(post.slot, minute.format(post.slot))),
    side === 'team' && open ? words : null,
    remark,
    h('div', { class: 'row' }, ...buttons, button('comment', 'Comment')),
    h('h3', {}, 'History'),
    h(
      'ul',
      { class: 'history' },
      ...post.history
        .toReversed()
        .map((entry) =>
          h(
            'li',
            {},
            h('strong', {}, entry.by),
            ` ${entry.did} · `,
            time(entry.at, ago(entry.at, board.now)),
            entry.text ? h('p', {}, entry.text) : null,
          ),
        ),
    ),
  );
}
