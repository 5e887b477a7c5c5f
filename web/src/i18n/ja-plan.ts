import { alarms } from './ja/alarms';
import { drafts } from './ja/drafts';
import { organisation } from './ja/organisation';
import { plan } from './ja/plan';
import { planChecks } from './ja/plan-checks';
import { planDocument } from './ja/plan-document';
import { planReviews } from './ja/plan-reviews';
import { planVersions } from './ja/plan-versions';
import { work } from './ja/work';

/** What only the pages of the plan, of accounts, of drafts, of faults and of one's own work say: loaded with them, so that the board is there sooner. */
export const jaPlan = {
  ...alarms,
  ...drafts,
  ...organisation,
  ...plan,
  ...planChecks,
  ...planDocument,
  ...planReviews,
  ...planVersions,
  ...work,
} as const;
