import type { Choice, Option } from '../definition.js';
import { factsOf, type Guard } from '../guard.js';
import { factKinds } from './fact-kinds.js';
import { warning, type Finding } from './finding.js';
import type { Placed, Turn } from './outline.js';
import type { Survey } from './legs.js';
import { named } from './words.js';
import { type Bounds, Budget, isTrue, worldsOf } from './worlds.js';

/** S6: no option inside another contradicts what that one's condition already says. */
export function checkNestedChoices(survey: Survey): Finding[] {
  const bounds = { kinds: factKinds(survey), budget: new Budget() };
  return survey.all.flatMap((place) => {
    const { block } = place;
    if (block.block !== 'choice') return [];
    const around = place.turns.flatMap((turn) => conditionOf(turn, survey));
    if (around.length === 0) return [];
    return block.options.flatMap((option) =>
      contradicts({ ...place, block }, option, { around, bounds }),
    );
  });
}

function contradicts(
  place: Placed<Choice>,
  { id, title, when }: Option,
  { around, bounds }: { around: readonly Guard[]; bounds: Bounds },
): Finding[] {
  if (!when) return [];
  const worlds = worldsOf([when, ...around], bounds) ?? [];
  const alone = worlds.filter((world) => isTrue(when, world));
  const possible = alone.some((world) => around.every((guard) => isTrue(guard, world)));
  if (alone.length === 0 || possible) return [];
  const outer = place.turns.flatMap(({ owner, branch }) =>
    branch ? [`${owner?.id}/${branch}`] : [],
  );
  return [
    warning('S6', place, {
      field: `options.${id}.when`,
      what: `分かれ道${named(place.block)}の選択肢「${title}」の条件は、外側の分かれ道の条件と両立しません。その中の手順は行われません。どちらかの条件を直してください。`,
      path: [...outer, `${place.block.id}/${id}`],
    }),
  ];
}

/** What holds inside an option, as long as nothing in it records those facts anew. */
function conditionOf({ owner, branch }: Turn, { recording }: Survey): Guard[] {
  if (owner?.block !== 'choice') return [];
  const option = owner.options.find(({ id }) => id === branch);
  const others = owner.options.flatMap(({ when }) => (when ? [when] : []));
  const rest: Guard = { test: 'not', of: { test: 'any', of: others } };
  const guard = option?.otherwise ? rest : option?.when;
  if (!guard) return [];
  const anew = factsOf(guard).some((fact) =>
    recording
      .get(fact)
      ?.some(({ turns }) => turns.some((turn) => turn.owner === owner && turn.branch === branch)),
  );
  return anew ? [] : [guard];
}
