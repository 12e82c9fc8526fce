import { timeWordsOf } from '../../lib/reading/time-vocabulary';
import { useTimeWords } from '../../lib/reading/time-words';
import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { useVocabularies } from '../../lib/reading/vocabulary/in-use';

// As the observer does with what the background gives it.
useVocabularies(VOCABULARIES);
useTimeWords(timeWordsOf);
