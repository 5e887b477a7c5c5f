import { officesOf } from '../../plan-check/offices-used.js';
import type { Playbook } from '../../playbook/definition.js';
import type { OfficeId, PersonId, Plan } from '../plan.js';
import type { Profile } from '../profile.js';
import type { Uses } from './organisation.js';

interface NamingAsset {
  readonly name: string;
  readonly unit: { readonly id: string };
  readonly office: OfficeId | null;
  readonly person: PersonId | null;
  readonly vendor: { readonly office: OfficeId | null; readonly person: PersonId | null } | null;
}

/** What of a body names offices beside the organisation itself. */
export interface NamingOffices {
  readonly plan: Pick<Plan, 'rights' | 'ladder' | 'duties'> & {
    readonly register?: readonly NamingAsset[];
  };
  /** The offices that approve a version of the plan, in order. */
  readonly approval: readonly OfficeId[];
  readonly profile: Pick<Profile, 'offices' | 'parties'>;
  readonly withoutOffices: readonly { readonly office: OfficeId; readonly instead: OfficeId }[];
  readonly playbooks: readonly Playbook[];
}

/** Where the plan names each office, person and unit, in words: what keeps it from being removed. */
export function usesOf(body: NamingOffices): Uses {
  const { register = [] } = body.plan;
  const people = new Notes();
  const units = new Notes();
  for (const { name, unit, person, vendor } of register) {
    units.add([unit.id], `台帳「${name}」`);
    people.add([person, vendor?.person ?? null], `台帳「${name}」`);
  }
  return { offices: officeUses(body).all, people: people.all, units: units.all };
}

/** Words by what they are about. */
class Notes {
  readonly all = new Map<string, string[]>();

  add(ids: readonly (string | null)[], where: string): void {
    for (const id of new Set(ids)) {
      if (id !== null) this.all.set(id, [...(this.all.get(id) ?? []), where]);
    }
  }
}

function officeUses({ plan, profile, withoutOffices, playbooks, approval }: NamingOffices): Notes {
  const uses = new Notes();
  const note = (offices: readonly (OfficeId | null)[], where: string): void =>
    uses.add(offices, where);
  note(
    plan.ladder.rows.map(({ office }) => office),
    '連絡の基準',
  );
  note(
    (plan.ladder.each ?? []).flatMap(({ offices }) => offices),
    '連絡の基準（それぞれの確認）',
  );
  note(Object.values(plan.rights).flat(), '役職の権限');
  note(approval, '計画の決裁');
  note(plan.duties?.rows.flatMap(({ remind }) => remind.offices) ?? [], '外部報告');
  for (const { instead } of withoutOffices) note([instead], '置かない役職の代わり');
  note(
    profile.offices.map(({ office }) => office),
    '方針が名を挙げる役職',
  );
  for (const { name, office } of profile.parties) note([office], `関係団体「${name}」`);
  for (const playbook of playbooks) note(officesOf(playbook), `手順書「${playbook.title}」`);
  for (const { name, office, vendor } of plan.register ?? []) {
    note([office, vendor?.office ?? null], `台帳「${name}」`);
  }
  return uses;
}
