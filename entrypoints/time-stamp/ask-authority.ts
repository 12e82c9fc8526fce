import { concatBytes } from '../../lib/exports/bundle/bytes';
import {
  answeredTime,
  newNonce,
  TIMESTAMP_QUERY,
  TIMESTAMP_REPLY,
  TimestampError,
  type TimestampFault,
  timestampRequest,
} from '../../lib/exports/bundle/timestamp';

/** How long an authority may take, and how much it may send: answers are some kilobytes long. */
const PATIENCE = 20_000;
const LARGEST = 64_000;

/**
 * Why there is no time stamp: what is wrong with the answer, or nothing came (`silent`), not in time (`late`), an error page
 * (`status`), another address (`redirect`), something else (`type`), or too much (`large`).
 */
export type AuthorityFault = TimestampFault | 'silent' | 'late' | 'status' | 'redirect' | 'type' | 'large';

export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
  constructor(
    readonly fault: AuthorityFault,
    /** What the authority says why, on one line; the number of the error page. */
    readonly detail: string | null = null,
    cause?: unknown,
  ) {
    super(`No time stamp: ${fault}`, { cause });
  }
}

/**
 * Asks an authority for a time stamp on these bytes (RFC 3161 §3.4): the only request that Signoff ever makes. Their hash
 * and a random number go out, nothing else of the log.
 * @param patience milliseconds
 * @returns the whole answer, which was found to be about these bytes and this request
 * @throws AuthorityError
 */
export async function askAuthority(
  address: string,
  stamped: Uint8Array,
  patience = PATIENCE,
): Promise<Uint8Array> {
  const nonce = newNonce();
  const bytes = await exchange(address, timestampRequest(stamped, nonce), patience);
  try {
    answeredTime(bytes, stamped, nonce);
  } catch (error) {
    throw error instanceof TimestampError ? new AuthorityError(error.fault, error.reason, error) : error;
  }
  return bytes;
}

async function exchange(
  address: string,
  request: Uint8Array<ArrayBuffer>,
  patience: number,
): Promise<Uint8Array> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      // No language of the user's: a request is to tell as little as it can.
      headers: { 'content-type': TIMESTAMP_QUERY, accept: TIMESTAMP_REPLY, 'accept-language': '*' },
      body: request,
      // Not followed either, and unlike `error` it can be told from an authority that is not there.
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    refuseOthers(response);
    return await readUpTo(LARGEST, response.body);
  } catch (error) {
    if (error instanceof AuthorityError) throw error;
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    throw new AuthorityError(late ? 'late' : 'silent', null, error);
  }
}

function refuseOthers({ type, status, ok, headers }: Response): void {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new AuthorityError('redirect');
  if (!ok) throw new AuthorityError('status', String(status));
  const [kind = ''] = (headers.get('content-type') ?? '').split(';');
  if (kind.trim().toLowerCase() !== TIMESTAMP_REPLY) throw new AuthorityError('type');
}

async function readUpTo(most: number, body: Response['body']): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const piece = (await reader?.read())?.value;
    if (!piece) return concatBytes(...pieces);
    size += piece.length;
    pieces.push(piece);
    if (size > most) {
      await reader?.cancel();
      throw new AuthorityError('large');
    }
  }
}
