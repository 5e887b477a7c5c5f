import type { Plan } from '../plan/plan.js';
import { isBelow } from '../severity/severity.js';
import type { PlanFinding } from './finding.js';
import type { CheckedPlan } from './subject.js';

/** Facts that a law or the guideline makes reportable, whatever the number: 番号法29条の4, 個人情報保護法68条 or 26条, 要配慮個人情報. */
function factsOfLaw({ legal }: Plan): Record<string, string> {
  const article = legal === 'private' ? '第26条' : '第68条';
  return {
    'my-number': '特定個人情報（番号法第29条の4）',
    'reportable-leak': `報告対象の漏えい等（個人情報保護法${article}）`,
    'sensitive-data': '要配慮の情報（1人でも報告の対象）',
  };
}
/** What has to be reported outside is never less than this. */
const LEAST = 'L3';

/** K18: what the law makes reportable is grave in this body too. */
export function checkLawFloors({ plan }: CheckedPlan): PlanFinding[] {
  const { severity } = plan;
  return Object.entries(factsOfLaw(plan)).flatMap(([fact, what]) => {
    const index = severity.floors.findIndex((each) => each.fact === fact);
    const floor = severity.floors[index];
    if (floor && !isBelow(floor.level, LEAST)) return [];
    const state = floor ? `${floor.level}になっています` : 'ありません';
    return [
      {
        rule: 'K18' as const,
        about: fact,
        place: { in: 'severity' as const, path: floor ? ['floors', index, 'level'] : ['floors'] },
        what: `${what}の下限が、${state}。floors の ${fact} を ${LEAST} 以上にするか、団体の規程で低くする理由と認めた人を exceptions に書いてください。`,
      },
    ];
  });
}
