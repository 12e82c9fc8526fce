import { browser } from 'wxt/browser';
import { startPage } from '../../components/start';
import { SpeechProvider } from '../../components/words';
import { nameAuthority, type StampAuthority, stampAuthority } from '../../lib/settings/stamp-authority';
import { patternOf } from '../../lib/tools/match';
import { reachOnly } from './reach-only';
import { TimeStamp } from './time-stamp';

/** The one page that may connect: to the authority that was named before it was opened, and to nothing else. */
async function start(): Promise<void> {
  const authority = await namedAuthority();
  reachOnly(authority?.address ?? null);
  await startPage(
    {
      en: () => Promise.all([import('../../lib/i18n/en/common'), import('../../lib/i18n/en/time-stamp')]),
      fr: () => Promise.all([import('../../lib/i18n/fr/common'), import('../../lib/i18n/fr/time-stamp')]),
    },
    (language, [{ common }, { timeStamp }]) => (
      <SpeechProvider value={{ language, common, now: Date.now() }}>
        <TimeStamp authority={authority} words={timeStamp} />
      </SpeechProvider>
    ),
  );
}

async function namedAuthority(): Promise<StampAuthority | null> {
  const authority = await stampAuthority();
  if (!authority || authority.stampsOnly) return authority;
  const url = new URL(authority.address);
  // A site that was switched off since: what is asked for now is asked for time stamps alone.
  if (!(await browser.permissions.contains({ origins: [patternOf(url)] }))) await nameAuthority(url);
  return stampAuthority();
}

void start();
