/**
 * Why the store refused. `blocked`: another page holds an older version open. `newer`: the data was written by a newer
 * Signoff. `quota`: the disk or the browser's limit is full. `hung`: the browser does not answer. `damaged`: the
 * browser cannot read its files. `closed`: the connection went away twice in a row, or the store was closed.
 */
export type StoreErrorCode = 'blocked' | 'newer' | 'quota' | 'hung' | 'damaged' | 'closed';

const MESSAGES: Record<StoreErrorCode, string> = {
  blocked: 'Another Signoff page holds an older version of the log open. Close or reload it.',
  newer: 'The log was written by a newer version of Signoff. Update Signoff to open it.',
  quota: 'There is no room left to store the log. Free some disk space; nothing is lost until then.',
  hung: 'The browser does not open the log. Restart the browser.',
  damaged:
    'The browser cannot read its files of the log any more. Restart it; where that does not help, remove Signoff, install it again, and restore a backup.',
  closed: 'The connection to the log was closed. Reload the page.',
};

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.code = code;
  }
}

/** Names of DOMExceptions that have a meaning of their own here; their messages differ by browser and may be empty. */
const CODES: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
};

/** A browser's exception as a StoreError; anything that is not known is given back as it is. */
export function toStoreError(error: unknown): unknown {
  const code = isNamed(error) ? CODES[error.name] : undefined;
  return code && !(error instanceof StoreError) ? new StoreError(code, { cause: error }) : error;
}

/** True for what browsers throw when a connection was closed under us ("The database connection is closing"). */
export function isConnectionLoss(error: unknown): boolean {
  return isNamed(error) && error.name === 'InvalidStateError';
}

function isNamed(error: unknown): error is { name: string } {
  return typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string';
}
