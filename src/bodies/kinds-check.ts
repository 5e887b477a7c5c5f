import type { Kind } from '../domain/plan/plan.js';
import { didYouMean } from '../domain/playbook/check/near.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { readPlaced, type PlacedFile, type Problem } from '../shared/yaml-file.js';
import { kindsSchema } from './rules-schema.js';

/** What the desk can choose, with the places of the file. */
export type Kinds = PlacedFile<readonly Kind[]>;

/** Whose playbooks a kind may name. */
interface Followers {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

const FILE = 'config/kinds.yaml';

/**
 * Read config/kinds.yaml.
 * @throws UnusableFile with file:line:column for every problem.
 */
export function readKinds(files: PlanFiles): Kinds {
  return readPlaced(files, FILE, kindsSchema);
}

/** Every kind whose playbook some body does not have, told once for all bodies. */
export function kindProblems({ value, where }: Kinds, bodies: readonly Followers[]): Problem[] {
  const known = bodies.flatMap(({ ids }) => [...ids]);
  return value.flatMap(({ id, label, playbook }, index) => {
    const without = bodies.filter(({ ids }) => playbook !== null && !ids.has(playbook));
    if (playbook === null || without.length === 0) return [];
    const whose =
      without.length < bodies.length ? `${without.map(({ name }) => name).join('、')}に` : '';
    const what = `種別「${label}」（${id}）の手順書「${playbook}」が${whose}ありません。${didYouMean(playbook, known)}id の書き誤りを直すか、playbooks/<区分>/${playbook}.yaml を作ってください（手順書を決めない種別は playbook: null）`;
    return [{ place: where(['kinds', index, 'playbook']), what }];
  });
}
