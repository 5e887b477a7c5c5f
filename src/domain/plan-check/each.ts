import type { Level } from '../severity/severity.js';
import type { OfficeId } from '../plan/plan.js';
import type { PlanFinding } from './finding.js';
import { officeName, type CheckedPlan } from './subject.js';

/** K21: whoever has to answer beside others is told at that level, else their answers would never be complete. */
export function checkEach(subject: CheckedPlan): PlanFinding[] {
  const { each = [] } = subject.plan.ladder;
  return each.flatMap(({ offices, levels }, index) =>
    levels.flatMap((level) =>
      offices
        .filter((office) => !isTold(subject, office, level))
        .map((office): PlanFinding => {
          const what = `重要度${level}で確認をそろえる${officeName(subject, office)}に、その重要度で連絡する行がありません。rows の delays に ${level} を書くか、each から外してください。`;
          const path = ['each', index, 'offices', offices.indexOf(office)];
          return { rule: 'K21', about: `${office} ${level}`, place: { in: 'ladder', path }, what };
        }),
    ),
  );
}

function isTold({ plan }: CheckedPlan, office: OfficeId, level: Level): boolean {
  return plan.ladder.rows.some((row) => row.office === office && row.delays[level] !== undefined);
}
