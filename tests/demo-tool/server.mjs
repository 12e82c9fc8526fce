import { readFileSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { Board, CLIENTS, TEAM } from './board.mjs';

const file = (/** @type {string} */ name) =>
  readFileSync(fileURLToPath(new URL(`app/${name}`, import.meta.url)));
/** @type {Record<string, [string, string]>} */
const STATIC = {
  '/app.js': ['app.js', 'text/javascript; charset=utf-8'],
  '/views.js': ['views.js', 'text/javascript; charset=utf-8'],
  '/style.css': ['style.css', 'text/css; charset=utf-8'],
};

/**
 * Starts the demo tool on localhost.
 * @param {number} [port] 0: any that is free
 * @returns {Promise<{ url: string, board: Board, close: () => void }>}
 */
export function serve(port = 0) {
  const board = new Board();
  const server = http.createServer((request, response) => {
    answer(board, request, response).catch((error) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://localhost:${address.port}`, board, close });
    });
    server.unref();
  });
}

/**
 * @param {Board} board
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function answer(board, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('last-modified', new Date(board.now).toUTCString());
  response.setHeader('cache-control', 'no-store');
  const asset = STATIC[pathname];
  if (asset) {
    response.setHeader('content-type', asset[1]);
    response.end(file(asset[0]));
  } else if (pathname.startsWith('/api/')) {
    const done = await api(board, request.method ?? 'GET', pathname, request);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(done));
  } else if (pathname === '/favicon.ico') {
    response.writeHead(204).end();
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(file('index.html'));
  }
}

/**
 * @param {Board} board
 * @param {string} method
 * @param {string} path
 * @param {http.IncomingMessage} request
 */
async function api(board, method, path, request) {
  if (method === 'GET' && path === '/api/board')
    return { now: board.now, team: TEAM, clients: CLIENTS, posts: board.posts };
  if (method !== 'POST') throw new Error('There is nothing here.');
  const given = await bodyOf(request);
  const act = /^\/api\/posts\/(\d+)$/.exec(path);
  if (act?.[1]) return board.act(act[1], given);
  if (path === '/api/posts') return board.add(given);
  if (path === '/api/clock') board.setClock(given.now);
  else if (path === '/api/reset') board.reset();
  else throw new Error('There is nothing here.');
  return { now: board.now };
}

async function bodyOf(/** @type {http.IncomingMessage} */ request) {
  let text = '';
  for await (const piece of request) {
    text += piece;
    if (text.length > 100_000) throw new Error('Too much at once.');
  }
  return JSON.parse(text || '{}');
}
