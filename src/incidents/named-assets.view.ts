import { assetView, type AssetView } from '../bodies/asset.view.js';
import type { Incident } from '../domain/incident/incident.js';
import type { Person, Plan } from '../domain/plan/plan.js';
import { assetName, assetsOf, namedAssets } from '../domain/register/asset.js';
import { ASK_PERSONAL_DATA, questionsOf, type Question } from '../domain/severity/by-register.js';
import type { Level, Raise } from '../domain/severity/severity.js';

/** What an asset raised: the floor of a fact, or the least impact. */
export class RaiseView {
  readonly assetName: string;
  readonly floorLabel: string | null;
  readonly floorLevel: Level | null;
  readonly impact: number | null;
}

/** What is to be asked because of an asset. */
export class QuestionView {
  readonly assetName: string;
  /** `personal-data`, or the fact of a floor. */
  readonly about: string;
  /** The floor's words; null for personal data. */
  readonly label: string | null;
}

/** The assets that an incident names, and what they make of it. */
export class NamedAssetsView {
  readonly named: readonly AssetView[];
  /** 不明: others may be concerned. */
  readonly unknown: boolean;
  readonly raises: readonly RaiseView[];
  readonly questions: readonly QuestionView[];
}

/** Null where the incident's plan has no register. */
export function namedAssetsView(
  incident: Incident,
  { plan, people }: { readonly plan: Plan; readonly people: readonly Person[] },
): NamedAssetsView | null {
  if (!plan.register) return null;
  const named = namedAssets(plan, incident);
  const open = questionsOf(plan.severity, incident, named).filter(({ ask }) =>
    isOpen(incident, ask),
  );
  return {
    named: named.map((asset) => assetView(asset, { plan, people })),
    unknown: incident.assets?.unknown ?? false,
    raises: raiseViews(plan, incident.severity.register?.raises ?? []),
    questions: questionViews(plan, open),
  };
}

/** What raised a severity, each with its asset and its words. */
export function raiseViews(plan: Plan, raises: readonly Raise[]): RaiseView[] {
  return raises.map(({ asset, floor: fact, impact }) => {
    const floor = plan.severity.floors.find((each) => each.fact === fact);
    return {
      assetName: nameOf(plan, asset),
      floorLabel: floor?.label ?? null,
      floorLevel: floor?.level ?? null,
      impact: impact ?? null,
    };
  });
}

/** What is to be asked, each with its asset and its words. */
export function questionViews(plan: Plan, questions: readonly Question[]): QuestionView[] {
  return questions.map(({ asset, ask }) => ({
    assetName: nameOf(plan, asset),
    about: ask,
    label: plan.severity.floors.find(({ fact }) => fact === ask)?.label ?? null,
  }));
}

/** A question stands until the answer is yes: 「なし」 against the register is worth a second look. */
function isOpen({ harm, severity }: Incident, ask: string): boolean {
  return ask === ASK_PERSONAL_DATA ? harm.personalData !== 'yes' : !severity.facts.includes(ask);
}

function nameOf(plan: Plan, asset: string): string {
  return assetsOf(plan, [asset]).map(assetName)[0] ?? asset;
}
