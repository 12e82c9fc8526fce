// npm run bench: measures what Signoff costs a page and how fast it appends, against the limits that it must keep.
import { start } from './setup/start.mjs';

await start('scripts/bench/main.ts');
