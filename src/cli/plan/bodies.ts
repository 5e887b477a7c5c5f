import { loadBodies, type LoadedBody } from '../../bodies/plan-file.js';
import { bodyFile, bodyFolders } from '../../bodies/plan-folder.js';
import { attempt } from '../../shared/attempt.js';
import type { Said } from '../playbook/command.js';
import { readArguments, type Asked, type Surroundings } from './arguments.js';

/** A body as its files describe it, and its folder below the root. */
export interface PlannedBody extends LoadedBody {
  readonly folder: string;
}

/** What one body comes to. */
export interface BodySaid {
  readonly lines: readonly string[];
  readonly clean: boolean;
}

/** Do something with the named body, or with all, on the day asked for; a plan that cannot be read is told first. */
export function forBodies(
  args: readonly string[],
  { root, today }: Surroundings,
  act: (body: PlannedBody, asked: Asked) => BodySaid,
): Said {
  const asked = readArguments(args, today);
  if (typeof asked === 'string') return { lines: [asked], exitCode: 2 };
  const { value: bodies, problems } = attempt(() => readBodies(root));
  if (!bodies) {
    const lines = problems.map(({ place, what }) => `${place}  ${what}`);
    return { lines: [...lines, '計画を読めません。先に、これらを直してください。'], exitCode: 1 };
  }
  const wanted = bodies.filter(
    ({ folder, plan }) =>
      asked.body === null || folder.endsWith(`/${asked.body}`) || plan.body === asked.body,
  );
  if (wanted.length === 0) {
    const known = bodies.map(({ plan }) => plan.body).join('、');
    return { lines: [`団体「${asked.body}」はありません（あるのは ${known}）`], exitCode: 2 };
  }
  const said = wanted.map((body) => act(body, asked));
  return {
    lines: said.flatMap(({ lines }) => lines),
    exitCode: said.every(({ clean }) => clean) ? 0 : 1,
  };
}

function readBodies(root: string): PlannedBody[] {
  const folders = new Map(
    bodyFolders(root).map((folder) => [bodyFile(root, folder).value.id, folder]),
  );
  return loadBodies(root).map((body) => ({ ...body, folder: folders.get(body.plan.body) ?? '' }));
}
