/** 一般版 shows offices and 内線; 限定版 names, private numbers and mail addresses too. */
export const EDITIONS = ['general', 'restricted'] as const;
export type Edition = (typeof EDITIONS)[number];

export const EDITION_NAMES = {
  general: '一般版',
  restricted: '限定版',
} as const satisfies Record<Edition, string>;

export type Style = 'normal' | 'strong' | 'small';

/** One line of a cell. */
export interface Line {
  readonly text: string;
  readonly style: Style;
}

export interface Cell {
  readonly lines: readonly Line[];
  /** How far it is drawn in: tracks, ways and repeats of a playbook. */
  readonly depth: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `band`: one cell over the whole width, kept with the row after it. `head`: repeated on every page. */
  readonly kind: 'head' | 'band' | 'row';
  /** Room to write in, in millimetres; null: as high as its text. */
  readonly height: number | null;
}

export interface Table {
  readonly block: 'table';
  /** What it is, for people who do not see it. */
  readonly title: string;
  /** Widths in parts of the whole. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

/** Somebody on the contact sheet, in the order in which they are called. */
export interface Contact {
  readonly order: number;
  readonly who: string;
  readonly numbers: readonly string[];
}

export interface TreeBox {
  readonly title: string;
  readonly fullTitle: string;
  readonly condition: string;
  readonly contacts: readonly Contact[];
}

/** Offices told at the same time. */
export interface Tier {
  readonly when: string;
  readonly boxes: readonly TreeBox[];
}

/** 連絡網 on one sheet: who receives, then who is told, the earliest first. */
export interface Tree {
  readonly block: 'tree';
  readonly start: { readonly title: string; readonly number: string };
  readonly tiers: readonly Tier[];
}

export type Block =
  /** A paragraph; `label` hangs before it (第1条, 2). Line breaks are kept. */
  | { readonly block: 'text'; readonly label: string; readonly text: string }
  | { readonly block: 'items'; readonly items: readonly { label: string; text: string }[] }
  | { readonly block: 'heading'; readonly text: string }
  | Table
  | Tree;

export interface Article {
  readonly title: string;
  /** Taken from the guideline's default, because the body's own policy is silent. */
  readonly standard: boolean;
  readonly blocks: readonly Block[];
}

export interface Chapter {
  readonly heading: string;
  readonly articles: readonly Article[];
}

export const PAPERS = ['a4', 'a4-landscape', 'a3-landscape'] as const;
export type Paper = (typeof PAPERS)[number];

/** 別表, 手順書 or 別記様式. */
export interface Annex {
  readonly heading: string;
  readonly standard: boolean;
  readonly paper: Paper;
  /** `below`: under the one before it, where there is room; it stands on the same paper. */
  readonly begins: 'page' | 'below';
  readonly blocks: readonly Block[];
}

/** A whole 緊急時対応計画 as it is printed, whatever it is printed with. */
export interface PlanDocument {
  readonly bodyName: string;
  readonly title: string;
  readonly version: string;
  /** 令和8年4月1日 */
  readonly inForce: string;
  readonly edition: Edition;
  /** 取扱注意, on every page. */
  readonly handling: string;
  readonly sample: boolean;
  readonly printed: string;
  /** The boxes of the 決裁欄, from the drafter up. */
  readonly approval: readonly string[];
  readonly foreword: readonly Block[];
  readonly chapters: readonly Chapter[];
  /** 附則 */
  readonly supplement: readonly Block[];
  readonly annexes: readonly Annex[];
}
