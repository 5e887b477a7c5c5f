import type { Caller, Role } from '../accounts/caller.js';
import { standsInOrder, type VersionSetting } from '../domain/plan-version/version.js';

/** Those who read every version of their body's plan, whatever their office. */
const READERS: readonly Role[] = ['officer', 'auditor', 'administrator'];

/** Whether a caller may read 計画の版: by role, or as a responder whose office approves them. */
export function readsVersions(
  { roles, person }: Pick<Caller, 'roles' | 'person'>,
  setting: Pick<VersionSetting, 'orders' | 'directory' | 'at'>,
): boolean {
  if (READERS.some((role) => roles.includes(role))) return true;
  return roles.includes('responder') && standsInOrder(person, setting);
}
