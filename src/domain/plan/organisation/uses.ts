import { officesOf } from '../../plan-check/offices-used.js';
import type { Playbook } from '../../playbook/definition.js';
import type { OfficeId, Plan } from '../plan.js';
import type { Profile } from '../profile.js';

/** What of a body names offices beside the organisation itself. */
export interface NamingOffices {
  readonly plan: Pick<Plan, 'rights' | 'ladder' | 'duties' | 'offices'>;
  readonly profile: Pick<Profile, 'offices' | 'parties'>;
  readonly withoutOffices: readonly { readonly office: OfficeId; readonly instead: OfficeId }[];
  readonly playbooks: readonly Playbook[];
}

/** Where the plan names each office, in words: what keeps it from being removed. */
export function officeUses({
  plan,
  profile,
  withoutOffices,
  playbooks,
}: NamingOffices): ReadonlyMap<OfficeId, readonly string[]> {
  const uses = new Map<OfficeId, string[]>();
  const note = (offices: Iterable<OfficeId>, where: string): void => {
    for (const office of new Set(offices)) {
      uses.set(office, [...(uses.get(office) ?? []), where]);
    }
  };
  note(
    plan.ladder.rows.map(({ office }) => office),
    '連絡の基準',
  );
  note(Object.values(plan.rights).flat(), '役職の権限');
  note(plan.duties?.rows.flatMap(({ remind }) => remind.offices) ?? [], '外部報告');
  for (const { instead } of withoutOffices) note([instead], '置かない役職の代わり');
  note(
    profile.offices.map(({ office }) => office),
    '方針が名を挙げる役職',
  );
  for (const { name, office } of profile.parties) note([office], `関係団体「${name}」`);
  for (const playbook of playbooks) note(officesOf(playbook), `手順書「${playbook.title}」`);
  return uses;
}
