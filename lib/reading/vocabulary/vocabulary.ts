import type { Verb } from '../../approvals/reading';
import type { State } from '../../approvals/states';

/** The words of one language, as data. A form may hold choices: `Approuvé[|e|s]` stands for three; `index.ts` writes them out, and gives verbs the participles of their states beside their own phrases. Compared as whole labels after normalisation (NFKC, case folded, white space and trailing punctuation dropped). */
export interface Vocabulary {
  /** BCP 47. */
  language: string;
  /** Labels of a state. */
  states: Partial<Record<State, readonly string[]>>;
  /** Labels of buttons and menu items that do something: never a state. Also the heads of filter controls. */
  actions: readonly string[];
  /** How the buttons begin that decide on a post, folded as labels are; whole words, or any ending at a star. A card that offers them waits for a decision, whatever its page says. */
  decisions: { approve: readonly string[]; refuse: readonly string[] };
  /** What a history line says between actor and time. `{actor}` stands where the language puts the name when it is not first; other text is matched from where it stands. */
  history: Partial<Record<Verb, readonly string[]>>;
  /** Words that name a side next to a person or a state. */
  sides: { client: readonly string[]; team: readonly string[] };
  /** "Just now" and the like; units and months come from Intl. */
  now: readonly string[];
  /** Says that a list is empty. */
  empty: readonly string[];
  /** Names of a page or tab that lists what waits for approval ("Approval queue"). */
  queues: readonly string[];
}
