/** Black on white; on paper A4 with page n/N, the contact sheet across. */
export const STYLES = `
@page { size: A4; margin: 18mm 16mm 16mm; @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 8pt; } }
@page across { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #fff; color: #000; line-height: 1.7;
  font-family: 'BIZ UDPGothic', 'BIZ UDPゴシック', 'Noto Sans JP Variable', 'Noto Sans JP', 'Hiragino Sans', Meiryo, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.4; }
h2 { margin: 2.5rem 0 1rem; border-bottom: 2px solid #000; font-size: 1.25rem; line-height: 1.4; break-after: avoid; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1rem; break-after: avoid; }
h4 { margin: 1.25rem 0 .25rem; font-size: 1rem; break-after: avoid; }
p { margin: .4rem 0; }
.paragraph { padding-left: 1em; text-indent: -1em; }
.mark { float: right; border: 2px solid #000; padding: 0 .75rem; font-weight: 700; }
.items { margin: .25rem 0; padding-left: 1em; list-style: none; }
.items li { display: flex; gap: .5em; }
nav ul { margin: 0; padding: 0; list-style: none; columns: 20rem; }
nav a { display: inline-block; padding: .3rem 0; color: inherit; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1rem; font-size: .875rem; line-height: 1.5; table-layout: fixed; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid #444; padding: .25rem .4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, .when { background: #e6e6e6; print-color-adjust: exact; }
.band th { background: #f0f0f0; font-weight: 400; break-after: avoid; print-color-adjust: exact; }
tr { break-inside: avoid; }
.in { border-left: 2px solid #666; padding-left: .5rem; }
.in-2 { margin-left: .6rem; } .in-3 { margin-left: 1.2rem; } .in-4 { margin-left: 1.8rem; } .in-5 { margin-left: 2.4rem; }
.in-6 { margin-left: 3rem; } .in-7 { margin-left: 3.6rem; } .in-8 { margin-left: 4.2rem; } .in-9 { margin-left: 4.8rem; }
.approval { width: auto; margin-left: auto; text-align: center; }
.approval caption { position: static; width: auto; height: auto; clip-path: none; text-align: right; }
.approval td { height: 18mm; } .approval th { min-width: 20mm; text-align: center; }
.start { width: fit-content; margin: 0 auto .5rem; border: 2px solid #000; padding: .25rem 1rem; }
.tier { display: flex; gap: .5rem; margin-top: .5rem; break-inside: avoid; }
.when { flex: 0 0 6.5rem; padding: .4rem; font-weight: 700; }
.tier > ul { display: grid; flex: 1; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .4rem; margin: 0; padding: 0; list-style: none; }
.tier > ul > li { border: 1px solid #000; padding: .3rem .5rem; font-size: .875rem; line-height: 1.5; }
.tier ol { margin: 0; padding-left: 1.3em; }
@media screen and (max-width: 40rem) {
  .wide :is(table, tbody, tr, td, .band th) { display: block; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { margin-bottom: .5rem; border: 1px solid #444; padding: .25rem; height: auto !important; }
  .wide :is(td, .band th) { border: 0; padding: .1rem .25rem; }
  .wide td:empty { display: none; }
  .wide td[data-head]::before { content: attr(data-head) ' '; font-size: .8125rem; }
  /* Boxes for seals: nobody stamps a phone. */
  .approval { display: none; }
  .mark { float: none; width: fit-content; } .tier { display: block; } .when { margin-bottom: .4rem; } }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt; } .annex.page { break-before: page; } section:has(.tree) { page: across; } .wide { overflow: visible; } }
`;
