/** Style of the panel; the page's own cannot reach into a closed shadow root. */
export const STYLE = `
* { box-sizing: border-box }
section {
  color-scheme: light dark;
  --paper: light-dark(#fff, #1b1b1a); --line: light-dark(#e0ded8, #3a3936); --edge: light-dark(#8d8a82, #7d7a73);
  --ink: light-dark(#1d1c1a, #f0eee9); --soft: light-dark(#605e58, #aeaba3); --accent: light-dark(#2f5d8a, #8db8e2);
  --accent-ink: light-dark(#fff, #10202f); --watch: light-dark(#8a5000, #e3a54a);
  position: fixed; inset: 16px 16px auto auto; width: min(380px, calc(100vw - 32px)); max-height: calc(100vh - 32px);
  overflow: auto; padding: 14px 16px; background: var(--paper); color: var(--ink); border: 1px solid var(--edge);
  border-radius: 12px; box-shadow: 0 10px 30px #0005; pointer-events: auto;
  font: 14px/1.45 system-ui, "Liberation Sans", sans-serif; overflow-wrap: anywhere;
}
header, footer, .row { display: flex; gap: 8px; align-items: center; flex-wrap: wrap }
header { justify-content: space-between }
footer { justify-content: flex-end; margin-top: 12px }
h1 { font-size: 16px; margin: 0; outline: none }
h2 { font-size: 14px; margin: 12px 0 4px }
p { margin: 6px 0 }
ul { list-style: none; margin: 0; padding: 0 }
.parts li { padding: 8px 0; border-bottom: 1px solid var(--line); display: grid; gap: 3px }
.reads li { padding: 3px 0 }
.reads i { font-style: normal; font-weight: 600 }
.soft { color: var(--soft) }
.watch { color: var(--watch) }
.at:empty { display: none }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 12px 0 0; padding: 8px 10px }
legend { font-weight: 600; padding: 0 4px }
fieldset label { display: flex; justify-content: space-between; gap: 10px; align-items: center; padding: 3px 0 }
button, select {
  font: inherit; color: inherit; background: transparent; border: 1px solid var(--edge); border-radius: 7px;
  padding: 3px 10px; cursor: pointer;
}
select option { background: Canvas; color: CanvasText }
button.main { background: var(--accent); color: var(--accent-ink); border-color: transparent; font-weight: 600 }
button:disabled { opacity: .55; cursor: default }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.frame { position: fixed; border: 3px solid #2f7bd0; border-radius: 6px; background: #2f7bd022; pointer-events: none }
`;
