import type { Duty, Step } from '../definition.js';
import { error, warning, type Finding } from './finding.js';
import { branchesOf, itemsOf, type Placed } from './outline.js';
import { didYouMean } from './near.js';
import { relation } from './relation.js';
import type { Survey } from './legs.js';
import { named } from './words.js';

/** S1: every id is used once, and every reference finds what it names. */
export function checkReferences(survey: Survey): Finding[] {
  return [
    ...repeatedIds(survey),
    ...survey.all.flatMap(repeatedBranches),
    ...survey.steps.flatMap(repeatedNeeds),
    ...survey.steps.flatMap((step) => missingNeeds(step, survey)),
    ...missingAnchors(survey),
    ...duties(survey),
  ];
}

function repeatedIds({ all, byId }: Survey): Finding[] {
  return all
    .filter((each) => byId.get(each.block.id)?.block !== each.block)
    .map((each) =>
      error('S1', each, {
        field: 'id',
        what: `id「${each.block.id}」は、この手順書の中で二度使われています。一方の id を変えてください。`,
        path: [each.block.id, each.block.id],
      }),
    );
}

function repeatedBranches(place: Placed): Finding[] {
  const ids = branchesOf(place.block).map((branch) => branch.id);
  return twice(ids).map((id) =>
    error('S1', place, {
      field: place.block.block === 'parallel' ? 'tracks' : 'options',
      what: `${named(place.block)}の中で id「${id}」が二度使われています。一方の id を変えてください。`,
    }),
  );
}

function repeatedNeeds(place: Placed<Step>): Finding[] {
  const { evidence, facts } = place.block;
  const lists = { evidence: evidence.map(({ id }) => id), facts: facts.map(({ id }) => id) };
  return (['evidence', 'facts'] as const).flatMap((field) =>
    twice(lists[field]).map((id) =>
      error('S1', place, {
        field,
        what: `${named(place.block)}の ${field} に id「${id}」が二度あります。一方の id を変えてください。`,
      }),
    ),
  );
}

function twice(ids: readonly (string | null)[]): (string | null)[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function missingNeeds(place: Placed<Step>, survey: Survey): Finding[] {
  const { evidence, gates } = place.block.needs;
  return [
    ...evidence.flatMap((id) => evidenceProblem(place, id, survey)),
    ...gates.filter((id) => !isGate(id, survey)).map((id) => gateProblem(place, id, survey)),
  ];
}

function evidenceProblem(place: Placed, id: string, { leaving }: Survey): Finding[] {
  const leavers = leaving.get(id) ?? [];
  const field = 'needs.evidence';
  if (leavers.length === 0) {
    const what = `${named(place.block)}が待つ証拠「${id}」を残す手順がありません。${didYouMean(id, leaving.keys())}残す手順の evidence に足すか、id の書き誤りを直してください（共通手順の中の証拠は「共通手順のid.証拠のid」と書きます）。`;
    return [error('S1', place, { field, what })];
  }
  const [first, second] = leavers.filter((one) =>
    leavers.some((other) => one !== other && relation(one, other) !== 'exclusive'),
  );
  if (!first || !second) return [];
  const what = `証拠「${id}」を、${named(first.block)}と${named(second.block)}の両方が残します。${named(place.block)}がどちらを待つのか決まりません。証拠の id を分けてください。`;
  return [error('S1', place, { field, what, path: [first.block.id, second.block.id] })];
}

function isGate(id: string, { byId }: Survey): boolean {
  const block = byId.get(id)?.block;
  return block?.block === 'step' && block.kind === 'approve';
}

function gateProblem(place: Placed, id: string, survey: Survey): Finding {
  const found = survey.byId.get(id);
  const gates = survey.steps.map(({ block }) => block.id).filter((each) => isGate(each, survey));
  const what = found
    ? `${named(place.block)}が待つ${named(found.block)}は承認の手順ではありません。needs.gates には kind: approve の手順の id を書いてください。`
    : `${named(place.block)}が待つ承認「${id}」という手順がありません。${didYouMean(id, gates)}id の書き誤りを直すか、承認の手順を足してください（共通手順の中の手順は「共通手順のid.手順のid」と書きます）。`;
  return error('S1', place, { field: 'needs.gates', what });
}

function missingAnchors(survey: Survey): Finding[] {
  const { playbook } = survey;
  const dues = [
    { at: null, due: playbook.due },
    ...playbook.phases.map(({ phase, due }) => ({ at: phase, due })),
    ...itemsOf(survey).map((place) => ({ at: place, due: place.block.due })),
  ];
  return dues.flatMap(({ at, due }) => {
    if (due?.from !== 'step' || due.step === null) return [];
    const anchor = survey.byId.get(due.step)?.block.block;
    if (anchor === 'step' || anchor === 'choice') return [];
    const what = `期限の起点「${due.step}」という手順がありません。${didYouMean(due.step, survey.byId.keys())}手順の id の書き誤りを直すか、from を awareness（認知から）か phase（段階の始まりから）にしてください。`;
    return [error('S1', at, { field: 'due.step', what })];
  });
}

function duties({ playbook, steps }: Survey): Finding[] {
  const fulfilled = new Set(steps.map(({ block }) => block.duty));
  const listed = new Set<Duty | null>(playbook.duties);
  const unlisted = steps
    .filter(({ block }) => block.duty !== null && !listed.has(block.duty))
    .map((step) =>
      // Told where it is mended: the step may stand in a shared part.
      warning('S1', null, {
        field: 'duties',
        what: `${named(step.block)}が果たす外への届出「${step.block.duty}」が、手順書のはじめの duties にありません。duties に ${step.block.duty} を足してください。`,
        path: [step.block.id],
      }),
    );
  const idle = playbook.duties
    .filter((duty) => !fulfilled.has(duty))
    .map((duty) =>
      warning('S1', null, {
        field: 'duties',
        what: `duties の「${duty}」を果たす手順がありません。届け出る手順に duty: ${duty} と書くか、duties から外してください。`,
      }),
    );
  return [...unlisted, ...idle];
}
