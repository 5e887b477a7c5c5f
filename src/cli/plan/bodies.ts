import { loadBodies, type LoadedBody } from '../../bodies/plan-file.js';
import { attempt } from '../../shared/attempt.js';
import { diskFiles } from '../../shared/disk-files.js';
import type { Said } from '../playbook/command.js';
import { readArguments, type Asked, type Surroundings } from './arguments.js';

/** What one body comes to. */
export interface BodySaid {
  readonly lines: readonly string[];
  readonly clean: boolean;
}

/** Do something with the named body, or with all, on the day asked for; a plan that cannot be read is told first. */
export function forBodies(
  args: readonly string[],
  { root, today }: Surroundings,
  act: (body: LoadedBody, asked: Asked) => BodySaid,
): Said {
  const asked = readArguments(args, today);
  if (typeof asked === 'string') return { lines: [asked], exitCode: 2 };
  const bodies = readBodies(root, asked.body);
  if ('lines' in bodies) return bodies;
  const said = bodies.map((body) => act(body, asked));
  return {
    lines: said.flatMap(({ lines }) => lines),
    exitCode: said.every(({ clean }) => clean) ? 0 : 1,
  };
}

/** Do something with the one body of this name; a plan that cannot be read is told first. */
export async function forBody(
  name: string,
  root: string,
  act: (body: LoadedBody) => Said | Promise<Said>,
): Promise<Said> {
  const bodies = readBodies(root, name);
  return 'lines' in bodies ? bodies : act(bodies[0]);
}

/** The body of this name, or all; or what to say where there is none. */
function readBodies(root: string, name: string | null): [LoadedBody, ...LoadedBody[]] | Said {
  let known: string[] = [];
  const { value: bodies, problems } = attempt(() =>
    loadBodies(diskFiles(root), (all) => {
      known = all.map(({ id }) => id);
      return known.filter((id) => name === null || id === name);
    }),
  );
  if (!bodies) {
    const lines = problems.map(({ place, what }) => `${place}  ${what}`);
    return { lines: [...lines, '計画を読めません。先に、これらを直してください。'], exitCode: 1 };
  }
  const [first, ...others] = bodies;
  if (first) return [first, ...others];
  const none = `団体「${name}」はありません（あるのは ${known.join('、')}）`;
  return { lines: [none], exitCode: 2 };
}
