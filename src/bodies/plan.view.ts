import type { Category } from '../domain/plan/category.js';
import type { Channel } from '../domain/plan/plan.js';
import type { Profile } from '../domain/plan/profile.js';
import type { Level } from '../domain/severity/severity.js';
import { AssetView } from './asset.view.js';
import type { PlaybookLine } from './playbook.view.js';

export class KindView {
  readonly id: string;
  readonly label: string;
  readonly category: Category | null;
  readonly playbook: string | null;
  /** Whether the policy has it in mind; what it has not is usable all the same (方針に定めなし). */
  readonly inPolicy: boolean;
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
  /** The article of the policy that names it; null: it is the guideline's. */
  readonly article: string | null;
}

/** An office of the shared plan that the body does not have, and who does its work. */
export class MissingOfficeView {
  readonly office: string;
  readonly insteadTitle: string;
  readonly why: string;
}

/** When an office is told, in words. */
export class DelayWords {
  readonly ja: string;
  readonly en: string;
}

export class LadderRowView {
  readonly officeTitle: string;
  /** When, by level (15分, 当日 …). */
  readonly delays: Readonly<Partial<Record<Level, DelayWords>>>;
  /** How the desk tries to reach it, first to last. */
  readonly channels: readonly Channel[];
  readonly condition: string;
}

/** The times of the ladder beside its rows, in minutes. */
export class PlanTimesView {
  /** 執務時間, minutes after midnight. */
  readonly opens: number;
  readonly closes: number;
  /** How long a told person has to answer. */
  readonly answerWithin: Readonly<Partial<Record<Level, number>>>;
  /** After so long without a record an answer lapses; a level that is missing: never. */
  readonly actWithin: Readonly<Partial<Record<Level, number>>>;
  /** 次報; a level that is missing: none is promised. */
  readonly nextReport: Readonly<Partial<Record<Level, number>>>;
  /** Levels that are told by night and on holidays too. */
  readonly roundTheClock: readonly Level[];
  /** Unknown harm raises the level after so long. */
  readonly unknownRaisesAfter: number;
}

/** 計画: the plan in force, read only. */
export class PlanView {
  readonly body: string;
  readonly bodyName: string;
  readonly name: string;
  readonly version: string;
  readonly inForceFrom: string;
  readonly sample: boolean;
  /** Whether the caller may read 計画の版. */
  readonly mayReadVersions: boolean;
  /** Where staff reach this installation, for codes on paper; null when only their browser knows. */
  readonly publicUrl: string | null;
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
  readonly withoutOffices: readonly MissingOfficeView[];
  readonly ladder: readonly LadderRowView[];
  readonly times: PlanTimesView;
  readonly playbooks: readonly PlaybookLine[];
  /** 台帳; empty where the body keeps none. */
  readonly register: readonly AssetView[];
  /** What the body's policy says, with its articles, and what is the guideline's default. */
  readonly profile: Profile;
}
