import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Bookmark,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import {
  EDITION_NAMES,
  type Annex,
  type Block,
  type Paper,
  type PlanDocument,
} from '../domain/plan-document/document.js';
import { boxesTable, tableOf } from './docx-tables.js';

/** What Windows has had since 2018, and what stands in for it elsewhere. */
const FONT = { ascii: 'BIZ UDPGothic', hAnsi: 'BIZ UDPGothic', eastAsia: 'BIZ UDPゴシック' };
/** Half-points. */
const SIZES = { body: 20, running: 16, title: 52, subtitle: 32 } as const;

const PAPER_MM = {
  a4: { width: 210, height: 297, landscape: false, margin: 18 },
  'a4-landscape': { width: 210, height: 297, landscape: true, margin: 10 },
  'a3-landscape': { width: 297, height: 420, landscape: true, margin: 10 },
} as const satisfies Record<Paper, object>;

/** The document for Word: headings, repeated table heads and page numbers are Word's own, so that it can be edited. */
export async function writeDocx(document: PlanDocument): Promise<Buffer> {
  const whole = document.chapters.length > 0;
  const sections = [
    ...(whole ? [{ paper: 'a4' as const, children: front(document) }] : []),
    ...annexSections(document.annexes),
  ].map(({ paper, children }) => section(document, paper, children));
  return Packer.toBuffer(
    new Document({
      title: `${document.bodyName} ${document.title} ${document.version}`,
      creator: document.bodyName,
      styles: {
        default: {
          document: { run: { font: FONT, size: SIZES.body, language: { eastAsia: 'ja-JP' } } },
        },
      },
      sections,
    }),
  );
}

function section(
  document: PlanDocument,
  paper: Paper,
  children: readonly FileChild[],
): ISectionOptions {
  const { width, height, landscape, margin } = PAPER_MM[paper];
  const twips = convertMillimetersToTwip;
  const right = twips((landscape ? height : width) - 2 * margin);
  const line = (children: ConstructorParameters<typeof Paragraph>[0]): Paragraph =>
    new Paragraph({
      ...(children as object),
      tabStops: [
        { type: TabStopType.CENTER, position: right / 2 },
        { type: TabStopType.RIGHT, position: right },
      ],
    });
  const run = (text: string): TextRun => new TextRun({ text, size: SIZES.running });
  return {
    properties: {
      page: {
        size: {
          width: twips(width),
          height: twips(height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(20),
          bottom: twips(17),
          left: twips(margin),
          right: twips(margin),
          header: twips(9),
          footer: twips(8),
        },
      },
    },
    headers: {
      default: new Header({
        children: [
          line({
            children: [
              run(
                `${document.bodyName} ${document.title}${document.sample ? '（見本）' : ''}\t\t${document.handling}・${EDITION_NAMES[document.edition]}`,
              ),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          line({
            children: [
              run(`${document.version}\t`),
              new TextRun({
                children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
                size: SIZES.running,
              }),
              run(`\t印刷 ${document.printed}`),
            ],
          }),
        ],
      }),
    },
    children: [...children],
  };
}

function front(document: PlanDocument): FileChild[] {
  const centred = (text: string, size: number, bold = false): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 240 },
      children: [new TextRun({ text, size, bold })],
    });
  return [
    new Paragraph({ spacing: { before: convertMillimetersToTwip(50) } }),
    centred(document.bodyName, SIZES.subtitle),
    centred(document.title, SIZES.title, true),
    centred(document.version, SIZES.subtitle),
    centred(`${document.inForce} 施行`, SIZES.body),
    centred(`【${document.handling}・${EDITION_NAMES[document.edition]}】`, SIZES.subtitle, true),
    ...(document.sample ? [centred('（見本。実在の計画ではありません）', SIZES.body)] : []),
    new Paragraph({ spacing: { before: convertMillimetersToTwip(60) } }),
    ...approvalBlocks(document.approval),
    new Paragraph({ children: [new PageBreak()] }),
    heading('目次', HeadingLevel.HEADING_1),
    ...contents(document),
    ...document.foreword.flatMap(blockChildren),
    new Paragraph({ children: [new PageBreak()] }),
    ...document.chapters.flatMap((chapter, index) => [
      heading(chapter.heading, HeadingLevel.HEADING_1, { id: `chapter-${index}` }),
      ...chapter.articles.flatMap((article) => [
        heading(`（${article.title}）${standard(article.standard)}`, HeadingLevel.HEADING_2),
        ...article.blocks.flatMap(blockChildren),
      ]),
    ]),
    heading('附則', HeadingLevel.HEADING_1),
    ...document.supplement.flatMap(blockChildren),
  ];
}

/** Links instead of Word's own table of contents, which asks its reader to update fields. */
function contents({ chapters, annexes }: PlanDocument): Paragraph[] {
  const link = (text: string, anchor: string): Paragraph =>
    new Paragraph({ children: [new InternalHyperlink({ anchor, children: [new TextRun(text)] })] });
  return [
    ...chapters.map(({ heading: text }, index) => link(text, `chapter-${index}`)),
    ...annexes.map(({ heading: text }) => link(text, anchorOf(text))),
  ];
}

function anchorOf(text: string): string {
  return `annex-${text.split('　')[0] ?? ''}`;
}

function approvalBlocks(titles: readonly string[]): FileChild[] {
  return [boxesTable(titles)];
}

/** Annexes on the same paper share a section of Word. */
function annexSections(annexes: readonly Annex[]): { paper: Paper; children: FileChild[] }[] {
  const sections: { paper: Paper; children: FileChild[] }[] = [];
  for (const { heading: text, standard: is, paper, begins, blocks } of annexes) {
    const last = sections.at(-1);
    const same = last?.paper === paper;
    const children = [
      heading(`${text}${standard(is)}`, HeadingLevel.HEADING_1, {
        id: anchorOf(text),
        newPage: same && begins === 'page',
      }),
      ...blocks.flatMap(blockChildren),
    ];
    if (last && same) last.children.push(...children);
    else sections.push({ paper, children });
  }
  return sections;
}

function standard(is: boolean): string {
  return is ? '［標準］' : '';
}

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  { id, newPage = false }: { readonly id?: string; readonly newPage?: boolean } = {},
): Paragraph {
  const size = level === HeadingLevel.HEADING_1 ? 26 : 20;
  const run = new TextRun({ text, bold: true, color: '000000', size, font: FONT });
  return new Paragraph({
    heading: level,
    keepNext: true,
    pageBreakBefore: newPage,
    spacing: { before: 240, after: 120 },
    children: id ? [new Bookmark({ id, children: [run] })] : [run],
  });
}

function blockChildren(block: Block): FileChild[] {
  switch (block.block) {
    case 'text':
      return [paragraph(block.label ? `${block.label}　${block.text}` : block.text, 200)];
    case 'items':
      return block.items.map(({ label, text }) => paragraph(`${label}　${text}`, 500));
    case 'heading':
      return [heading(block.text, HeadingLevel.HEADING_3)];
    case 'table':
    case 'tree':
      return [...tableOf(block), new Paragraph({ spacing: { after: 60 } })];
  }
}

function paragraph(text: string, left: number): Paragraph {
  return new Paragraph({
    indent: { left, hanging: 200 },
    spacing: { after: 80 },
    children: text
      .split('\n')
      .map((words, index) => new TextRun({ text: words, ...(index > 0 ? { break: 1 } : {}) })),
  });
}
