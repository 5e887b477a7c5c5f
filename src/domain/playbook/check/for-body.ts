import type { OfficeId } from '../../plan/plan.js';
import type { Playbook } from '../definition.js';
import { checkApprovals } from './approvals.js';
import type { Finding } from './finding.js';
import { checkOffices } from './offices.js';
import { layoutOf } from './outline.js';

/**
 * What depends on the offices of the body that follows a playbook. All other rules see the same whoever
 * follows it, so they need not look again for each body.
 */
export function checkForBody(playbook: Playbook, offices: readonly OfficeId[]): Finding[] {
  const layout = layoutOf(playbook);
  return [...checkApprovals(layout), ...checkOffices(layout, { offices })];
}
