import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TIMESTAMP_REPLY } from '../../lib/exports/bundle/timestamp';

/** How an authority answers a request. */
export type Answering = (request: Uint8Array, response: ServerResponse) => void;

export interface Heard {
  method: string | undefined;
  headers: IncomingMessage['headers'];
  body: Uint8Array;
}

export interface AuthorityServer {
  url: string;
  host: string;
  /** All that it was sent so far. */
  heard: Heard[];
  /** From now on it answers so. */
  answers(how: Answering): void;
  close(): void;
}

/** An authority on this machine, over HTTP, that answers as it is told. */
export async function serveAuthority(first: Answering): Promise<AuthorityServer> {
  const heard: Heard[] = [];
  let answer = first;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = new Uint8Array(Buffer.concat(parts));
    heard.push({ method: request.method, headers: request.headers, body });
    answer(body, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/stamp`,
    host,
    heard,
    answers(how) {
      answer = how;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sends these bytes, as an authority does. */
export const sends =
  (bytes: (request: Uint8Array) => Uint8Array, type = TIMESTAMP_REPLY): Answering =>
  (request, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(bytes(request));
  };

/** The nonce of a request of 69 bytes. */
export const nonceIn = (request: Uint8Array): Uint8Array => request.slice(-11, -3);
