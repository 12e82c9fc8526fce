import { z } from 'zod/mini';
import { CsvMapping } from './csv-mapping';

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** What the user does with the log as a whole, or with what an act took out of it. */
export const DataAct = z.discriminatedUnion('do', [
  /** An event that was taken out counts again, by a new line. */
  z.object({ do: z.literal('put_back'), clientId: id, postId: id, eventId: id }),
  /** How the data stands. Answered by `DataState`. */
  z.object({ do: z.literal('state') }),
  /** A file that was left with `leaveFile`: chain of the file → `itself`, `none`, or a client to merge it into. */
  z.object({ do: z.literal('import'), file: id, choices: z.record(id, id) }),
  z.object({ do: z.literal('import_csv'), file: id, mapping: CsvMapping }),
  z.object({ do: z.literal('undo_import'), id }),
  /** Posts and figures are made again from the log alone; of one client, or of all. */
  z.object({ do: z.literal('rebuild'), clientId: z.nullable(id) }),
  z.object({ do: z.literal('plan_retention') }),
  z.object({ do: z.literal('run_retention') }),
  z.object({ do: z.literal('erase_client'), clientId: id, what: z.enum(['texts', 'events']) }),
  /** The user has seen that a part of this client's log is lost. */
  z.object({ do: z.literal('acknowledge_damage'), clientId: id }),
  /** A backup was saved just now. */
  z.object({ do: z.literal('backup_saved') }),
]);
export type DataAct = z.infer<typeof DataAct>;

export interface DamageView {
  clientId: string;
  /** Null where the name was lost with it. */
  name: string | null;
  kind: 'empty' | 'shorter' | 'altered';
  /** Events that should have been there, and the last that is. */
  lost: number;
  kept: number;
}

/** Answer to `state`. Times are epoch milliseconds. */
export interface DataState {
  ok: true;
  damage: DamageView[];
  /** A month without a backup went by. */
  backupDue: boolean;
  lastBackup: number | null;
  lastImport: { id: string; at: number } | null;
}

/** Answer to `import` and `import_csv`. */
export interface ImportAnswer {
  ok: true;
  added: number;
  clients: number;
  /** It takes longer than a message may: so many of so many bytes are read, and the same message has to be sent again. */
  pending?: { done: number; all: number };
}

export interface RetentionPlan {
  /** Moments before which texts, and events, go; null: kept for ever. */
  texts: number | null;
  events: number | null;
  /** How many texts' events, and how many events, that are. */
  textsOf: number;
  eventsOf: number;
  clients: number;
  /** Clients on dispute hold, of which nothing goes. */
  held: number;
}
export interface RetentionAnswer extends RetentionPlan {
  ok: true;
}
