import { useLoading } from '../../components/loading';
import type { SiteView } from '../../lib/messages';

/** What can be done about a page that is read, loaded after the figures are there. */
export function ToolsLater({ site }: { site: SiteView }) {
  return site.status === 'on' && site.tool?.approval !== 'none' ? <ToolsLoaded site={site} /> : null;
}

function ToolsLoaded({ site }: { site: SiteView }) {
  const [loaded] = useLoading(async () => (await import('./page-tools')).PageTools, 'page-tools');
  if (loaded.state !== 'ready') return null;
  const PageTools = loaded.value;
  return <PageTools site={site} />;
}
