import type { Duties } from '../domain/duty/duty.js';
import type { LadderRow, LadderRules, Office, OfficeId, Rights } from '../domain/plan/plan.js';
import type { Block, Gate, Lateness, Playbook } from '../domain/playbook/definition.js';
import { changeBlocks } from '../playbooks/rename.js';

/** An office of the shared plan that a body does not have, and which of its own does that work. */
export interface MissingOffice {
  readonly office: OfficeId;
  readonly instead: OfficeId;
  /** Why, in the body's words, e.g. 部長制の廃止. */
  readonly why: string;
}

type Rename = (office: OfficeId) => OfficeId;

const renaming = (missing: readonly MissingOffice[]): Rename => {
  const instead = new Map(missing.map((each) => [each.office, each.instead]));
  return (office) => instead.get(office) ?? office;
};

const distinct = (offices: readonly OfficeId[], rename: Rename): OfficeId[] => [
  ...new Set(offices.map(rename)),
];

/** Every office that the body's playbooks may name, titled by who does its work there. */
export function namedOffices({
  offices,
  withoutOffices,
}: {
  readonly offices: readonly Pick<Office, 'id' | 'title'>[];
  readonly withoutOffices: readonly MissingOffice[];
}): Pick<Office, 'id' | 'title'>[] {
  const titleOf = (id: OfficeId): string => offices.find((each) => each.id === id)?.title ?? id;
  const missing = withoutOffices.map(({ office, instead }) => ({
    id: office,
    title: titleOf(instead),
  }));
  return [...offices, ...missing];
}

/**
 * A playbook with real offices of the body in place of those it does not have; the same object when it names
 * none of them, so that what bodies share is checked and digested once.
 */
export function playbookWithout(playbook: Playbook, missing: readonly MissingOffice[]): Playbook {
  if (missing.length === 0) return playbook;
  const found = renaming(missing);
  let touched = false;
  const rename: Rename = (office) => {
    const instead = found(office);
    touched ||= instead !== office;
    return instead;
  };
  const changed: Playbook = {
    ...playbook,
    card: { ...playbook.card, call: distinct(playbook.card.call, rename) },
    late: lateness(playbook.late, rename),
    phases: playbook.phases.map((phase) => ({
      ...phase,
      steps: changeBlocks(phase.steps, (block) => changedBlock(block, rename)),
    })),
  };
  return touched ? changed : playbook;
}

/** An order of offices, with the body's own. */
export function officesWithout(
  offices: readonly OfficeId[],
  missing: readonly MissingOffice[],
): OfficeId[] {
  return distinct(offices, renaming(missing));
}

/** Rights with the body's own offices. */
export function rightsWithout(rights: Rights, missing: readonly MissingOffice[]): Rights {
  const rename = renaming(missing);
  return {
    closeSevere: distinct(rights.closeSevere, rename),
    lowerSeverity: distinct(rights.lowerSeverity, rename),
    belowFloor: distinct(rights.belowFloor, rename),
    skipRequired: distinct(rights.skipRequired, rename),
  };
}

/** A ladder with the body's own offices; an office that has a row of its own is told by that one alone. */
export function ladderWithout(ladder: LadderRules, missing: readonly MissingOffice[]): LadderRules {
  const rename = renaming(missing);
  // By whose rows each office is told: its own, else those of the first missing office that it stands in for.
  const rowsBy = new Map(ladder.rows.map(({ office }) => [office, office]));
  const rows = ladder.rows.flatMap((row): LadderRow[] => {
    const office = rename(row.office);
    if (office === row.office) return [row];
    if (!rowsBy.has(office)) rowsBy.set(office, row.office);
    return rowsBy.get(office) === row.office ? [{ ...row, office }] : [];
  });
  // Offices of which one person's answer is enough are no group any more.
  const each = ladder.each
    ?.map((group) => ({ ...group, offices: distinct(group.offices, rename) }))
    .filter(({ offices }) => offices.length > 1);
  return { ...ladder, rows, ...(each ? { each } : {}) };
}

/** Duties that remind the body's own offices. */
export function dutiesWithout(duties: Duties, missing: readonly MissingOffice[]): Duties {
  const rename = renaming(missing);
  const rows = duties.rows.map((row) => {
    const { offices, before } = row.remind;
    return { ...row, remind: { offices: distinct(offices, rename), before } };
  });
  return { ...duties, rows };
}

function changedBlock(block: Block, rename: Rename): Block {
  if (block.block === 'parallel' || block.block === 'use') return block;
  const office = rename(block.office);
  if (block.block === 'repeat') return { ...block, office };
  const late = block.late && lateness(block.late, rename);
  if (block.block === 'choice') return { ...block, office, late };
  const helpers = distinct(block.helpers, rename).filter((helper) => helper !== office);
  return { ...block, office, late, helpers, gate: block.gate && gateWithout(block.gate, rename) };
}

function lateness(late: Lateness, rename: Rename): Lateness {
  return { ...late, tell: distinct(late.tell, rename) };
}

function gateWithout(gate: Gate, rename: Rename): Gate {
  return {
    ...gate,
    authority: distinct(gate.authority, rename),
    with: distinct(gate.with, rename),
  };
}
