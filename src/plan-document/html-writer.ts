import {
  EDITION_NAMES,
  type Annex,
  type Article,
  type Block,
  type Cell,
  type Chapter,
  type Line,
  type PlanDocument,
  type Row,
  type Table,
  type Tree,
  type TreeBox,
} from '../domain/plan-document/document.js';
import { STYLES } from './html-styles.js';

/** The document as one HTML page that needs nothing else: it can be read, searched and printed where it lies. */
export function writeHtml(document: PlanDocument): string {
  const name = escaped(`${document.bodyName} ${document.title}`);
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} ${escaped(document.version)}</title>
<style>${STYLES}</style>
</head>
<body>
<header>
<p class="mark">${escaped(`${document.handling}・${EDITION_NAMES[document.edition]}`)}</p>
<h1>${name}</h1>
<p>${escaped(document.version)}　${escaped(document.inForce)} 施行${document.sample ? '　（見本。実在の計画ではありません）' : ''}</p>
<p>印刷 ${escaped(document.printed)}</p>
</header>
<main>
${document.chapters.length > 0 ? front(document) : ''}
${document.chapters.map(chapterHtml).join('\n')}
${section('附則', 'supplement', document.supplement.map(blockHtml).join('\n'))}
${document.annexes.map(annexHtml).join('\n')}
</main>
</body>
</html>
`;
}

function front(document: PlanDocument): string {
  const entries = [
    ...document.chapters.map(({ heading }, index) => [heading, `chapter-${index + 1}`] as const),
    ...document.annexes.map(({ heading }, index) => [heading, `annex-${index + 1}`] as const),
  ];
  const links = entries.map(([heading, id]) => `<li><a href="#${id}">${escaped(heading)}</a></li>`);
  const boxes = document.approval.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  const blanks = document.approval.map(() => '<td></td>').join('');
  return `<table class="approval"><caption>決裁欄</caption><thead><tr>${boxes}</tr></thead><tbody><tr>${blanks}</tr></tbody></table>
<nav aria-label="目次"><h2>目次</h2><ul>${links.join('')}</ul></nav>
${document.foreword.map(blockHtml).join('\n')}`;
}

function section(heading: string, id: string, body: string): string {
  return body ? `<section id="${id}"><h2>${escaped(heading)}</h2>\n${body}</section>` : '';
}

function chapterHtml({ heading, articles }: Chapter, index: number): string {
  return section(heading, `chapter-${index + 1}`, articles.map(articleHtml).join('\n'));
}

function articleHtml({ title, standard, blocks }: Article): string {
  return `<h3>（${escaped(title)}）${mark(standard)}</h3>\n${blocks.map(blockHtml).join('\n')}`;
}

function annexHtml({ heading, standard, begins, blocks }: Annex, index: number): string {
  return `<section id="annex-${index + 1}" class="annex ${begins}"><h2>${escaped(heading)}${mark(standard)}</h2>
${blocks.map(blockHtml).join('\n')}</section>`;
}

function mark(standard: boolean): string {
  return standard ? '<small>［標準］</small>' : '';
}

function blockHtml(block: Block): string {
  switch (block.block) {
    case 'text':
      return `<p${block.label ? ' class="paragraph"' : ''}>${block.label ? `<b>${escaped(block.label)}</b>　` : ''}${broken(block.text)}</p>`;
    case 'items':
      return `<ul class="items">${block.items.map(({ label, text }) => `<li><span>${escaped(label)}</span><span>${broken(text)}</span></li>`).join('')}</ul>`;
    case 'heading':
      return `<h4>${escaped(block.text)}</h4>`;
    case 'table':
      return tableHtml(block);
    case 'tree':
      return treeHtml(block);
  }
}

function tableHtml({ title, widths, rows }: Table): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(
    (width) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`,
  );
  const heads = rows.filter(({ kind }) => kind === 'head');
  const others = rows.filter(({ kind }) => kind !== 'head');
  return `<div class="wide"><table><caption>${escaped(title)}</caption><colgroup>${columns.join('')}</colgroup>
${heads.length > 0 ? `<thead>${heads.map((row) => rowHtml(row, widths.length)).join('')}</thead>` : ''}
<tbody>${others.map((row) => rowHtml(row, widths.length, headsOf(heads))).join('\n')}</tbody></table></div>`;
}

/** The words above each column: on a phone each cell stands on a line of its own and says them itself. */
function headsOf(heads: readonly Row[]): string[] {
  return (heads.at(-1)?.cells ?? []).map(({ lines }) => lines.map(({ text }) => text).join(''));
}

function rowHtml(
  { cells, kind, height }: Row,
  columns: number,
  heads: readonly string[] = [],
): string {
  if (kind === 'head') {
    return `<tr>${cells.map((cell) => `<th scope="col">${cellHtml(cell)}</th>`).join('')}</tr>`;
  }
  if (kind === 'band') {
    const [only] = cells;
    return `<tr class="band"><th scope="rowgroup" colspan="${columns}">${only ? cellHtml(only) : ''}</th></tr>`;
  }
  const style = height === null ? '' : ` style="height:${height}mm"`;
  return `<tr${style}>${cells.map((cell, index) => cellOf(cell, heads[index])).join('')}</tr>`;
}

function cellOf(cell: Cell, head: string | undefined): string {
  return `<td${head ? ` data-head="${escaped(head)}"` : ''}>${cellHtml(cell)}</td>`;
}

function cellHtml({ lines, depth }: Cell): string {
  const words = lines.map(lineHtml).join('<br>');
  return depth === 0 ? words : `<div class="in in-${Math.min(depth, 9)}">${words}</div>`;
}

function lineHtml({ text, style }: Line): string {
  const words = escaped(text);
  if (style === 'strong') return `<b>${words}</b>`;
  return style === 'small' ? `<small>${words}</small>` : words;
}

function treeHtml({ start, tiers }: Tree): string {
  const rows = tiers.map(
    ({ when, boxes }) =>
      `<div class="tier"><div class="when">${broken(when)}</div><ul>${boxes.map(boxHtml).join('')}</ul></div>`,
  );
  return `<div class="tree"><p class="start"><b>${escaped(start.title)}</b>　<b>${escaped(start.number)}</b></p>
${rows.join('\n')}</div>`;
}

function boxHtml({ title, fullTitle, condition, contacts }: TreeBox): string {
  const people = contacts.map(
    ({ who, numbers }) => `<li>${escaped(who)} <b>${numbers.map(escaped).join('　')}</b></li>`,
  );
  return `<li><b>${escaped(title)}</b> <small>${escaped(fullTitle)}${condition ? `（${escaped(condition)}）` : ''}</small><ol>${people.join('')}</ol></li>`;
}

function broken(words: string): string {
  return escaped(words).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}
