import { desk } from './ja/desk';
import { duties } from './ja/duties';
import { files } from './ja/files';
import { incident } from './ja/incident';
import { playbooks } from './ja/playbooks';
import { register } from './ja/register';
import { report } from './ja/report';
import { runs } from './ja/runs';
import { stats } from './ja/stats';
import { steps } from './ja/steps';

/** What the pages behind the first one say of an incident and its playbooks: loaded with the first of them. */
export const jaCase = {
  ...desk,
  ...duties,
  ...files,
  ...incident,
  ...playbooks,
  ...register,
  ...report,
  ...runs,
  ...stats,
  ...steps,
} as const;
