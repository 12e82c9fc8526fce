import { mkdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seed, someClients } from '../../tests/e2e/client-seed';
import { speak } from '../../tests/e2e/language';
import { openSession, type Session } from '../browser/session';
import { buildForTests } from '../setup/build.mjs';
import { root } from '../setup/run.mjs';
import type { Camera } from './camera';
import { shootDashboard } from './dashboard';
import { shootPopup } from './popup';
import { recordSome } from './record-some';
import { shootTeaching } from './teaching';

const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'fr'] as const;
/** The most that a browser gives a popup is 800 × 600. */
const POPUP = { width: 380, height: 600 };
const HEIGHT = 900;

/** Pictures of every screen in both languages and themes. `--only` takes a part of their names, `--width` the dashboard's. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: 'screens-out' },
      only: { type: 'string', default: '' },
      width: { type: 'string', default: '1280' },
    },
  });
  const out = resolve(root, values.out);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  console.log('Building the extension …');
  const extension = await buildForTests('e2e');
  let count = 0;
  const take = async (
    viewport: { width: number; height: number },
    shootAll: (camera: Camera) => Promise<void>,
    prepare: (session: Session) => Promise<void> = async () => {},
  ): Promise<void> => {
    const session = await openSession({ extension, zone: 'UTC', viewport });
    try {
      await prepare(session);
      for (const language of LANGUAGES) {
        await speak(session, language);
        await shootAll({
          session,
          language,
          themes: THEMES,
          wanted: (name) => name.includes(values.only),
          async shoot(page, name) {
            await page.screenshot({ path: resolve(out, `${name}.png`), fullPage: true });
            count += 1;
          },
        });
      }
    } finally {
      await session.close();
    }
  };
  await take(POPUP, shootPopup);
  await take(
    { width: Number(values.width), height: HEIGHT },
    async (camera) => {
      await shootDashboard(camera);
      await shootTeaching(camera);
    },
    async (session) => {
      await recordSome(session);
      const page = await session.openOwn('dashboard.html#/clients');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await seed(page, someClients(Date.now()));
      await page.close();
    },
  );
  console.log(`${count} pictures in ${relative(root, out) || out}/`);
  return 0;
}
