import { dirname, join } from 'node:path';
import type { Plan } from '../domain/plan/plan.js';
import { attempt } from '../shared/attempt.js';
import type { Config } from '../shared/config.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles, type KeptFiles } from '../shared/plan-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { accepted, type Accepted } from './accepted.js';
import type { BodyFile } from './body-schema.js';
import type { FollowedVersion } from './followed.repository.js';
import { loadBodies, type LoadedBody } from './plan-file.js';

/** A version that a body follows, with its files. */
export interface Followed {
  readonly version: FollowedVersion;
  readonly files: KeptFiles;
}

type Where = Pick<Config, 'root' | 'body'>;
type Known = Pick<BodyFile, 'id' | 'sample'>;

/**
 * What the installation serves: bodies that follow a version of their plan, and the rest as their files on disk say.
 * @throws UnusableFile when something that is needed cannot be used.
 */
export function readInForce(
  config: Where,
  {
    served,
    followed,
  }: { readonly served: readonly string[]; readonly followed: readonly Followed[] },
): Accepted {
  const versions = followed.map((each) => readFollowed(config, each));
  const known = versions.map(({ plan }) => ({ id: plan.body, sample: plan.sample }));
  const others = served.filter((id) => !known.some((each) => each.id === id));
  const read = attempt(() => readDisk(config, { versions, known, others }));
  if (read.value) return { own: read.value.own, bodies: [...versions, ...read.value.bodies] };
  // Whatever lies on the disk, bodies that follow their versions start.
  if (others.length === 0 && known.length > 0)
    return { own: ownOf(config, known), bodies: versions };
  throw new UnusableFile(read.problems);
}

/** One version as it is followed from its day on. @throws UnusableFile naming the version. */
export function readFollowed(config: Where, { version, files }: Followed): LoadedBody {
  const { body_id: id, number, in_force_from: inForceFrom } = version;
  const where = { folder: join(config.root, 'var/accepted'), asked: [id] };
  const kept = keptFiles(files);
  const { value, problems } = attempt(() =>
    accepted(kept, where, () => ({ own: id, bodies: loadBodies(kept, () => [id]) })),
  );
  const [body] = value?.bodies ?? [];
  if (body) return { ...body, plan: { ...body.plan, inForceFrom } satisfies Plan };
  const name = `施行中の計画 ${id} 第${number}版`;
  throw new UnusableFile(
    problems.map(({ place, what }) => ({ place: `${name}（${place}）`, what })),
  );
}

interface Rest {
  readonly versions: readonly LoadedBody[];
  readonly known: readonly Known[];
  readonly others: readonly string[];
}

function readDisk(config: Where, { versions, known, others }: Rest): Accepted {
  const disk = diskFiles(config.root);
  const ruled = versions.flatMap(({ file }) => disk.names(dirname(file)));
  const files = keptFiles(new Map(ruled.map((path) => [path, null])), disk);
  const where = { folder: join(config.root, 'var/accepted'), asked: [config.body, known, others] };
  return accepted(files, where, () => {
    let own = '';
    const bodies = loadBodies(files, (all) => {
      own = ownOf(
        config,
        [...known, ...all].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      );
      return [own, ...others];
    });
    if (bodies.length > 0 || known.length > 0) return { own, bodies };
    throw new UnusableFile([{ place: 'config/bodies', what: 'has no body' }]);
  });
}

/** The body that set-up is for: the one the setting names, else one of one's own before a sample. */
function ownOf({ body }: Where, known: readonly Known[]): string {
  const chosen = known.find(({ id, sample }) => (body === '' ? !sample : id === body));
  if (body !== '' && known.length > 0 && !chosen) {
    const ids = known.map(({ id }) => id).join(', ');
    const what = `is ${body}, which is no body below config/bodies; there are: ${ids}`;
    throw new UnusableFile([{ place: 'HIKESHI_BODY', what }]);
  }
  return chosen?.id ?? known[0]?.id ?? '';
}
