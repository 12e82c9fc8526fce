// npm run test:firefox: does all set-up, builds for Firefox, and drives the build in a real Firefox. Fails where there is none.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureFirefox } from './setup/firefox.mjs';
import { runTool } from './setup/run.mjs';

await ensureDependencies();
const firefox = await ensureFirefox();
if (!firefox) {
  console.error('There is no Firefox here. Install it, or name its executable in FIREFOX_PATH.');
  process.exit(1);
}
console.log(`Firefox: ${firefox}`);
const built = await runTool('wxt', ['build', '-b', 'firefox', '--mv3'], { quiet: true });
if (built !== 0) process.exit(built);
process.exit(await runTool('vitest', ['run', '--project', 'firefox'], { env: { FIREFOX_PATH: firefox } }));
