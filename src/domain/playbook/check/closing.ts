import { error, type Finding } from './finding.js';
import type { Avoids, Survey } from './legs.js';
import { wayThrough, wayTo } from './ways.js';

const USE_PART = '共通手順 final-report を使う（use: final-report）と、そろいます。';
const isApproval: Avoids = (step) => step.kind === 'approve';
const needsMeasures: Avoids = (step) => step.needs.measures;

/** C1: nothing is closed without an approval, and before it somebody saw the lessons with owner and due day. */
export function checkClosing(survey: Survey): Finding[] {
  const closing = survey.playbook.phases.find(({ phase }) => phase === 'closing');
  if (!closing || closing.steps.length === 0) return [];
  const fail = (what: string, path: readonly string[] = []): Finding[] => [
    error('C1', 'closing', { field: 'steps', what: `${what}${USE_PART}`, path }),
  ];
  const unapproved = wayThrough(closing.steps, isApproval, survey);
  if (unapproved) {
    return fail(
      '終結の段階に、どの道でも通る承認の手順（kind: approve）がありません。',
      unapproved.path,
    );
  }
  if (!survey.steps.some(({ block }) => needsMeasures(block))) {
    return fail(
      '再発防止策（責任者と期限）がそろったことを確かめる手順（needs: { measures: true }）がありません。',
    );
  }
  const approvals = survey.steps.filter(
    ({ block, phase }) => phase === 'closing' && isApproval(block),
  );
  const ways = approvals.map((place) => wayTo(place, needsMeasures, survey));
  const [unsure] = ways;
  if (ways.includes(null) || !unsure) return [];
  return fail(
    '再発防止策を確かめる手順（needs: { measures: true }）より前に、終結が承認されます。順序を入れ替えてください。',
    unsure.path,
  );
}
