import { bodyFile, bodyFolders } from '../../bodies/plan-folder.js';
import { namedOffices } from '../../bodies/without-offices.js';
import { bodyPlaybooks } from '../../playbooks/body-playbooks.js';
import { inspect, inspectForBody, withoutHow, type Remark } from '../../playbooks/inspect.js';
import type { Resolved } from '../../playbooks/resolve.js';
import type { Library } from '../../playbooks/source.js';
import { attempt } from '../../shared/attempt.js';
import type { PlanFiles } from '../../shared/plan-files.js';
import type { Problem } from '../../shared/yaml-file.js';

/** The playbooks as one body follows them, and its offices; null where its file could not be read. */
export interface Following {
  /** config/bodies/<slug>. */
  readonly folder: string;
  readonly name: string;
  readonly offices: readonly string[] | null;
  readonly playbooks: readonly Resolved[];
  readonly problems: readonly Problem[];
}

/** What each body follows. */
export function followings(files: PlanFiles, library: Library): Following[] {
  return bodyFolders(files).map((folder) => {
    const body = attempt(() => bodyFile(files, folder));
    const { values, problems } = bodyPlaybooks(files, folder, library);
    return {
      folder,
      name: body.value?.value.name ?? folder,
      offices: body.value ? namedOffices(body.value.value).map(({ id }) => id) : null,
      playbooks: values,
      problems: [...body.problems, ...problems],
    };
  });
}

const NOTHING: ReadonlySet<string> = new Set();
const LOOKED_AT = new WeakMap<Resolved, Remark[]>();

/** What the checker finds for all bodies, but what may only follow from what is doubtful. */
export function remarksOf(
  followed: readonly Pick<Following, 'name' | 'playbooks' | 'offices'>[],
  doubtful = NOTHING,
): Remark[] {
  const playbooks = new Set(followed.flatMap((each) => each.playbooks));
  return [...[...playbooks].flatMap(ofAnyBody), ...ofBodies(followed)].filter((remark) =>
    isCertain(remark, doubtful),
  );
}

/** What differs from body to body: the same is told once, with the names of the bodies where not all have it. */
function ofBodies(
  followed: readonly Pick<Following, 'name' | 'playbooks' | 'offices'>[],
): Remark[] {
  const found = new Map<string, { remark: Remark; names: Set<string>; of: number }>();
  for (const { name, playbooks, offices } of followed) {
    for (const playbook of offices ? playbooks : []) {
      for (const remark of inspectForBody(playbook, offices ?? [])) {
        // The offices that a body does have stand in the second sentence.
        const key = [remark.place, remark.rule, remark.what.split('。')[0]].join(' ');
        const of = followed.filter((each) => each.playbooks.includes(playbook)).length;
        const same = found.get(key) ?? { remark, names: new Set<string>(), of };
        found.set(key, { ...same, names: same.names.add(name) });
      }
    }
  }
  return [...found.values()].map(({ remark, names, of }) =>
    remark.rule !== 'R1' || names.size === of
      ? remark
      : { ...remark, what: `${remark.what}（${[...names].join('、')}の場合）` },
  );
}

/** Most of it is the same for every body that follows the same: looked at once. */
function ofAnyBody(resolved: Resolved): Remark[] {
  const known = LOOKED_AT.get(resolved);
  if (known) return known;
  const remarks = [...inspect(resolved, null), ...withoutHow(resolved)];
  LOOKED_AT.set(resolved, remarks);
  return remarks;
}

/** Whether a remark names nothing doubtful; one about the whole is never certain while something is missing. */
function isCertain({ what, path }: Remark, doubtful: ReadonlySet<string>): boolean {
  if (doubtful.size === 0) return true;
  const named = [
    ...path.flatMap((id) => id.split(/[./]/)),
    ...(what.match(/[a-z][a-z0-9-]+/g) ?? []),
  ];
  return path.length > 0 && !named.some((id) => doubtful.has(id));
}
