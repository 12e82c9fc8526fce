// npm run screens: pictures of the popup in every state, both languages and both themes, into screens-out/.
import { start } from './setup/start.mjs';

await start('scripts/screens/main.ts');
