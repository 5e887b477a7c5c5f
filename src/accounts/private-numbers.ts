import type { Caller } from './caller.js';

/** Whether a caller may see private numbers (携帯, 夜間・休日の番号): whoever only audits telephones nobody. */
export function seesPrivateNumbers({ roles }: Pick<Caller, 'roles'>): boolean {
  return roles.some((role) => role !== 'auditor');
}
