import { board } from './ja/board';
import { common } from './ja/common';
import { incident } from './ja/incident';
import { sharing } from './ja/sharing';
import { shell } from './ja/shell';

/** What the first screens say, and all that is not in `ja-case`, `ja-plan` or `ja/mail`. */
export const jaFirst = {
  ...common,
  ...shell,
  ...board,
  ...incident,
  ...sharing,
} as const;
