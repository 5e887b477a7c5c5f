import { alarms } from './ja/alarms';
import { organisation } from './ja/organisation';
import { planChecks } from './ja/plan-checks';
import { planVersions } from './ja/plan-versions';

/** What only the pages of the plan, and of faults, say: loaded with them, so that the board is there sooner. */
export const jaPlan = { ...alarms, ...organisation, ...planChecks, ...planVersions } as const;
