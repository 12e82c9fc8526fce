import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../components/ask';
import { useLoading } from '../../components/loading';
import { refusalText } from '../../components/refusal-text';
import { useSpeech } from '../../components/words';
import { dateTime } from '../../lib/i18n/format';
import type { Done, SiteView, ToolsMessage } from '../../lib/messages';

/** Since when a page of this site cannot be read, if one cannot; and the ways to teach the page, to report it, and to see how reading goes. */
export function PageTools({ site }: { site: SiteView }) {
  const { language, common } = useSpeech();
  const [said, setSaid] = useState('');
  const [loaded] = useLoading(
    async () =>
      language === 'fr'
        ? (await import('../../lib/i18n/fr/popup-tools')).popupTools
        : (await import('../../lib/i18n/en/popup-tools')).popupTools,
    language,
  );
  if (loaded.state !== 'ready') return null;
  const words = loaded.value;
  const dashboard = `/dashboard.html#/tools/${encodeURIComponent(site.tool?.id ?? `site:${site.host ?? ''}`)}`;
  const teach = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    const message: ToolsMessage = { type: 'tools', tools: { do: 'teach', tabId: tab.id } };
    const answer = await ask<Done>(message);
    // The panel is in the page: the popup would only stand over it.
    if (answer.ok) window.close();
    else setSaid(words.failed(refusalText(common, answer)));
  };
  return (
    <section class="page-tools">
      {typeof site.blindSince === 'number' && <p>{words.blind(dateTime(language, site.blindSince))}</p>}
      <p class="row small">
        <button
          type="button"
          onClick={() => {
            teach().catch((error: unknown) => setSaid(words.failed(String(error))));
          }}
        >
          {words.teach}
        </button>
        <a href={dashboard} target="_blank" rel="noopener">
          {typeof site.blindSince === 'number' ? words.report : words.health}
        </a>
      </p>
      <p role="status" class="small soft">
        {said}
      </p>
    </section>
  );
}
