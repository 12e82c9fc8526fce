import type { EventKind } from '../approvals/events';
import type { State } from '../approvals/states';
import { VOCABULARIES } from '../reading/vocabulary';
import { useVocabularies, vocabularies } from '../reading/vocabulary/in-use';
import { wordsFor } from '../reading/words';
import { dayOrderOf } from './csv-dates';
import { COLUMN_USES, type ColumnUse, type CsvMapping, IMPORT_KINDS } from './csv-mapping';
import type { CsvTable } from './csv-table';

/** Words that heads of such tables are made of, in English, French and their neighbours. First fit wins. */
const HEADS: [ColumnUse, RegExp][] = [
  ['at:submitted', /submitted|sent for|soumis|envoy[ée]|eingereicht|enviado/iu],
  ['at:changes_requested', /changes? request|returned|sent back|modifications? demand|renvoy[ée]/iu],
  ['at:approved', /approved (at|on|date)|approval date|approuv[ée] le|valid[ée] le|genehmigt am/iu],
  ['at:rejected', /rejected (at|on|date)|rejet[ée] le|refus[ée] le/iu],
  ['at:published', /published (at|on|date)|publi[ée] le|ver[öo]ffentlicht am/iu],
  ['client', /^client$|client name|brand|workspace|account|marque|kunde|cliente/iu],
  ['key', /^(post[ _])?(id|key)$|post[ _]id|identifiant|post_key/iu],
  ['what', /^kind$|status|state|action|event|statut|[ée]tat|activity|what/iu],
  ['who', /^(by|who|person|user|author|actor|role)$|reviewer|approver|par qui|auteur|utilisateur/iu],
  ['at', /^at$|date|time|when|heure|datum|fecha|quand/iu],
  ['channel', /channel|network|platform|canal|r[ée]seau|plateforme/iu],
  ['title', /^post$|title|caption|text|content|message|titre|l[ée]gende|contenu|texte/iu],
];

const KIND_OF_STATE: Partial<Record<State, EventKind>> = {
  in_review: 'submitted',
  changes_requested: 'changes_requested',
  rejected: 'rejected',
  approved: 'approved',
  on_hold: 'held',
  scheduled: 'scheduled',
  published: 'published',
};

/** A first mapping, from the headings and the words in the columns; each use is given once. */
export function guessMapping(table: CsvTable, zone: string): CsvMapping {
  const used = new Set<ColumnUse>();
  const columns = table.head.map((name): ColumnUse => {
    const found = HEADS.find(([use, pattern]) => !used.has(use) && pattern.test(name))?.[0] ?? 'none';
    used.add(found);
    return found;
  });
  const dates = table.rows.slice(0, 500).flatMap((row) => row.filter((_, i) => columns[i]?.startsWith('at')));
  return {
    columns,
    kinds: kindsOf(table, columns),
    clientId: null,
    clientName: null,
    tool: 'csv',
    dayFirst: dayOrderOf(dates) ?? true,
    zone,
  };
}

const MOST_WORDS = 60;

/** The words of the `what` column, and what those mean that are known. */
export function kindsOf(table: CsvTable, columns: readonly ColumnUse[]): Record<string, EventKind> {
  if (vocabularies().length === 0) useVocabularies(VOCABULARIES);
  const kinds: Record<string, EventKind> = {};
  for (const word of wordsIn(table, columns)) {
    const own = IMPORT_KINDS.find((kind) => kind === word);
    const meaning = wordsFor(null, 'en').label(word) ?? wordsFor(null, 'en').value(word);
    const kind = own ?? (meaning ? KIND_OF_STATE[meaning.state] : undefined);
    if (kind) kinds[word] = kind;
  }
  return kinds;
}

/** What stands in the `what` column, each once. */
export function wordsIn(table: CsvTable, columns: readonly ColumnUse[]): string[] {
  const at = columns.indexOf('what');
  if (at === -1) return [];
  const words = new Set<string>();
  for (const row of table.rows) {
    const word = row[at]?.trim().slice(0, 300) ?? '';
    if (word !== '') words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  return [...words];
}

export const isColumnUse = (text: string): text is ColumnUse =>
  (COLUMN_USES as readonly string[]).includes(text);
