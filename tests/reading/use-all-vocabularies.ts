import { timeWordsOf } from '../../lib/reading/time-vocabulary';
import { useTimeWords } from '../../lib/reading/time-words';
import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { useParts, useVocabularies } from '../../lib/reading/vocabulary/in-use';
import { PARTS } from '../../lib/reading/vocabulary/parts';

// As the observer does with what the background gives it.
useVocabularies(VOCABULARIES);
useParts(PARTS);
useTimeWords(timeWordsOf);
