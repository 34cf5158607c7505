/**
 * How a report looks. Outcomes differ by symbol, word and the style of their border, colour only repeats
 * them: borders survive a printer that drops backgrounds. Colours keep a contrast of 4.5 to 1 or more.
 */
const TOKENS = `
  --ink: #1c2430; --soft: #4d5866; --line: #c9ced6; --paper: #fff; --tint: #f5f3ee; --accent: #1d4a63;
  --good: #17603a; --good-tint: #e8f3ec; --fair: #754600; --fair-tint: #fbf1de;
  --bad: #98201f; --bad-tint: #fbe9e7; --stuck: #4a2c63; --stuck-tint: #f0eaf5; --unknown: #4d5866;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
`;

const SHEET = `* { box-sizing: border-box; }
html { background: var(--tint); color: var(--ink); font: 16px/1.55 var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem clamp(1rem, 5vw, 4.5rem) 5rem; background: var(--paper); }
`;

const LOOK = `h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h2 { font-size: 1.75rem; margin-block: 3.5rem 1rem; padding-block-start: 0.8rem; border-block-start: 2px solid var(--ink); }
h3 { font-size: 1.2rem; margin-block: 2rem 0.6rem; }
h4 { font-size: 1rem; margin-block: 1.4rem 0.4rem; }
p { margin: 0 0 0.8rem; max-width: 46rem; }
ul, ol { margin: 0 0 1rem; padding-inline-start: 1.3rem; }
li { margin-block-end: 0.35rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
.card { color: inherit; text-decoration: underline dotted 1px; }
.card:hover { color: var(--accent); text-decoration-style: solid; }
.ref { white-space: nowrap; overflow-wrap: normal; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; background: var(--paper); padding: 0.5rem 1rem; }
.masthead { border-block-end: 1px solid var(--line); padding-block-end: 1.2rem; }
.kind { font-size: 0.8rem; letter-spacing: 0.12em; text-transform: uppercase; color: var(--accent); font-weight: 650; margin: 0 0 0.4rem; }
h1 { font-size: 2.5rem; line-height: 1.1; overflow-wrap: anywhere; text-align: -webkit-match-parent; text-align: match-parent; }
.facts { margin: 0.8rem 0 0; color: var(--soft); display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; align-items: baseline; max-width: none; }
.edition { margin-inline-start: auto; border: 1px solid var(--soft); border-radius: 3px; padding: 0.1rem 0.6rem; font-size: 0.85rem; }
#decision-note h2 { border: 0; margin-block-start: 1.6rem; padding: 0; font-size: 1.35rem; color: var(--accent); }
.lead { font-family: var(--serif); font-size: 1.3rem; line-height: 1.4; max-width: 44rem; }
#decision-note .lead { font-size: 1.7rem; line-height: 1.25; }
.aside { color: var(--soft); font-size: 0.92rem; }
nav { background: var(--tint); padding: 1.2rem 1.6rem; margin-block-start: 3rem; }
nav h2 { border: 0; padding: 0; margin: 0 0 0.6rem; font-size: 1.1rem; }
nav ul { list-style: none; padding: 0; margin: 0; columns: 2; column-gap: 2.5rem; }
nav li { break-inside: avoid; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.badge { display: inline-flex; align-items: baseline; gap: 0.35em; border: 1.5px solid; border-radius: 4px; padding: 0 0.5em; font-size: 0.88em; font-weight: 650; white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.symbol { font-weight: 700; }
.good { color: var(--good); background: var(--good-tint); }
.fair { color: var(--fair); background: var(--fair-tint); border-style: dashed; }
.bad { color: var(--bad); background: var(--bad-tint); border: 3px double; }
.stuck { color: #fff; background: var(--stuck); border-color: var(--stuck); }
.unknown { color: var(--unknown); background: none; border-style: dotted; font-weight: 500; }
.tally { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.8rem 1.8rem; }
.tally li { display: flex; align-items: center; gap: 0.5rem; margin: 0; }
.count { font: 600 1.8rem/1 var(--serif); }
.table { overflow-x: auto; margin-block: 1rem 1.6rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.4; }
caption { text-align: start; font-weight: 650; padding-block-end: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.8rem 0.5rem 0; border-block-end: 1px solid var(--line); }
[dir=rtl] th, [dir=rtl] td { padding: 0.5rem 0 0.5rem 0.8rem; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-block-end: 1.5px solid var(--ink); font-size: 0.82rem; color: var(--soft); font-weight: 650; }
tbody th { font-weight: 600; min-width: 9rem; }
tr[id] th { min-width: 2.5rem; }
tr[id] :is(td:nth-child(2), td:nth-child(3)) { min-width: 9rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { margin: 0 0 1rem; }
dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1.2rem; padding-block: 0.4rem; border-block-start: 1px solid var(--line); }
dt { color: var(--soft); font-size: 0.92rem; grid-row: 1 / span 30; }
dd { margin: 0; grid-column: 2; }
dd + dd { margin-block-start: 0.35rem; }
.gap { border: 1px solid var(--line); border-block-start: 4px solid var(--ink); padding: 1.1rem 1.5rem 0.5rem; margin-block: 1.6rem; }
.gap h3 { margin: 0 0 0.5rem; font-size: 1.3rem; display: grid; grid-template-columns: auto 1fr; gap: 0.9rem; align-items: baseline; }
:lang(ar) :is(.kind, .gap-number) { letter-spacing: 0; }
.gap-number { font-family: var(--sans); font-size: 0.8rem; font-weight: 700; letter-spacing: 0.03em; background: var(--ink); color: #fff; padding: 0.15rem 0.55rem; border-radius: 3px; white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.summary { color: var(--soft); }
.gap dl { columns: 2; column-gap: 2.2rem; }
.gap dl > div { display: block; break-inside: avoid; padding-block: 0.45rem; }
.gap dt { font-size: 0.82rem; }
:is(.gap, tr):target { outline: 3px solid var(--accent); outline-offset: 3px; }
figure { margin: 1.5rem 0 2rem; }
figcaption { font-weight: 650; margin-block-end: 0.6rem; }
figure svg { display: block; width: 100%; height: auto; }
figure.wide { overflow-x: auto; }
.blank { margin-block: 1rem 1.6rem; max-width: 46rem; }
.blank p { color: var(--soft); font-size: 0.92rem; margin: 0; }
.rule { border-block-end: 1px solid var(--soft); height: 2rem; }
`;

const NARROW = `@media (max-width: 40rem) {
  html { font-size: 15px; }
  h1 { font-size: 1.9rem; }
  #decision-note .lead { font-size: 1.35rem; }
  nav ul { columns: 1; }
  dl > div { grid-template-columns: 1fr; }
  dt, dd { grid-column: 1; grid-row: auto; }
  .gap dl { columns: 1; }
  figure.wide svg { min-width: 52rem; }
  .edition { margin-inline-start: 0; }
}
`;

const PAPER = `@page { size: A4; margin: 17mm 16mm 18mm; }
@page wide { size: A4 landscape; margin: 10mm; }
@media print {
  html { background: none; font-size: 9.6pt; line-height: 1.42; }
  body { max-width: none; padding: 0; }
  .skip { display: none; }
  a { color: inherit; text-decoration-thickness: 0.5px; }
  .card { text-decoration: none; }
  h1 { font-size: 22pt; }
  h2 { font-size: 15pt; margin-block: 9mm 3mm; padding-block-start: 2.5mm; }
  #stories h2, #gaps h2, #action-plan h2, #annexes h2 { break-before: page; margin-block-start: 0; }
  #decision-note h2 { margin-block: 4mm 2mm; padding: 0; font-size: 12pt; }
  #decision-note .lead { font-size: 14.5pt; }
  #decision-note h3 { margin-block: 4mm 2mm; }
  nav { break-before: page; background: none; padding: 0; margin: 0; }
  nav h2 { margin: 0 0 2mm; }
  nav li { margin-block-end: 0.5mm; }
  h2, h3, h4, caption, figcaption, .summary { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  tr, dl > div, li, .blank, .tally, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  thead tr { break-after: avoid; }
  tbody tr:is(:first-child, :last-child) { break-before: avoid; }
  .table, figure.wide { overflow: visible; }
  table { font-size: 8.6pt; }
  tbody th, tr[id] :is(th, td) { min-width: 0; }
  dl > div { padding-block: 1mm; grid-template-columns: 36mm 1fr; }
  .gap { padding: 3mm 5mm 1mm; margin-block: 4mm; break-inside: avoid; }
  .gap dl > div { padding-block: 0.7mm; }
  .gap dl { font-size: 8.9pt; line-height: 1.36; }
  .gap h3 { font-size: 11.5pt; margin-block-end: 1mm; }
  .summary { margin-block-end: 1.5mm; }
  .count { font-size: 15pt; }
  figure.wide { page: wide; break-before: page; break-after: page; margin: 0; }
  figure.wide svg { max-height: 178mm; }
  .blank { margin-block: 2mm 3mm; }
  .rule { height: 6.5mm; }
  p { margin-block-end: 1.8mm; }
  .table { margin-block: 2mm 4mm; }
  th, td { padding-block: 1.2mm; }
  .columns-7 table { font-size: 8pt; }
}
`;

/** The style sheet of a page that is the report alone, for the screen and for A4. */
export const PAGE_STYLE = `
:root {${TOKENS}}
${SHEET}${LOOK}${NARROW}${PAPER}`;

/**
 * The style sheet of a report under the element of another page that `root` (a selector) names. On the screen colours
 * and fonts are the page's own, which gives them under the names of `TOKENS`; on paper the report is all there is, and
 * looks as by itself.
 */
export const styleUnder = (root: string) => `
@media screen { ${root} { ${LOOK}${NARROW} } }
@media print { ${PAGE_STYLE} }
`;
