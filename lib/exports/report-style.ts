/** Styles of the report: for the screen in light and dark, and for paper. Nothing is loaded. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p, li { max-width: 46rem; }
table { border-collapse: collapse; margin: .75rem 0 1.25rem; width: 100%; }
caption { font-weight: 600; padding: .25rem 0; text-align: start; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { font-size: .85rem; }
tbody th { font-weight: 400; }
td bdi { white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
code { font-family: ui-monospace, monospace; font-size: .8rem; overflow-wrap: anywhere; }
small { opacity: .75; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; }
  thead { position: absolute; clip-path: inset(50%); }
  tr, th, td { display: block; border: 0; padding: .1rem 0; }
  tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  h2 { margin-top: 1.5rem; }
}
`;
