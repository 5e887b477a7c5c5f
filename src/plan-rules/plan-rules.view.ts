import type { Category } from '../domain/plan/category.js';
import type { Channel } from '../domain/plan/plan.js';
import type { Level } from '../domain/severity/severity.js';
import type { EscalationPreviewView } from '../escalations/preview.view.js';
import { FormerTextView, VersionFindingView } from '../plans/version.view.js';
import type { DELAYS } from './plan-rules.dto.js';

/** When an office is told; minutes after awareness, else null. */
export class RungDelayView {
  readonly kind: (typeof DELAYS)[number];
  readonly minutes: number | null;
}

/** One row of a ladder in a draft. */
export class RungRulesView {
  readonly office: string;
  readonly officeTitle: string;
  readonly delays: Partial<Record<Level, RungDelayView>>;
  readonly channels: readonly Channel[];
  /** Null: as the whole ladder. */
  readonly roundTheClock: readonly Level[] | null;
  readonly categories: readonly Category[] | null;
  readonly onlyWithPersonalData: boolean;
  /** Only where such an asset is named, in words; null: always. Edited as text. */
  readonly assets: string | null;
}

export class LadderGroupView {
  readonly offices: readonly string[];
  readonly levels: readonly Level[];
}

/** 連絡規則 of a draft, in minutes. */
export class LadderRulesView {
  readonly rows: readonly RungRulesView[];
  readonly answerWithin: Partial<Record<Level, number>>;
  readonly actWithin: Partial<Record<Level, number>>;
  readonly nextReport: Partial<Record<Level, number>>;
  readonly roundTheClock: readonly Level[];
  readonly each: readonly LadderGroupView[];
}

export class FloorRulesView {
  readonly fact: string;
  readonly label: string;
  readonly level: Level;
}

/** 重要度の基準 of a draft. */
export class SeverityRulesView {
  /** Impact 1 at urgency 1, 2, 3, then impact 2, and so on. */
  readonly matrix: readonly Level[];
  readonly floors: readonly FloorRulesView[];
  /** In minutes. */
  readonly unknownRaisesAfter: number;
}

/** Where rules stand in a draft as text. */
export class RulesPlaceView {
  readonly path: string;
  readonly line: number;
  /** The body's own; else those of all bodies, copied when they are first changed. */
  readonly own: boolean;
}

export class RulesOfficeView {
  readonly id: string;
  readonly title: string;
  readonly outside: boolean;
}

/** The rules of a draft. */
export class PlanRulesView {
  /** The edit count of the draft. */
  readonly version: number;
  readonly ladder: LadderRulesView;
  readonly ladderPlace: RulesPlaceView;
  readonly severity: SeverityRulesView;
  readonly severityPlace: RulesPlaceView;
  readonly offices: readonly RulesOfficeView[];
  /** All 連絡の手段 that there are. */
  readonly channels: readonly Channel[];
}

/** Something the check finds once the rules are written, and not before. */
export class NewFindingView extends VersionFindingView {}

/** What rules change in the plan, or have changed. */
export class RulesEditView {
  /** Before → after. */
  readonly lines: readonly string[];
  readonly findings: readonly NewFindingView[];
  /** The edit count of the draft afterwards; null: only looked at. */
  readonly version: number | null;
  readonly former: readonly FormerTextView[];
}

/** Who would be told by the draft, and by the plan in force. */
export class DraftToldView {
  readonly draft: EscalationPreviewView;
  readonly inForce: EscalationPreviewView;
}
