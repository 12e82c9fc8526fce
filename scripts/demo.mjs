// npm run demo: does all set-up, opens a browser with Signoff on a demo scheduling tool, and shows the main job.
import { start } from './setup/start.mjs';

await start('scripts/demo/main.ts');
