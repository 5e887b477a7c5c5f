import type { Choice, Option } from '../definition.js';
import { factsOf, type Guard } from '../guard.js';
import { type FactKind, factKinds } from './fact-kinds.js';
import { error, warning, type Finding } from './finding.js';
import type { Placed } from './outline.js';
import { misfits } from './guard-fit.js';
import type { Survey } from './legs.js';
import { named, quoted } from './words.js';
import { type Bounds, Budget, isTrue, type World, worldName, worldsOf } from './worlds.js';

/** An option with its condition. */
interface Guarded {
  readonly option: Option;
  readonly when: Guard;
}

type Kinds = ReadonlyMap<string, FactKind>;

/** S6: of the options of a choice exactly one fits whatever the facts say, and each fits some time. */
export function checkChoices(survey: Survey): Finding[] {
  const bounds = { kinds: factKinds(survey), budget: new Budget() };
  return survey.all.filter(isChoice).flatMap((place) => {
    const shape = shapeProblems(place);
    return shape.length > 0 ? shape : conditionProblems(place, bounds);
  });
}

function isChoice(place: Placed): place is Placed<Choice> {
  return place.block.block === 'choice';
}

/** Either a person always answers, or every option has its condition or is the only `otherwise`. */
function shapeProblems(place: Placed<Choice>): Finding[] {
  const { options } = place.block;
  const name = `分かれ道${named(place.block)}`;
  const fail = (what: string): Finding[] => [error('S6', place, { field: 'options', what })];
  if (options.length < 2)
    return fail(`${name}の選択肢が二つありません。足すか、choice をやめてください。`);
  if (options.every(({ when, otherwise }) => !when && !otherwise)) return [];
  if (options.some(({ when, otherwise }) => when && otherwise)) {
    return fail(
      `${name}に、when と otherwise の両方を持つ選択肢があります。どちらか一つにしてください。`,
    );
  }
  const bare = options.filter(({ when, otherwise }) => !when && !otherwise);
  if (bare.length > 0) {
    const titles = quoted(bare.map(({ title }) => title));
    return fail(
      `${name}の選択肢${titles}に条件がありません。when を書くか、「どれにも当たらないとき」なら otherwise: true と書いてください。いつも人が選ぶのなら、ほかの選択肢の条件を消してください。`,
    );
  }
  const defaults = options.filter(({ otherwise }) => otherwise);
  if (defaults.length > 1) {
    const titles = quoted(defaults.map(({ title }) => title));
    return fail(`${name}の選択肢${titles}がどれも otherwise です。一つだけにしてください。`);
  }
  return [];
}

function conditionProblems(place: Placed<Choice>, bounds: Bounds): Finding[] {
  const guarded = place.block.options.flatMap((option) =>
    option.when ? [{ option, when: option.when }] : [],
  );
  if (guarded.length === 0) return [];
  const { kinds } = bounds;
  const guards = guarded.map(({ when }) => when);
  // A value no fact can have is the cause; what follows from it would only confuse.
  if (guards.some((guard) => misfits(guard, kinds).length > 0)) return [];
  const worlds = worldsOf(guards, bounds);
  if (!worlds) return tooMany(place, guards, kinds);
  return [
    ...guarded.flatMap((each) => never(place, each, worlds)),
    ...together(place, guarded, { worlds, kinds }),
    ...uncovered(place, guarded, { worlds, kinds }),
  ];
}

/** Facts nobody records are the business of S7; only too many combinations are ours. */
function tooMany(place: Placed<Choice>, guards: readonly Guard[], kinds: Kinds): Finding[] {
  if (guards.flatMap(factsOf).some((fact) => !kinds.has(fact))) return [];
  const what = `分かれ道${named(place.block)}の条件は、事実の組合せが多すぎて、もれや重なりがないかを確かめられません。分かれ道を二つに分けてください。`;
  return [warning('S6', place, { field: 'options', what })];
}

function never(
  place: Placed<Choice>,
  { option, when }: Guarded,
  worlds: readonly World[],
): Finding[] {
  if (worlds.some((world) => isTrue(when, world))) return [];
  const what = `分かれ道${named(place.block)}の選択肢「${option.title}」の条件は、事実がどうであっても成り立ちません。その中の手順は行われません。条件を直してください。`;
  const path = [`${place.block.id}/${option.id}`];
  return [error('S6', place, { field: `options.${option.id}.when`, what, path })];
}

function together(
  place: Placed<Choice>,
  guarded: readonly Guarded[],
  { worlds, kinds }: { worlds: readonly World[]; kinds: Kinds },
): Finding[] {
  return guarded.flatMap((one, index) =>
    guarded.slice(index + 1).flatMap((other) => {
      const both = worlds.find((world) => isTrue(one.when, world) && isTrue(other.when, world));
      if (!both) return [];
      return [
        error('S6', place, {
          field: `options.${other.option.id}.when`,
          what: `分かれ道${named(place.block)}で「${worldName(both, kinds)}」のとき、選択肢「${one.option.title}」と「${other.option.title}」の両方に当たります。条件が重ならないようにしてください。`,
          path: [`${place.block.id}/${one.option.id}`, `${place.block.id}/${other.option.id}`],
        }),
      ];
    }),
  );
}

function uncovered(
  place: Placed<Choice>,
  guarded: readonly Guarded[],
  { worlds, kinds }: { worlds: readonly World[]; kinds: Kinds },
): Finding[] {
  if (place.block.options.some(({ otherwise }) => otherwise)) return [];
  const left = worlds.find((world) => !guarded.some(({ when }) => isTrue(when, world)));
  if (!left) return [];
  const what = `分かれ道${named(place.block)}は、「${worldName(left, kinds)}」のとき、どの選択肢にも当たりません。条件を足すか、残り全部を受ける選択肢に otherwise: true と書いてください。`;
  return [error('S6', place, { field: 'options', what })];
}
