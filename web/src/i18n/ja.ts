import { board } from './ja/board';
import { common } from './ja/common';
import { drafts } from './ja/drafts';
import { duties } from './ja/duties';
import { incident } from './ja/incident';
import { organisation } from './ja/organisation';
import { plan } from './ja/plan';
import { planChecks } from './ja/plan-checks';
import { planDocument } from './ja/plan-document';
import { planReviews } from './ja/plan-reviews';
import { planVersions } from './ja/plan-versions';
import { playbooks } from './ja/playbooks';
import { register } from './ja/register';
import { report } from './ja/report';
import { runs } from './ja/runs';
import { sharing } from './ja/sharing';
import { shell } from './ja/shell';
import { steps } from './ja/steps';

export const ja = {
  ...common,
  ...shell,
  ...board,
  ...register,
  ...report,
  ...incident,
  ...duties,
  ...steps,
  ...runs,
  ...plan,
  ...organisation,
  ...planChecks,
  ...planDocument,
  ...planReviews,
  ...planVersions,
  ...playbooks,
  ...sharing,
  ...drafts,
} as const;
