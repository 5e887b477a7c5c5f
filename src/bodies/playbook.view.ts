import type { Instant } from '../domain/calendar/instant.js';
import type { Category } from '../domain/plan/category.js';
import type {
  Card,
  Due,
  Duty,
  Lateness,
  PhaseDefinition,
  Without,
} from '../domain/playbook/definition.js';
import type { Graph } from '../domain/playbook/picture/graph.js';

export class PlaybookLine {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly en: { readonly title: string; readonly summary: string } | null;
  readonly category: Category;
  /** How many steps and choices it has. */
  readonly steps: number;
}

/** One version of a 手順書 that the body has followed. */
export class PlaybookVersionView {
  readonly digest: string;
  /** When a plan of the body first named it; null when that was not noted. */
  readonly keptAt: Instant | null;
  /** Whether an incident reported now would follow it. */
  readonly inForce: boolean;
}

/** One 手順書, whole: everything a page or a sheet of paper needs. */
export class PlaybookView extends PlaybookVersionView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly en: { readonly title: string; readonly summary: string } | null;
  readonly category: Category;
  readonly duties: readonly Duty[];
  readonly residents: string;
  readonly card: Card;
  readonly without: Without;
  readonly due: Due | null;
  readonly late: Lateness;
  readonly phases: readonly PhaseDefinition[];
  /** Titles of the offices it names, by id. */
  readonly officeTitles: Readonly<Record<string, string>>;
  /** Due times in words: by the id of a step or choice, `phase:<phase>`, and `:` for the whole. */
  readonly dueTexts: Readonly<Record<string, string>>;
  /** Conditions in words: by `<choice>/<option>`, and by the id of a repeat. */
  readonly conditions: Readonly<Record<string, string>>;
  /** The same as a picture. */
  readonly graph: Graph;
}
