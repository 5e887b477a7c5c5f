import type { Category } from '../domain/plan/category.js';
import type { PlaybookPhase, Block } from '../domain/playbook/definition.js';
import type { Level } from '../domain/severity/severity.js';

export class KindView {
  readonly id: string;
  readonly label: string;
  readonly category: Category | null;
  readonly playbook: string | null;
}

export class HolderView {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly order: number;
  readonly absent: boolean;
  readonly phone: string | null;
}

export class OfficeView {
  readonly id: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly holders: readonly HolderView[];
}

export class LadderRowView {
  readonly officeTitle: string;
  /** When, by level, in words (15分, 当日 …). */
  readonly delays: Readonly<Partial<Record<Level, string>>>;
  readonly condition: string;
}

export class PlaybookLine {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly category: Category;
  readonly steps: number;
}

/** 計画: the plan in force, read only. */
export class PlanView {
  readonly body: string;
  readonly bodyName: string;
  readonly name: string;
  readonly version: string;
  readonly inForceFrom: string;
  readonly sample: boolean;
  readonly desk: { readonly name: string; readonly phone: string };
  readonly categories: readonly { readonly category: Category; readonly label: string }[];
  readonly kinds: readonly KindView[];
  readonly matrix: readonly (readonly Level[])[];
  readonly floors: readonly {
    readonly fact: string;
    readonly label: string;
    readonly level: Level;
  }[];
  readonly offices: readonly OfficeView[];
  readonly ladder: readonly LadderRowView[];
  readonly playbooks: readonly PlaybookLine[];
}

/** One 手順書 as written. */
export class PlaybookView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly category: Category;
  readonly phases: readonly {
    readonly phase: PlaybookPhase;
    readonly goal: string;
    readonly steps: readonly Block[];
  }[];
  readonly officeTitles: Readonly<Record<string, string>>;
}
