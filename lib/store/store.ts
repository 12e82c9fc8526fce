import { type Anchor, type AnchorArea, createAnchor } from './anchor';
import { type Connection, createConnection } from './connection';
import { type AnchorCheck, compareWithAnchor } from './damage';
import { createWriterLock, type WriterLock } from './locks';
import { MIGRATIONS, type Migrations } from './migrations';
import { RowCache } from './row-cache';
import { DATABASE_NAME } from './schema';

export interface StoreOptions {
  name?: string;
  migrations?: Migrations;
  /** For pages that only show or export: writing is refused, and the anchor is left alone. */
  readOnly?: boolean;
  /** `storage.local`: where the end of every chain is kept a second time. */
  anchorArea?: AnchorArea;
  /** Another context opened a newer version (`upgrade`: this one should be reloaded), or the browser cut the connection. */
  onClosed?: (reason: 'upgrade' | 'lost') => void;
  /** What failed aside from any call, e.g. writing the anchor. */
  onError?: (error: unknown) => void;
}

export interface Store {
  readonly readOnly: boolean;
  readonly connection: Connection;
  readonly anchor: Anchor | null;
  readonly lock: WriterLock;
  /** What this context wrote last; checked before each use. */
  readonly rows: RowCache;
  /** Container row → its client, as last seen: only a guess of what to ask for at once, never trusted. */
  readonly guesses: Map<string, string>;
  /** What was found when the log was opened, before anything was written to it. Opens it where it is not open yet. */
  checkAnchors(): Promise<AnchorCheck>;
  close(): void;
}

/** The log of this browser profile. Opens when it is first used; fails then with a StoreError, never hangs. */
export function openStore(options: StoreOptions = {}): Store {
  const readOnly = options.readOnly ?? false;
  const onError = options.onError ?? ((error: unknown) => console.error('Signoff store:', error));
  const anchor = options.anchorArea && !readOnly ? createAnchor(options.anchorArea, onError) : null;
  let checked: AnchorCheck = { rebuilt: false, damage: [] };
  const connection = createConnection({
    name: options.name ?? DATABASE_NAME,
    migrations: options.migrations ?? MIGRATIONS,
    onClosed: options.onClosed,
    async onOpen(database) {
      if (anchor) checked = await compareWithAnchor(database, anchor, onError);
    },
  });
  return {
    readOnly,
    connection,
    anchor,
    lock: createWriterLock(),
    rows: new RowCache(),
    guesses: new Map(),
    checkAnchors: () => connection.use(async () => checked),
    close: () => connection.close(),
  };
}
