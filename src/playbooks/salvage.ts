import type { ZodType } from 'zod';
import { misfitsOf } from '../shared/yaml-misfits.js';
import type { OpenYaml } from '../shared/yaml-file.js';
import { blockId, outlineOf } from './outline.js';
import { sourceIn, type Source } from './source.js';

type Path = readonly PropertyKey[];

/** What of a file can be read although something in it is wrong, and whatever that touches. */
export interface Salvaged<T> {
  readonly source: Source<T>;
  /** Ids of what was left out or changed: what is said of them may follow only from that. */
  readonly doubtful: ReadonlySet<string>;
}

/** Leaving something out may leave out what is around it. */
const MOST_ROUNDS = 8;

/** What a playbook needs at its top, for one that lacks it. */
const TOP: Readonly<Record<string, unknown>> = {
  id: 'unread',
  title: '（題名）',
  summary: '（概要）',
  category: 'infrastructure',
  duties: [],
  residents: '（　）',
  card: { do: ['一', '二', '三'], dont: ['一'], call: ['unread'] },
  without: { network: '（　）', power: '（　）', superior: '（　）' },
};

/**
 * A file without what does not fit its form: unknown names are dropped, wrong values too, and what cannot be without
 * them. Null where nothing sensible is left. Only for finding what else is wrong; nobody follows it.
 */
export function salvage<T>(yaml: OpenYaml, schema: ZodType<T>): Salvaged<T> | null {
  const value = structuredClone(yaml.value);
  const doubtful = new Set(outlineOf(value).repeated.map(({ id }) => id));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const outcome = schema.safeParse(value);
    if (outcome.success) return { source: sourceIn(yaml, outcome.data), doubtful };
    const misfits = misfitsOf(outcome.error.issues, value).map(({ at }) => at);
    if (misfits.length === 0) return null;
    // The last first, so that the places of those before stay what they are.
    const left = misfits.toReversed().every((path) => leaveOut(value, path, doubtful));
    if (!left) return null;
  }
  return null;
}

/** Drop what stands at a path; where nothing does, the member of a list it is missing from. */
function leaveOut(value: unknown, path: Path, doubtful: Set<string>): boolean {
  idsAround(value, path).forEach((id) => doubtful.add(id));
  const [key] = path;
  if (path.length <= 2 && typeof key === 'string' && isMap(value) && Object.hasOwn(TOP, key)) {
    value[key] = TOP[key];
    doubtful.add('unread');
    return true;
  }
  if (valueAt(value, path) !== undefined) return drop(value, path, doubtful);
  const member = path.findLastIndex((step) => typeof step === 'number');
  return member >= 0 && drop(value, path.slice(0, member + 1), doubtful);
}

function drop(value: unknown, path: Path, doubtful: Set<string>): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  const key = path.at(-1);
  idsWithin(valueAt(value, path)).forEach((id) => doubtful.add(id));
  if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1);
  else if (isMap(parent) && typeof key === 'string') delete parent[key];
  else return false;
  return true;
}

/** The nearest block around a path. */
function idsAround(value: unknown, path: Path): string[] {
  const ids = path.map((_step, index) => blockId(valueAt(value, path.slice(0, index + 1))));
  return ids.flatMap((id) => (id === null ? [] : [id])).slice(-1);
}

/** Everything that has an id in a raw value. */
function idsWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsWithin);
  if (!isMap(value)) return [];
  const own = blockId(value);
  return [...(own === null ? [] : [own]), ...Object.values(value).flatMap(idsWithin)];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
