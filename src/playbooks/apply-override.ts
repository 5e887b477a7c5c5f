import type { Block, Playbook } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { UnusableFile } from '../shared/yaml-file.js';
import type { Override, StepChange } from './override-schema.js';
import { changeBlocks } from './rename.js';
import type { Resolved } from './resolve.js';
import type { Source } from './source.js';

/** Keys of a step that a choice has, too. */
const OF_A_CHOICE: readonly string[] = ['title', 'how', 'office', 'due', 'late'];

/**
 * A playbook as one body follows it.
 * @throws UnusableFile at each step that is not there, and each key it does not have.
 */
export function applyOverride(base: Resolved, source: Source<Override>): Resolved {
  const { steps, override, ...general } = source.value;
  refuseUnknown(base, source);
  const own = Object.fromEntries(
    Object.entries(general).filter(([, value]) => value !== undefined),
  );
  const playbook: Playbook = {
    ...base.playbook,
    ...own,
    phases: base.playbook.phases.map((phase) => ({
      ...phase,
      steps: changeBlocks(phase.steps, (block) => changed(block, steps[block.id])),
    })),
  };
  const overridden = ({
    block,
    field,
  }: {
    block: string | null;
    field: string | null;
  }): boolean => {
    const key = field?.split('.')[0] ?? '';
    return block === null ? key in own : Object.hasOwn(steps, block) && key in (steps[block] ?? {});
  };
  return {
    file: source.file,
    playbook,
    where: (at) => (overridden(at) ? source.where(at) : base.where(at)),
  };
}

function refuseUnknown({ playbook, file }: Resolved, source: Source<Override>): void {
  const sorts = new Map(allBlocks(playbook).map((block) => [block.id, block.block]));
  const problems = Object.entries(source.value.steps).flatMap(([id, change]) => {
    const at = (field: string | null): string => source.where({ block: id, phase: null, field });
    const sort = sorts.get(id);
    if (sort === undefined || !['step', 'choice'].includes(sort)) {
      return [{ place: at(null), what: `手順書 ${file} に「${id}」という手順も選択もありません` }];
    }
    return Object.keys(change)
      .filter((key) => sort === 'choice' && !OF_A_CHOICE.includes(key))
      .map((key) => ({
        place: at(key),
        what: `「${id}」は選択です。書き換えられるのは ${OF_A_CHOICE.join('、')} です`,
      }));
  });
  if (problems.length > 0) throw new UnusableFile(problems);
}

/** A new due time takes the place of a target, and the other way round. */
function changed(block: Block, change: StepChange | undefined): Block {
  if (!change) return block;
  if (block.block === 'choice') return { ...block, ...choiceChange(change) };
  if (block.block !== 'step') return block;
  const { evidence } = change;
  const prefix = block.id.slice(0, block.id.lastIndexOf('.') + 1);
  return {
    ...block,
    ...change,
    ...(change.due && { target: null }),
    ...(change.target && { due: null }),
    ...(evidence && { evidence: evidence.map((need) => ({ ...need, id: prefix + need.id })) }),
  };
}

function choiceChange({ title, how, office, due, late }: StepChange): object {
  return {
    ...(title !== undefined && { title }),
    ...(how !== undefined && { how }),
    ...(office !== undefined && { office }),
    ...(due !== undefined && { due }),
    ...(late !== undefined && { late }),
  };
}
