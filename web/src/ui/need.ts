import { Incomplete } from '../api/problem';
import type { FieldProblem } from '../api/types';

/** Stop a form from being sent while named fields are wrong. @throws Incomplete listing them. */
export function need(...problems: readonly (FieldProblem | false)[]): void {
  const errors = problems.filter((each) => each !== false);
  if (errors.length > 0) throw new Incomplete([...errors]);
}
