import { en } from './en';
import type { Vocabulary } from './vocabulary';

/** Every language that Signoff reads, one file each. */
export const VOCABULARIES: readonly Vocabulary[] = [en];
