import { INK, type Graph, type GraphBox, type GraphEdge, type GraphNode } from './graph.js';

const FONT = "'Noto Sans JP','Noto Sans CJK JP','BIZ UDPGothic','Yu Gothic UI',Meiryo,sans-serif";
/** Around the picture. */
const EDGE = 8;

/** Black on white, so that a copier keeps it; shapes and lines tell the kinds apart, not colours. */
const STYLE = [
  `text{font-family:${FONT};fill:#1a1a1a}`,
  `.title{font-size:${INK.title}px}`,
  `.note{font-size:${INK.note}px}`,
  '.head{font-weight:700}',
  '.node path{fill:#fff;stroke:#1a1a1a;stroke-width:1.5}',
  '.irreversible path{stroke-width:4}',
  '.optional path{stroke-dasharray:6 4}',
  '.fork path,.join path{fill:#e6e6e6}',
  '.merge path{fill:#1a1a1a}',
  '.edge{fill:none;stroke:#1a1a1a;stroke-width:1.5}',
  '.box{fill:none;stroke:#767676}',
  '.phase{stroke:#1a1a1a;stroke-width:2}',
  '.use{stroke-dasharray:3 3}',
].join('');

const ARROW =
  '<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10Z" fill="#1a1a1a"/></marker>';

/** The picture of a playbook as an SVG file, with its title for whoever cannot see it. */
export function graphSvg(
  { width, height, nodes, edges, boxes }: Graph,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const view = `${-EDGE} ${-EDGE} ${round(width + 2 * EDGE)} ${round(height + 2 * EDGE)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="name about" viewBox="${view}" width="${round(width + 2 * EDGE)}" height="${round(height + 2 * EDGE)}">`,
    `<title id="name">${escaped(title)}</title>`,
    `<desc id="about">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<defs>${ARROW}</defs>`,
    `<rect x="${-EDGE}" y="${-EDGE}" width="100%" height="100%" fill="#fff"/>`,
    ...boxes.map(boxSvg),
    ...edges.map(edgeSvg),
    ...nodes.map(nodeSvg),
    '</svg>',
    '',
  ].join('\n');
}

function boxSvg({ kind, x, y, width, height, lines }: GraphBox): string {
  const frame = `<rect class="box ${kind}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="6"/>`;
  return frame + written(lines, { x: x + INK.pad, y: y + INK.pad, look: 'title head' });
}

function edgeSvg({ points, label }: GraphEdge): string {
  const line = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  const way = `<polyline class="edge" points="${line}" marker-end="url(#arrow)"/>`;
  if (!label) return way;
  const { x, y, width, height, lines } = label;
  const ground = `<rect x="${round(x - width / 2)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#fff"/>`;
  return way + ground + written(lines, { x, y, look: 'note head', middle: true });
}

function nodeSvg(node: GraphNode): string {
  const { x, y, width, kind, required, irreversible, outline, inner, lines, notes } = node;
  const look = ['node', kind, !required && 'optional', irreversible && 'irreversible'];
  const paths = [outline, inner].filter(Boolean).map((path) => `<path d="${path}"/>`);
  const middle = width / 2;
  const below = INK.pad + lines.length * INK.titleLine;
  const top = kind === 'fork' || kind === 'join' ? INK.pad / 2 : INK.pad;
  return [
    `<g class="${look.filter(Boolean).join(' ')}" transform="translate(${round(x)} ${round(y)})">`,
    ...paths,
    written(lines, { x: middle, y: top, look: 'title', middle: true }),
    written(notes, { x: middle, y: below, look: 'note', middle: true }),
    '</g>',
  ].join('');
}

interface Where {
  readonly x: number;
  readonly y: number;
  readonly look: string;
  readonly middle?: boolean;
}

function written(lines: readonly string[], { x, y, look, middle = false }: Where): string {
  const [size, line] = look.includes('note')
    ? [INK.note, INK.noteLine]
    : [INK.title, INK.titleLine];
  const anchor = middle ? ' text-anchor="middle"' : '';
  // The letters stand on the line: the middle of the line lies at about a third of their height.
  const first = y + line / 2 + size * 0.36;
  return lines
    .map((text, index) => {
      const at = `x="${round(x)}" y="${round(first + index * line)}"`;
      return `<text class="${look}" ${at}${anchor}>${escaped(text)}</text>`;
    })
    .join('');
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 allows neither bare brackets nor most control characters in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '')
    .replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '');
}
