import { useState } from 'preact/hooks';
import { grant } from '../../components/grant';
import { Notice } from '../../components/notice';
import { useSpeech } from '../../components/words';
import { dateTime } from '../../lib/i18n/format';
import type { PopupView, SiteView } from '../../lib/messages';
import { usePopupWords } from './words';

/** What is not as it should be on this page, if anything: one thing, the one that hinders most. */
export function SiteNotice({ view }: { view: PopupView }) {
  const words = usePopupWords();
  const { site } = view;
  const known = view.clients.length > 0 || view.client !== null;
  if (site.status === 'off') return <SwitchOn site={site} />;
  if (site.status === 'impossible') {
    return (
      <Notice heading={known ? undefined : words.nothing.heading}>
        <p class="soft">{words.impossible}</p>
        {!known && <NothingYet />}
      </Notice>
    );
  }
  if (site.tool?.approval === 'none') {
    return (
      <Notice>
        <p>{words.noApproval(site.tool.name)}</p>
      </Notice>
    );
  }
  if (site.lastReading?.blind) {
    return (
      <Notice heading={words.blind.heading} tone="watch">
        <p>{words.blind.text}</p>
      </Notice>
    );
  }
  if (!known) {
    return (
      <Notice heading={words.nothing.heading}>
        <p>{words.nothing.here}</p>
      </Notice>
    );
  }
  if (!view.client && site.lastReading?.posts === 0) {
    return (
      <Notice>
        <p class="soft">{words.noPosts}</p>
      </Notice>
    );
  }
  return null;
}

function NothingYet() {
  const words = usePopupWords();
  return (
    <>
      <p>{words.nothing.elsewhere}</p>
      <p>
        <a class="button" href="/welcome.html" target="_blank" rel="noopener">
          {words.nothing.welcome}
        </a>
      </p>
    </>
  );
}

/** Offers to ask for just this host. */
function SwitchOn({ site }: { site: SiteView }) {
  const words = usePopupWords();
  const { language, common } = useSpeech();
  const [outcome, setOutcome] = useState<'granted' | 'refused' | null>(null);
  const { host, pattern, tool } = site;
  if (host === null || pattern === null) return null;
  const switchOn = (): void => {
    grant([pattern]).then(
      (granted) => setOutcome(granted ? 'granted' : 'refused'),
      (error: unknown) => {
        console.error('Signoff: the browser refused to ask for a host.', error);
        setOutcome('refused');
      },
    );
  };
  return (
    <Notice heading={words.off.heading(host)}>
      {typeof site.lostSince === 'number' && <p>{words.off.lost(dateTime(language, site.lostSince))}</p>}
      <p>
        {tool ? words.off.known(tool.name, common.basis[tool.basis]) : words.off.unknown}{' '}
        {tool?.approval === 'none' && words.noApproval(tool.name)}
      </p>
      <p>{words.off.promise}</p>
      <p>
        <button type="button" class="main" onClick={switchOn} disabled={outcome === 'granted'}>
          {words.off.button(host)}
        </button>
      </p>
      <p role="status" class="small soft">
        {outcome === 'granted' && words.off.asked}
        {outcome === 'refused' && words.off.refused}
      </p>
    </Notice>
  );
}
