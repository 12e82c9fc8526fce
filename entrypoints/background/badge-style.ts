/** Style of everything inside the closed shadow root of the badges, which the observer gets with its words. Nothing of the page's style reaches it, and nothing of it the page. */
const INSIDE = `
:host { all: initial }
button, section { box-sizing: border-box; font: 12px/1.35 system-ui, "Liberation Sans", sans-serif; letter-spacing: normal;
  text-align: start; white-space: nowrap; font-variant-numeric: tabular-nums }
button { position: absolute; left: 0; top: 0; margin: 0; padding: 2px 7px 2px 6px; display: flex; align-items: center;
  gap: 6px; border: 1px solid #b7b3aa; border-radius: 6px; background: #fff; color: #1d1c1a; cursor: help; pointer-events: auto }
button::before { content: ""; width: 6px; height: 6px; border-radius: 50%; background: #8a877f }
button.back::before { background: #2f5d8a }
button.dark { background: #1f1f1e; color: #f0eee9; border-color: #6a6862 }
button.dark.back::before { background: #8db8e2 }
button:hover { border-color: #6a6862 }
button:focus-visible { outline: 2px solid #2f5d8a; outline-offset: 1px; box-shadow: 0 0 0 4px #fff }
button[hidden] { display: none }
section { pointer-events: auto; position: fixed; inset: auto; margin: 0; padding: 12px 14px; width: 300px; max-width: calc(100vw - 16px);
  border: 1px solid #b7b3aa; border-radius: 9px; background: #fff; color: #1d1c1a; white-space: normal;
  box-shadow: 0 6px 24px rgb(0 0 0 / .18); font-size: 13px }
section.dark { background: #1f1f1e; color: #f0eee9; border-color: #6a6862 }
section:focus { outline: none }
h2 { margin: 0 0 6px; font-size: 13px; font-weight: 600; overflow-wrap: anywhere }
p { margin: 0 0 10px }
dl { margin: 0; display: grid; gap: 6px }
dt { color: #6a6862; font-size: 11.5px }
dd { margin: 0 }
.dark dt { color: #a5a29a }
@media print { button, section { display: none } }
`;

/** Inline and important: the strongest that a page's style could be. A box without size, outside the flow, moves nothing. */
const HOST =
  'all:initial!important;position:absolute!important;left:0!important;top:0!important;width:0!important;height:0!important;' +
  'overflow:visible!important;pointer-events:none!important;z-index:2147483000!important;display:block!important';

export const BADGE_STYLE = { host: HOST, inside: INSIDE };
