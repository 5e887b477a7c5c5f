import { InvalidInput } from '../shared/validation.js';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from './password-rule.js';

/** @throws InvalidInput naming the field when a password cannot be used. */
export function mustBeGoodPassword(password: string, loginId: string, field: string): void {
  const problem = passwordProblem(password, loginId);
  if (!problem) return;
  const args = [SHORTEST_PASSWORD, LONGEST_PASSWORD];
  throw new InvalidInput([{ field, constraint: `password-${problem}`, args }]);
}
