import type { Choice, FactNeed, Repeat, Step } from '../definition.js';
import { factsOf, type Guard } from '../guard.js';
import { ALWAYS_THERE, type FactKind, factKinds, kindOf } from './fact-kinds.js';
import { error, type Finding } from './finding.js';
import type { Placed } from './outline.js';
import { relation } from './relation.js';
import type { Avoids, Survey } from './legs.js';
import { type Way, wayThrough, wayTo } from './ways.js';
import { misfits } from './guard-fit.js';
import { didYouMean } from './near.js';
import { named } from './words.js';

/** A condition and where it stands. */
interface Condition {
  readonly place: Placed<Choice | Repeat>;
  readonly field: string;
  readonly guard: Guard;
}

/** S7: a fact in a condition is recorded on every way before, and its type fits. */
export function checkFacts(survey: Survey): Finding[] {
  const kinds = factKinds(survey);
  const conditions = survey.all.flatMap(conditionsOf);
  return [
    ...conditions.flatMap((each) => unrecorded(each, survey)),
    ...conditions.flatMap((each) => misfits(each.guard, kinds).map((what) => tell(each, what))),
    ...survey.steps.flatMap((place) => asked(place, kinds)),
  ];
}

function tell({ place, field }: Condition, what: string): Finding {
  return error('S7', place, { field, what: `${named(place.block)}の条件で、${what}` });
}

function conditionsOf(place: Placed): Condition[] {
  const { block } = place;
  if (block.block === 'repeat') {
    return block.until ? [{ place: { ...place, block }, field: 'until', guard: block.until }] : [];
  }
  if (block.block !== 'choice') return [];
  return block.options.flatMap(({ id, when }) =>
    when ? [{ place: { ...place, block }, field: `options.${id}.when`, guard: when }] : [],
  );
}

function unrecorded(condition: Condition, survey: Survey): Finding[] {
  const facts = [...new Set(factsOf(condition.guard))].filter((fact) => !ALWAYS_THERE.has(fact));
  return facts.flatMap((fact) => {
    const { place, field } = condition;
    const steps = survey.recording.get(fact) ?? [];
    if (steps.length === 0) {
      const hint = didYouMean(fact, [...ALWAYS_THERE.keys(), ...survey.recording.keys()]);
      const what = `事実「${fact}」を記録する手順がありません。${hint}前の手順の facts に足すか、書き誤りを直してください。`;
      return [tell(condition, what)];
    }
    const recorders = new Set<Step>(steps.map(({ block }) => block));
    const way = unrecordedWay(place, (step) => recorders.has(step), survey);
    if (!way) return [];
    const what = `${named(place.block)}の条件で、${why(place, { fact, steps, way })}`;
    return [error('S7', place, { field, what, path: way.path })];
  });
}

/** A repeat is asked after its round, so what the round records counts. */
function unrecordedWay(place: Placed<Choice | Repeat>, avoids: Avoids, survey: Survey): Way | null {
  const way = wayTo(place, avoids, survey);
  if (!way || place.block.block === 'choice') return way;
  return wayThrough(place.block.steps, avoids, survey) && way;
}

function why(
  place: Placed,
  { fact, steps, way }: { fact: string; steps: readonly Placed<Step>[]; way: Way },
): string {
  const move = '記録する手順を、どの道でも通る前の場所へ移してください。';
  if (way.because)
    return `${way.because}、事実「${fact}」が記録されないまま選ぶことになります。${move}`;
  const [step] = steps;
  const name = step ? named(step.block) : '';
  const beside = step && relation(step, place) === 'side-by-side';
  const when = beside ? '同時に進める別の道の' : 'これよりあとの';
  return `事実「${fact}」は、${when}${name}で記録するので、選ぶときにまだ分かりません。${move}`;
}

/** The facts a step asks for: an approval cannot record any, and one fact has one type everywhere. */
function asked(place: Placed<Step>, kinds: ReadonlyMap<string, FactKind>): Finding[] {
  const { block } = place;
  if (block.kind === 'approve' && block.facts.length > 0) {
    const what = `承認の手順${named(block)}は事実を記録できません。facts を前の手順へ移してください。`;
    return [error('S7', place, { field: 'facts', what })];
  }
  return block.facts.flatMap((need) =>
    askedMisfits(need, kinds.get(need.id)).map((what) =>
      error('S7', place, { field: `facts.${need.id}`, what: `${named(block)}の${what}` }),
    ),
  );
}

function askedMisfits(need: FactNeed, first: FactKind | undefined): string[] {
  const name = `事実「${need.id}」（${need.label}）`;
  if (need.type === 'one-of' && need.options.length < 2) {
    return [`${name}には、選ぶ値が二つ以上要ります。options に書いてください。`];
  }
  if (!first || sameKind(kindOf(need), first)) return [];
  return [
    `${name}は、ほかの場所では別の種類（${first.type}）です。type と options をそろえるか、別の id にしてください。`,
  ];
}

function sameKind(one: FactKind, other: FactKind): boolean {
  const keys = ({ values }: FactKind): string => [...(values?.keys() ?? [])].toSorted().join(' ');
  return one.type === other.type && keys(one) === keys(other);
}
