import { browser } from 'wxt/browser';
import { badgeTexts } from '../../lib/i18n/badge';
import { pickLanguage } from '../../lib/i18n/languages';
import { OwnMessage, PageMessage } from '../../lib/message-schemas';
import type {
  Done,
  HealthAnswer,
  HelloAnswer,
  InspectAnswer,
  PopupView,
  ReadingAnswer,
  Refusal,
  RefusalCode,
  ToolsAnswer,
} from '../../lib/messages';
import { timeWordsOf } from '../../lib/reading/time-vocabulary';
import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { type Lexicon, lexiconOf } from '../../lib/reading/vocabulary/lexicon';
import { PARTS } from '../../lib/reading/vocabulary/parts';
import { StoreError } from '../../lib/store/errors';
import type { Store } from '../../lib/store/store';
import { patternOf } from '../../lib/tools/match';
import { acceptReading } from './accept-reading';
import { ActError, doAct } from './acts';
import { answerTools, saveTaught } from './answer-tools';
import { BADGE_STYLE } from './badge-style';
import { type DataAnswer, doData } from './data-acts';
import { doEvidence } from './evidence';
import { noteLook } from './gaps';
import { storedTools } from './local-tools';
import { isOwnPage, originOf, pageOf, type Sender, toolsOf } from './origin';
import { popupView } from './popup-view';
import { badgesHidden, chosenLanguage, setBadgesHidden } from './settings';
import { mayRead, observeOpenTabs, registerObserver, tellObservers } from './sites';
import { putTab } from './tab-state';

export type Answer =
  | HelloAnswer
  | ReadingAnswer
  | PopupView
  | ToolsAnswer
  | HealthAnswer
  | InspectAnswer
  | Done
  | DataAnswer
  | Refusal;

/** Larger than any reading that the schema lets through; what is larger is not even looked at. Characters of JSON. */
const MAX_SIZE = 4_000_000;

/** Answers one message. Never throws, never gives nothing: what goes wrong is a refusal that says so. */
export async function answer(store: Store, raw: unknown, sender: Sender): Promise<Answer> {
  try {
    const page = pageOf(sender, browser.runtime.id);
    if (page) return await answerPage(store, raw, page);
    if (isOwnPage(sender, browser.runtime.id, browser.runtime.getURL('/')))
      return await answerOwn(store, raw);
    return refuse('not_allowed', 'This message did not come from a page that Signoff is switched on for.');
  } catch (error) {
    return refusalFor(error, idOf(raw));
  }
}

async function answerPage(
  store: Store,
  raw: unknown,
  { url, tabId }: { url: URL; tabId: number },
): Promise<Answer> {
  if (!(await mayRead(patternOf(url))))
    return refuse('not_allowed', 'Signoff is not switched on for this site.', idOf(raw));
  if (JSON.stringify(raw).length > MAX_SIZE)
    return refuse('too_large', 'The page gave more than Signoff takes in one message.', idOf(raw));
  const parsed = PageMessage.safeParse(raw);
  if (!parsed.success) return refuse('invalid', reasonOf(parsed.error), idOf(raw));
  const message = parsed.data;
  if (message.type === 'hello') {
    return {
      ok: true,
      tools: toolsOf(url, await storedTools()),
      lexicon: lexiconFor(message.language ?? ''),
      parts: PARTS,
      time: timeWordsOf(message.language ? [message.language] : []),
      badgesHidden: await badgesHidden(),
      badgeStyle: BADGE_STYLE,
      language: await chosenLanguage(),
    };
  }
  if (message.type === 'save-tool') return saveTaught(url, message.tool);
  const origin = originOf(url, message.reading.tool, await storedTools());
  const accepted = await acceptReading(store, message, origin, Date.now());
  await noteLook(store, {
    host: url.host,
    pattern: patternOf(url),
    tool: origin.tool,
    page: message.reading.page,
    blind: message.reading.health.blind,
    at: Math.min(message.seenAt, Date.now()),
  });
  await putTab(tabId, {
    origin: url.origin,
    tool: origin.tool,
    clientId: accepted.clientId,
    at: message.seenAt,
    posts: message.reading.health.posts,
    blind: message.reading.health.blind,
  });
  const language = pickLanguage(await chosenLanguage(), [browser.i18n.getUILanguage()]);
  const badges = accepted.answer.badges.map((badge) => ({ ...badge, texts: badgeTexts(language, badge) }));
  return { ...accepted.answer, badges };
}

const lexicons = new Map<string, Lexicon>();

/** Made once for each language that is read, and once for all others together. */
function lexiconFor(language: string): Lexicon {
  const own = VOCABULARIES.some((one) => one.language === language) ? language : '';
  const lexicon = lexicons.get(own) ?? lexiconOf(VOCABULARIES, own);
  lexicons.set(own, lexicon);
  return lexicon;
}

async function answerOwn(store: Store, raw: unknown): Promise<Answer> {
  const parsed = OwnMessage.safeParse(raw);
  if (!parsed.success) return refuse('invalid', reasonOf(parsed.error));
  const message = parsed.data;
  switch (message.type) {
    case 'popup':
      return popupView(store, message);
    case 'set-badges-hidden':
      await setBadgesHidden(message.hidden);
      await tellObservers({ type: 'badges-hidden', hidden: message.hidden });
      return { ok: true };
    case 'sites-changed':
      await registerObserver();
      await observeOpenTabs();
      return { ok: true };
    case 'act':
      await doAct(store, message.act, Date.now());
      return { ok: true };
    case 'tools':
      return answerTools(store, message.tools);
    case 'evidence':
      return doEvidence(store, message.evidence, Date.now());
    case 'data':
      return doData(store, message.data, Date.now());
  }
}

const CODES: Record<StoreError['code'], RefusalCode> = {
  blocked: 'storage_blocked',
  newer: 'storage_newer',
  quota: 'storage_full',
  hung: 'storage_blocked',
  damaged: 'storage_damaged',
  closed: 'storage_blocked',
};

function refusalFor(error: unknown, id?: string): Refusal {
  console.error('Signoff:', error);
  if (error instanceof ActError) return { ...refuse('invalid', error.message, id), reason: error.reason };
  if (error instanceof StoreError) return refuse(CODES[error.code], error.message, id, true);
  return refuse('failed', error instanceof Error ? error.message : String(error), id, true);
}

function refuse(code: RefusalCode, message: string, id?: string, retry = false): Refusal {
  return { ok: false, ...(id === undefined ? {} : { id }), code, message, retry };
}

function idOf(raw: unknown): string | undefined {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.length <= 64 ? id : undefined;
}

function reasonOf(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.map(String).join('.') || 'message'}: ${issue.message}` : 'not a message';
}
