import { EDITION_NAMES, type PlanDocument } from '../domain/plan-document/document.js';
import { contactSheet, nightSheet, planDocument } from '../domain/plan-document/plan-document.js';
import type { PlanSource } from '../domain/plan-document/source.js';

/** What can be printed alone: the contact sheet (連絡網), the card of the night desk (宿直カード). */
export const PARTS = ['contacts', 'night-card'] as const;
export type Part = (typeof PARTS)[number];
export type Pages = 'whole' | Part;

const SHEETS = {
  contacts: { print: contactSheet, called: '連絡網' },
  'night-card': { print: nightSheet, called: '宿直カード' },
} as const satisfies Record<Part, { print: (source: PlanSource) => PlanDocument; called: string }>;

export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What each format is called on the wire. */
export const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const satisfies Record<Format, string>;

/** Each writer is loaded when it is wanted: Typst alone is a native library of 50 MB. */
const WRITERS = {
  pdf: async (document) => (await import('./typst-writer.js')).writePdf(document).bytes,
  docx: async (document) => (await import('./docx-writer.js')).writeDocx(document),
  html: async (document) => Buffer.from((await import('./html-writer.js')).writeHtml(document)),
} as const satisfies Record<Format, (document: PlanDocument) => Promise<Buffer>>;

/** The document in one of its formats. Blocks its thread for up to two seconds. */
export function writeDocument(document: PlanDocument, format: Format): Promise<Buffer> {
  return WRITERS[format](document);
}

/** What is to be on the pages. */
export function pagesOf(source: PlanSource, pages: Pages): PlanDocument {
  return pages === 'whole' ? planDocument(source) : SHEETS[pages].print(source);
}

/** 緊急時対応計画（限定版）.pdf, as it is kept in a folder. */
export function fileNameOf(
  { bodyName, title, edition }: PlanDocument,
  format: Format,
  pages: Pages,
): string {
  const what = pages === 'whole' ? title : `${title} ${SHEETS[pages].called}`;
  return `${bodyName} ${what}（${EDITION_NAMES[edition]}）.${format}`;
}
