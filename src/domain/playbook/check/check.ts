import type { OfficeId } from '../../plan/plan.js';
import type { Playbook } from '../definition.js';
import { checkApprovals } from './approvals.js';
import { checkChoices } from './choices.js';
import { checkClocks } from './clocks.js';
import { checkClosing } from './closing.js';
import { checkDeadlocks } from './deadlocks.js';
import { checkDues } from './due-limits.js';
import { checkEvidence } from './evidence.js';
import { checkFacts } from './facts-used.js';
import type { Finding } from './finding.js';
import { checkJoins } from './joins.js';
import { checkLeastTime } from './least-time.js';
import { checkLegalDuties } from './legal-duties.js';
import { checkLoops } from './loops.js';
import { checkNestedChoices } from './nested-choices.js';
import { checkOffices } from './offices.js';
import { checkPhases } from './phases.js';
import { checkReachable } from './reachable.js';
import { checkReferences } from './references.js';
import { checkReminders } from './reminders.js';
import { checkSpreadThin } from './spread-thin.js';
import { checkUndo } from './undo.js';
import { checkWaiting } from './waiting.js';
import type { Survey } from './legs.js';
import { surveyOf } from './ways.js';

export type { Finding };

/** Soundness of workflow nets and the field’s own rules, read onto blocks; each file names its codes. */
const RULES: readonly ((survey: Survey) => readonly Finding[])[] = [
  checkReferences,
  checkReachable,
  checkLoops,
  checkJoins,
  checkWaiting,
  checkDeadlocks,
  checkChoices,
  checkNestedChoices,
  checkFacts,
  checkApprovals,
  checkSpreadThin,
  checkDues,
  checkReminders,
  checkLegalDuties,
  ({ playbook }) => checkLeastTime(playbook.phases),
  checkClocks,
  checkEvidence,
  checkUndo,
  checkPhases,
  checkClosing,
];

/**
 * Everything that keeps a playbook from being followed at night, or makes it a worse one; empty when all is
 * well. `offices` are those of the body; null where no body is known, then R1 is left out.
 */
export function checkPlaybook(
  playbook: Playbook,
  known: { readonly offices: readonly OfficeId[] | null },
): Finding[] {
  const survey = surveyOf(playbook);
  return [...RULES.flatMap((rule) => rule(survey)), ...checkOffices(survey, known)];
}
