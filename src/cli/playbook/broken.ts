import { formRemark, type Remark } from '../../playbooks/inspect.js';
import { nameProblems, PARTS, type ReadLibrary } from '../../playbooks/library.js';
import { partSchema, playbookSchema } from '../../playbooks/playbook-schema.js';
import { resolveAsFar } from '../../playbooks/resolve.js';
import { salvage, type Salvaged } from '../../playbooks/salvage.js';
import type { Library } from '../../playbooks/source.js';
import type { ZodType } from 'zod';
import { attempt } from '../../shared/attempt.js';
import type { PlanFiles } from '../../shared/plan-files.js';
import { openYaml } from '../../shared/yaml-file.js';
import { followings, remarksOf } from './following.js';

/** The library with whatever can be read of files that have faults, so that their faults hide no others. */
export function withSalvaged(
  files: PlanFiles,
  shipped: ReadLibrary,
): { library: Library; doubtful: ReadonlySet<string> } {
  const parts = new Map(shipped.parts);
  const doubtful = new Set<string>();
  for (const file of [...shipped.unread.values()].filter((each) => each.startsWith(PARTS))) {
    const saved = salvaged(files, file, partSchema);
    if (saved) parts.set(saved.source.value.id, saved.source);
    saved?.doubtful.forEach((id) => doubtful.add(id));
  }
  return { library: { ...shipped, parts }, doubtful };
}

/** What else is wrong with a playbook whose form has faults, or which uses what there is not. */
export function brokenRemarks(files: PlanFiles, file: string, library: Library): Remark[] {
  const saved = salvaged(files, file, playbookSchema);
  if (!saved) return [];
  const { source } = saved;
  const playbooks = new Map([...library.playbooks, [source.value.id, source]]);
  const { resolved, problems, empty } = resolveAsFar(source, { ...library, playbooks });
  const doubtful = new Set([...saved.doubtful, ...empty]);
  const followed = followings(files, library).map((each) => ({ ...each, playbooks: [resolved] }));
  return [
    ...[...nameProblems(source), ...problems].map(formRemark),
    ...remarksOf(followed, doubtful),
  ];
}

function salvaged<T>(files: PlanFiles, file: string, schema: ZodType<T>): Salvaged<T> | null {
  const yaml = attempt(() => openYaml(files, file)).value;
  const isOverride = yaml && Object.hasOwn(Object(yaml.value), 'override');
  return yaml && !isOverride ? salvage(yaml, schema) : null;
}
