import { board } from './ja/board';
import { common } from './ja/common';
import { duties } from './ja/duties';
import { files } from './ja/files';
import { incident } from './ja/incident';
import { playbooks } from './ja/playbooks';
import { register } from './ja/register';
import { report } from './ja/report';
import { runs } from './ja/runs';
import { sharing } from './ja/sharing';
import { shell } from './ja/shell';
import { steps } from './ja/steps';

/** What the first screens say, and all that is not in `ja-plan` or `ja/mail`. */
export const jaFirst = {
  ...common,
  ...shell,
  ...board,
  ...register,
  ...report,
  ...incident,
  ...files,
  ...duties,
  ...steps,
  ...runs,
  ...playbooks,
  ...sharing,
} as const;
