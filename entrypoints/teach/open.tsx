import { render } from 'preact';
import { browser } from 'wxt/browser';
import { teach as en } from '../../lib/i18n/en/teach';
import { teach as fr } from '../../lib/i18n/fr/teach';
import { pickLanguage } from '../../lib/i18n/languages';
import type { Done, HelloAnswer, Refusal, SaveToolMessage } from '../../lib/messages';
import { up } from '../../lib/reading/dom';
import { recognise } from '../../lib/reading/recognise';
import type { ToolDefinition } from '../../lib/tools/definition';
import { Panel, type WhyNotSaved } from './panel';
import { STYLE } from './style';

const ELEMENT = 'signoff-teach';
/** Inline and important: the strongest that a page's style could be. Without a size it moves nothing. */
const HOST_STYLE =
  'all:initial!important;position:fixed!important;left:0!important;top:0!important;width:0!important;height:0!important;' +
  'overflow:visible!important;z-index:2147483001!important;display:block!important';
/** Events of the panel that the page does not get to see. */
const QUIET = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'change',
  'focusin',
];

/** Opens the panel over the page; where one is open already, nothing happens. */
export async function openTeaching(page: Document, hello: HelloAnswer): Promise<void> {
  const root = page.documentElement;
  if (root.querySelector(`:scope > ${ELEMENT}`)) return;
  const language = pickLanguage(hello.language, [browser.i18n.getUILanguage()]);
  const host = page.createElement(ELEMENT);
  host.setAttribute('style', HOST_STYLE);
  host.lang = language;
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = STYLE;
  const frame = page.createElement('div');
  frame.className = 'frame';
  frame.hidden = true;
  const place = page.createElement('div');
  shadow.append(style, frame, place);
  for (const type of QUIET) host.addEventListener(type, (event) => event.stopPropagation());
  root.append(host);
  const before = page.activeElement;
  const close = (): void => {
    render(null, place);
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted) close();
  });
  render(
    <Panel
      words={language === 'fr' ? fr : en}
      page={page}
      host={host}
      base={hello.tools.find((tool) => tool.matches.length > 0) ?? recognise(page, hello.tools)}
      today={new Date().toISOString().slice(0, 10)}
      frame={(el) => drawFrame(frame, el)}
      save={save}
      close={close}
    />,
    place,
  );
}

function drawFrame(frame: HTMLElement, el: Element | null): void {
  frame.hidden = el === null;
  if (!el) return;
  const { left, top, width, height } = placeOf(el);
  Object.assign(frame.style, {
    left: `${left - 3}px`,
    top: `${top - 3}px`,
    width: `${width + 6}px`,
    height: `${height + 6}px`,
  });
}

/** Where an element stands in the outermost window; each frame counts from its own corner. */
function placeOf(el: Element): { left: number; top: number; width: number; height: number } {
  let { left, top, width, height } = el.getBoundingClientRect();
  for (let frame = frameAround(el); frame; frame = frameAround(frame)) {
    const around = frame.getBoundingClientRect();
    left += around.left + frame.clientLeft;
    top += around.top + frame.clientTop;
  }
  return { left, top, width, height };
}

const frameAround = (el: Element): Element | null => up(el.ownerDocument.documentElement);

async function save(tool: ToolDefinition): Promise<WhyNotSaved | null> {
  const message = { type: 'save-tool', tool } as SaveToolMessage;
  try {
    const answer = (await browser.runtime.sendMessage(message)) as Done | Refusal | undefined;
    if (answer?.ok === true) return null;
    console.error('Signoff: the tool file was not kept.', answer?.message);
    return answer?.code === 'not_allowed' || answer?.code === 'invalid' ? answer.code : 'other';
  } catch (error) {
    console.error('Signoff: the background does not answer.', error);
    return 'other';
  }
}
