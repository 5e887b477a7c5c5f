/** Where the blocks of a file stand, before anything is known of what they say. */
export interface Outline {
  /** Path of each block by its id; where an id is there twice, the first. */
  readonly blocks: ReadonlyMap<string, readonly PropertyKey[]>;
  /** Path of each phase by its name. */
  readonly phases: ReadonlyMap<string, readonly PropertyKey[]>;
  /** Every block whose id another one before it has. */
  readonly repeated: readonly { id: string; path: readonly PropertyKey[]; isUse: boolean }[];
}

type Path = readonly PropertyKey[];

/** Find every block and phase of a raw playbook, part or override. */
export function outlineOf(raw: unknown): Outline {
  const blocks = new Map<string, Path>();
  const phases = new Map<string, Path>();
  const repeated: Outline['repeated'][number][] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap(value)) return;
    const id = blockId(value);
    if (id !== null && path.at(-2) === 'steps') {
      if (blocks.has(id)) repeated.push({ id, path, isUse: 'use' in value });
      else blocks.set(id, path);
    }
    if (typeof value.phase === 'string' && path.at(-2) === 'phases') phases.set(value.phase, path);
    for (const key of ['phases', 'steps', 'tracks', 'options']) walk(value[key], [...path, key]);
  };
  walk(raw, []);
  // An override names the steps it changes as keys.
  const changed = isMap(raw) && isMap(raw.steps) ? Object.keys(raw.steps) : [];
  for (const id of changed) blocks.set(id, ['steps', id]);
  return { blocks, phases, repeated };
}

/** The path of nested keys below `path`, where members of lists are named by their id. */
export function withKeys(raw: unknown, path: Path, keys: readonly string[]): Path {
  let value = path.reduce(valueAt, raw);
  return keys.reduce((way, key) => {
    const index = Array.isArray(value) ? value.findIndex((item) => blockId(item) === key) : -1;
    const step = index < 0 ? key : index;
    value = valueAt(value, step);
    return [...way, step];
  }, path);
}

/** The id under which a raw block is known, if it is one. */
export function blockId(value: unknown): string | null {
  if (!isMap(value)) return null;
  const id = value.parallel ?? value.choice ?? value.repeat ?? value.as ?? value.use ?? value.id;
  return typeof id === 'string' ? id : null;
}

/** Name a path in a raw file to its author: by the nearest id above it, then the keys below that. */
export function nameOf(raw: unknown, path: Path): string {
  let [value, id, from] = [raw, null as string | null, 0];
  path.forEach((key, index) => {
    value = valueAt(value, key);
    const own = blockId(value) ?? (isMap(value) ? value.phase : null);
    if (typeof own === 'string') [id, from] = [own, index + 1];
  });
  const keys = path.slice(from).map(String).join('.');
  return [id ?? '', keys].filter(Boolean).join(' の ');
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
