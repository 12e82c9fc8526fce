// npm run verify -- FILE [--checkpoint MAIL.txt] [--json]: checks an evidence bundle, without any network.
import { start } from './setup/start.mjs';

await start('scripts/verify/main.ts');
