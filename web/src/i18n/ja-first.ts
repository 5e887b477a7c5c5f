import { board } from './ja/board';
import { common } from './ja/common';
import { contacts } from './ja/contacts';
import { sharing } from './ja/sharing';
import { shell } from './ja/shell';

/** What the first screens say, and all that is not in `ja-case`, `ja-plan` or `ja/mail`. */
export const jaFirst = {
  ...common,
  ...shell,
  ...board,
  ...contacts,
  ...sharing,
} as const;
