import type { Annex, Block, Cell, Chapter } from './document.js';
import type { AnnexDraft, ChapterDraft, Draft } from './parts.js';

/** What a sentence may point at. */
export const REFS = [
  ...['purpose', 'position', 'scope', 'words', 'threats'],
  ...['organisation', 'deputies', 'contacts', 'desk'],
  ...['severity', 'floors', 'escalation', 'unanswered', 'lowering'],
  ...['inside-report', 'outside-report', 'publication'],
  ...['phases', 'playbooks', 'cut', 'stop', 'approval', 'evidence', 'prevention', 'closing'],
  ...['training', 'review', 'keeping'],
  ...[
    'offices-table',
    'contact-tree',
    'gates-table',
    'register-table',
    'duties-table',
    'incident-form',
    'call-form',
  ],
] as const;
export type Ref = (typeof REFS)[number];

/** Marks of the private use area, which no plan writes. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = /\uE000([^\uE001]*)\uE001/g;

/** 第n条, 別表第n or 別記様式第n号 of something, wherever it ends up standing. */
export function ref(to: Ref): string {
  return `${OPEN}${to}${CLOSE}`;
}

/** Chapters without an article and articles without content are left out; what is left is numbered. */
export function numbered(
  drafts: readonly ChapterDraft[],
  annexes: readonly AnnexDraft[],
): { chapters: Chapter[]; annexes: Annex[]; resolved: (blocks: readonly Block[]) => Block[] } {
  const kept = drafts
    .map(({ title, articles }) => ({ title, articles: articles.filter(hasContent) }))
    .filter(({ articles }) => articles.length > 0);
  const annexNumbers = annexLabels(annexes);
  const articles = kept.flatMap((chapter) => chapter.articles);
  const names = new Map<string, string>([
    ...articles.map(({ id }, index) => [id, `第${index + 1}条`] as const),
    ...annexes.flatMap(({ id }, index) => (id ? [[id, annexNumbers[index] ?? ''] as const] : [])),
  ]);
  const named = (words: string): string => resolve(words, names);
  return {
    chapters: kept.map(({ title, articles: own }, index) => ({
      heading: `第${index + 1}章　${title}`,
      articles: own.map((draft) => ({
        title: draft.title,
        standard: draft.standard,
        blocks: paragraphs(draft, names.get(draft.id) ?? '').map((each) => inBlock(each, named)),
      })),
    })),
    annexes: annexes.map(({ title, standard, paper, begins, blocks }, index) => ({
      heading: `${annexNumbers[index]}　${title}`,
      standard,
      paper,
      begins,
      blocks: blocks.map((each) => inBlock(each, named)),
    })),
    resolved: (blocks) => blocks.map((each) => inBlock(each, named)),
  };
}

function hasContent({ blocks }: Draft): boolean {
  return blocks.length > 0;
}

/** 別表第1, 手順書1, 共通手順1, 別記様式第1号: a series each; a single one has its number too. */
function annexLabels(annexes: readonly AnnexDraft[]): string[] {
  const counts = new Map<string, number>();
  return annexes.map(({ kind }) => {
    const no = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, no);
    if (kind === '手順書' || kind === '共通手順') return `${kind}${no}`;
    return kind === '別表' ? `別表第${no}` : `別記様式第${no}号`;
  });
}

/** The first paragraph (項) carries the article's number, the second is 2. */
function paragraphs({ blocks }: Draft, number: string): Block[] {
  let no = 0;
  return blocks.map((each) => {
    if (each.block !== 'text') return each;
    no += 1;
    return { ...each, label: no === 1 ? number : String(no) };
  });
}

function inBlock(block: Block, named: (words: string) => string): Block {
  const inCell = (cell: Cell): Cell => ({
    ...cell,
    lines: cell.lines.map((line) => ({ ...line, text: named(line.text) })),
  });
  switch (block.block) {
    case 'text':
    case 'heading':
      return { ...block, text: named(block.text) };
    case 'items':
      return {
        ...block,
        items: block.items.map((each) => ({ ...each, text: named(each.text) })),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inCell) })),
      };
    case 'tree':
      return block;
  }
}

function resolve(words: string, names: ReadonlyMap<string, string>): string {
  return words.replace(MARKED, (_, id: string) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`the document points at ${id}, which it leaves out`);
    return name;
  });
}
