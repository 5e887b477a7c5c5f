import type { Step } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Placed } from './outline.js';
import { awaitedBy, losesEvidence, unmetOf } from './awaited.js';
import type { Survey } from './legs.js';
import { named } from './words.js';

/** E1: what is lost or goes out has its evidence first, on every way; a cut leaves when it was made. */
export function checkEvidence(survey: Survey): Finding[] {
  return survey.steps.flatMap((place) => [
    ...none(place),
    ...notBefore(place, survey),
    ...cut(place),
    ...onApproval(place),
  ]);
}

function none(place: Placed<Step>): Finding[] {
  const { block } = place;
  if (!losesEvidence(block) || block.needs.evidence.length > 0) return [];
  const what =
    block.irreversible === 'publish'
      ? `${named(block)}は公表の手順なのに、公表する文案を待ちません。前の手順に文案を evidence として残させ、needs.evidence にその id を書いてください。`
      : `${named(block)}は消去の手順なのに、証拠を待ちません。前の手順に写しを evidence として残させ、needs.evidence にその id を書いてください。`;
  return [error('E1', place, { field: 'needs.evidence', what })];
}

function notBefore(place: Placed<Step>, survey: Survey): Finding[] {
  if (!losesEvidence(place.block)) return [];
  return awaitedBy(place, survey)
    .filter(({ field }) => field === 'needs.evidence')
    .flatMap((awaited) => {
      const unmet = unmetOf(place, awaited, survey);
      return unmet ? [error('E1', place, { field: 'needs.evidence', ...unmet })] : [];
    });
}

function cut(place: Placed<Step>): Finding[] {
  const { irreversible, evidence, facts } = place.block;
  if (irreversible !== 'cut' || evidence.length > 0 || facts.some(({ type }) => type === 'time')) {
    return [];
  }
  const what = `${named(place.block)}は切断の手順なのに、いつ何を切ったかが残りません。evidence か、type: time の facts（例: 遮断時刻）を足してください。`;
  return [error('E1', place, { field: 'evidence', what })];
}

function onApproval(place: Placed<Step>): Finding[] {
  const { kind, evidence } = place.block;
  if (kind !== 'approve' || evidence.length === 0) return [];
  const what = `承認の手順${named(place.block)}は証拠を残せません。evidence を前の手順へ移してください。`;
  return [error('E1', place, { field: 'evidence', what })];
}
