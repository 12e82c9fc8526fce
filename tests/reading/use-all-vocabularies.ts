import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { useVocabularies } from '../../lib/reading/vocabulary/in-use';

// As the observer does with what the background gives it.
useVocabularies(VOCABULARIES);
