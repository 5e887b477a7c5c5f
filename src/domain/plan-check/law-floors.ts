import { isBelow } from '../severity/severity.js';
import type { PlanFinding } from './finding.js';
import type { CheckedPlan } from './subject.js';

/** Facts that a law or the guideline makes reportable, whatever the number: 番号法29条の4, 個人情報保護法68条, 要配慮個人情報. */
const OF_LAW = {
  'my-number': '特定個人情報（番号法第29条の4）',
  'reportable-leak': '報告対象の漏えい等（個人情報保護法第68条）',
  'sensitive-data': '要配慮の情報（1人でも報告の対象）',
} as const;
/** What has to be reported outside is never less than this. */
const LEAST = 'L3';

/** K18: what the law makes reportable is grave in this body too. */
export function checkLawFloors({ plan: { severity } }: CheckedPlan): PlanFinding[] {
  return Object.entries(OF_LAW).flatMap(([fact, what]) => {
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
