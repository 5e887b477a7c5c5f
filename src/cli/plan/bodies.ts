import { loadBodies, type LoadedBody } from '../../bodies/plan-file.js';
import { attempt } from '../../shared/attempt.js';
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
  let known: string[] = [];
  const { value: bodies, problems } = attempt(() =>
    loadBodies(root, (all) => {
      known = all.map(({ id }) => id);
      return known.filter((id) => asked.body === null || id === asked.body);
    }),
  );
  if (!bodies) {
    const lines = problems.map(({ place, what }) => `${place}  ${what}`);
    return { lines: [...lines, '計画を読めません。先に、これらを直してください。'], exitCode: 1 };
  }
  if (bodies.length === 0) {
    const lines = [`団体「${asked.body}」はありません（あるのは ${known.join('、')}）`];
    return { lines, exitCode: 2 };
  }
  const said = bodies.map((body) => act(body, asked));
  return {
    lines: said.flatMap(({ lines }) => lines),
    exitCode: said.every(({ clean }) => clean) ? 0 : 1,
  };
}
