import { assetName, type Asset } from '../register/asset.js';
import type { PlanFinding } from './finding.js';
import type { CheckedPlan } from './subject.js';

/** K20: what must not stand still, or holds マイナンバー, has somebody who answers for it and a number at any hour. */
export function checkRegister({ plan: { register = [] } }: CheckedPlan): PlanFinding[] {
  return register.flatMap((asset, index): PlanFinding[] => {
    const lacks = [
      ...((asset.office ?? asset.person) ? [] : ['責任者']),
      ...(asset.vendor?.phone ? [] : ['24時間つながる電話']),
    ];
    if (!isVital(asset) || lacks.length === 0) return [];
    const what = `${assetName(asset)}に、${lacks.join('と')}がありません。office（役職）か person（職員）と、vendor の phone（自ら運用するものは当番の電話）を書いてください。`;
    const place = { in: 'register', path: ['assets', index] } as const;
    return [{ rule: 'K20', about: asset.id, place, what }];
  });
}

function isVital({ tier, availability }: Asset): boolean {
  return tier?.id === 'my-number' || availability.is === '2';
}
