import { Refusal } from '../errors.js';
import { setLadder } from '../escalation/set-ladder.js';
import { namedAssets, type AssetId } from '../register/asset.js';
import { aloneOf, lifted, raisesOf, sameRaise, type Occasion } from '../severity/by-register.js';
import {
  isBelow,
  propose,
  type Alone,
  type Assessed,
  type Level,
  type Raise,
} from '../severity/severity.js';
import type { Plan } from '../plan/plan.js';
import { type Case, type Decision, inTurn, only, record } from './case.js';
import type { EntryFacts } from './entry.js';
import { holds, mustBeOpenOrPast } from './may.js';

/** Which assets are concerned, as far as somebody can say. */
export interface AssetsInput {
  readonly add: readonly AssetId[];
  readonly remove: readonly AssetId[];
  /** 不明: others may be concerned, nobody can say which yet. */
  readonly unknown: boolean;
  readonly reason: string;
}

/**
 * Name assets of the register, or take them away. Naming never lowers the severity. Taking away gives the floor back
 * to what people and facts say; the level only where whoever does it may lower it, since lowering is 統括's.
 */
export function nameAssets(given: Case, input: AssetsInput): Decision {
  mustBeOpenOrPast(given, 'name-assets');
  const { named = [], unknown = false } = given.incident.assets ?? {};
  mustBeKnown(given.setting.plan, input.add);
  const strangers = input.remove.filter((id) => !named.includes(id));
  if (strangers.length > 0) throw new Refusal('unknown-reference', { assets: strangers });
  const added = [...new Set(input.add)].filter((id) => !named.includes(id));
  const removed = [...new Set(input.remove)].filter((id) => !input.add.includes(id));
  const isSame = added.length + removed.length === 0;
  // Two people named the same: what the second one wants is so already.
  if (isSame && unknown === input.unknown) return only(given, []);
  if (!isSame && !input.reason) throw new Refusal('reason-missing');
  return recordAssets(given, { added, removed, unknown: input.unknown, reason: input.reason });
}

/** Other assets are concerned: on record, with what that makes of the severity and of who is told. */
export function recordAssets(given: Case, facts: EntryFacts['assets-named']): Decision {
  return inTurn(
    given,
    (now) => record(now, 'assets-named', facts),
    (now) => heedRegister(now, { gone: facts.removed, reason: facts.reason }),
    setLadder,
  );
}

/**
 * Refuse what the register of the incident's own plan does not have.
 * @throws Refusal naming the ids.
 */
export function mustBeKnown(plan: Plan, ids: readonly AssetId[]): void {
  const unknown = ids.filter((id) => !plan.register?.some((asset) => asset.id === id));
  if (unknown.length > 0) throw new Refusal('unknown-reference', { assets: unknown });
}

/** What the named assets raise at this moment: what they raised before stays until they are taken away. */
export function raisesNow({ incident, setting: { plan } }: Case, occasion: Occasion): Raise[] {
  const named = namedAssets(plan, incident);
  const before = (incident.severity.register?.raises ?? []).filter(({ asset }) =>
    named.some(({ id }) => id === asset),
  );
  const fresh = raisesOf(plan.severity, occasion, named).filter(
    (raise) => !before.some((each) => sameRaise(each, raise)),
  );
  return [...before, ...fresh];
}

/** `register` of an assessment; nothing where the register raises nothing. */
export function byRegister(raises: readonly Raise[], alone: Alone): Pick<Assessed, 'register'> {
  return raises.length > 0 ? { register: { raises, alone } } : {};
}

function heedRegister(
  given: Case,
  { gone, reason }: { readonly gone: readonly AssetId[]; readonly reason: string },
): Decision {
  const { severity } = given.incident;
  const before = severity.register?.raises ?? [];
  const raises = raisesNow(given, given.incident);
  const fresh = raises.filter((raise) => !before.some((each) => sameRaise(each, raise)));
  if (fresh.length === 0 && raises.length === before.length) return only(given, []);
  const rules = given.setting.plan.severity;
  const alone = aloneOf(severity);
  const { urgency } = severity;
  const up = lifted(rules, severity, fresh);
  const without = lifted(rules, { ...alone, urgency }, raises);
  const { impact, floor, floors } = propose(rules, { ...alone, urgency, raises });
  return record(given, 'severity-assessed', {
    impact,
    urgency,
    level: gone.length > 0 && mayLower(given, up, without) ? without : up,
    floor,
    facts: floors.map((each) => each.fact),
    reason: gone.length > 0 ? reason : '',
    ...byRegister(raises, alone),
  });
}

/** Lowering needs 統括 or above (domain reference 4.1), also where the reason is an asset named by mistake. */
function mayLower(given: Case, from: Level, to: Level): boolean {
  return isBelow(to, from) && holds(given, given.setting.plan.rights.lowerSeverity);
}
