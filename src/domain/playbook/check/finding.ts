import type { PlaybookPhase } from '../definition.js';

/** Where in the file: the block by its id, inside it the key; keys of lists are named by the member's id. */
export interface Spot {
  /** Null: the playbook or the phase itself. Ids of a `use` carry its prefix. */
  readonly block: string | null;
  readonly phase: PlaybookPhase | null;
  /** YAML keys joined by dots, such as `due.within`, `needs.evidence`, `options.yes.when`; null: the whole. */
  readonly field: string | null;
}

export type RuleCode =
  `S${1 | 2 | 3 | 4 | 5 | 6 | 7}` | `R${1 | 2 | 3}` | `T${1 | 2 | 3 | 4}` | `E${1 | 2 | 3}` | 'C1';

/** What keeps a playbook from being followed (error) or makes it a worse one (warning). */
export interface Finding {
  readonly rule: RuleCode;
  readonly severity: 'error' | 'warning';
  readonly at: Spot;
  /** Japanese for whoever writes the playbook: what is wrong and what to do. */
  readonly what: string;
  /** The shortest way that shows it: ids of steps, `choice/option` and `parallel/track`, in order. */
  readonly path: readonly string[];
}

/** What a rule says of one place. */
export interface Remark {
  readonly what: string;
  readonly field?: string;
  readonly path?: readonly string[];
}

/** A block together with its phase, as far as a finding names it. */
interface Standing {
  readonly block: { readonly id: string };
  readonly phase: PlaybookPhase;
}

/** An error at a block, a phase, or (null) the playbook itself. */
export function error(
  rule: RuleCode,
  at: Standing | PlaybookPhase | null,
  remark: Remark,
): Finding {
  return finding(rule, 'error', { at, remark });
}

/** The same as a warning: the playbook can be followed. */
export function warning(
  rule: RuleCode,
  at: Standing | PlaybookPhase | null,
  remark: Remark,
): Finding {
  return finding(rule, 'warning', { at, remark });
}

function finding(
  rule: RuleCode,
  severity: Finding['severity'],
  { at, remark }: { at: Standing | PlaybookPhase | null; remark: Remark },
): Finding {
  const spot =
    at === null || typeof at === 'string'
      ? { block: null, phase: at }
      : { block: at.block.id, phase: at.phase };
  const path = remark.path ?? (spot.block === null ? [] : [spot.block]);
  return {
    rule,
    severity,
    at: { ...spot, field: remark.field ?? null },
    what: remark.what,
    path,
  };
}
