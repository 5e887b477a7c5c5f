import { admin } from './en/admin';
import { alarms } from './en/alarms';
import { board } from './en/board';
import { common } from './en/common';
import { contacts } from './en/contacts';
import { desk } from './en/desk';
import { drafts } from './en/drafts';
import { duties } from './en/duties';
import { files } from './en/files';
import { incident } from './en/incident';
import { mail } from './en/mail';
import { organisation } from './en/organisation';
import { plan } from './en/plan';
import { planChecks } from './en/plan-checks';
import { planDocument } from './en/plan-document';
import { planReviews } from './en/plan-reviews';
import { planVersions } from './en/plan-versions';
import { playbooks } from './en/playbooks';
import { register } from './en/register';
import { report } from './en/report';
import { runs } from './en/runs';
import { sharing } from './en/sharing';
import { shell } from './en/shell';
import { stats } from './en/stats';
import { steps } from './en/steps';
import { work } from './en/work';

export const en = {
  ...files,
  ...common,
  ...shell,
  ...board,
  ...work,
  ...admin,
  ...alarms,
  ...mail,
  ...register,
  ...report,
  ...incident,
  ...contacts,
  ...duties,
  ...stats,
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
  ...desk,
  ...drafts,
} as const;
