// npm run replay -- FOLDER [--generic] [--json FILE]: plays captured pages through the built extension and scores it.
import { start } from './setup/start.mjs';

await start('scripts/replay/main.ts');
