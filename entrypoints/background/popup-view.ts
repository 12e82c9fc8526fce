import type { Totals } from '../../lib/insight/totals';
import type { ClientSummary, PopupMessage, PopupView, SiteView } from '../../lib/messages';
import { allClients, waitingOf } from '../../lib/store/read';
import type { ClientRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { patternOf } from '../../lib/tools/match';
import { backupState } from './backup';
import { damageOf } from './damage-alarm';
import { judgeClient, judgingNow } from './judge';
import { judgementView } from './judgement-view';
import { storedTools } from './local-tools';
import { toolsOf } from './origin';
import { countsImported } from './record-post';
import { badgesHidden } from './settings';
import { sideIsUnclear } from './side-unclear';
import { mayRead } from './sites';
import { getTab, type TabState } from './tab-state';
import { watchedHosts } from './watched-hosts';

/** What the popup shows for a tab. Reads a row or two for each client, however long the log. */
export async function popupView(store: Store, message: PopupMessage): Promise<PopupView> {
  const url = message.url !== null && URL.canParse(message.url) ? new URL(message.url) : null;
  const tab = message.tabId === null ? null : await getTab(message.tabId);
  const current = tab && url && tab.origin === url.origin ? tab : null;
  const rows = (await allClients(store)).filter(
    (row) => row.mergedInto === null && row.erasedAt === undefined,
  );
  const clients = await Promise.all(rows.map((row) => summaryOf(store, row)));
  clients.sort(
    (a, b) =>
      (a.waiting.oldestSince ?? Number.POSITIVE_INFINITY) -
        (b.waiting.oldestSince ?? Number.POSITIVE_INFINITY) || a.name.localeCompare(b.name),
  );
  const site = await siteOf(url, current);
  const onScreen = rows.find((row) => row.id === current?.clientId);
  const judging = await judgingNow(Date.now());
  const judged = onScreen ? await judgeClient(store, onScreen, rows, judging) : null;
  const tool = site.tool?.approval === 'none' ? null : (current?.tool ?? null);
  return {
    ok: true,
    site,
    client: clients.find((client) => client.id === onScreen?.id) ?? null,
    judgement: judged && judgementView(judged, judging, tool !== null && sideIsUnclear(judged.posts, tool)),
    clients,
    badgesHidden: await badgesHidden(),
    damage: damageOf(rows).length,
    backupDue: (await backupState(store, Date.now())).backupDue,
  };
}

async function siteOf(url: URL | null, tab: TabState | null): Promise<SiteView> {
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return { host: null, status: 'impossible', pattern: null, tool: null, lastReading: null };
  const pattern = patternOf(url);
  const on = await mayRead(pattern);
  const tools = toolsOf(url, await storedTools());
  const tool = tools.find((one) => one.id === tab?.tool) ?? tools.find((one) => one.matches.length > 0);
  const watched = (await watchedHosts()).find(({ host }) => host === url.host);
  const blind = Object.values(watched?.blind ?? {});
  return {
    host: url.host,
    status: on ? 'on' : 'off',
    pattern,
    tool: tool
      ? { id: tool.id, name: tool.name, basis: tool.basis, since: tool.since, approval: tool.approval }
      : null,
    lastReading: tab ? { at: tab.at, posts: tab.posts, blind: tab.blind } : null,
    lostSince: on ? null : (watched?.lost ?? null),
    blindSince: blind.length > 0 ? Math.min(...blind) : null,
  };
}

async function summaryOf(store: Store, row: ClientRow): Promise<ClientSummary> {
  const totals = row.totals as Totals | null;
  const { count, oldest } = await waitingOf(store, row.id);
  return {
    id: row.id,
    name: row.names[0] ?? '',
    posts: totals?.posts ?? 0,
    decided: totals?.decided ?? 0,
    firstTime: totals?.firstTime ?? 0,
    rounds: totals?.clientRounds ?? 0,
    unknownReturns: totals?.unknownReturns ?? 0,
    internalRounds: totals?.internalRounds ?? 0,
    imported: {
      out: totals?.importedOut ?? 0,
      counted: countsImported(row) ? (totals?.importedIn ?? 0) : 0,
    },
    waiting: { count, oldestSince: oldest?.waitingSince ?? null },
    lastSeen: row.lastSeen,
  };
}
