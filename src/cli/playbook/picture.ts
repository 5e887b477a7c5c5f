import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bodyFile, bodyFolders } from '../../bodies/plan-folder.js';
import type { Playbook } from '../../domain/playbook/definition.js';
import { graphSvg } from '../../domain/playbook/picture/graph-svg.js';
import { layout } from '../../domain/playbook/picture/layout.js';
import { attempt } from '../../shared/attempt.js';
import { diskFiles } from '../../shared/disk-files.js';
import type { PlanFiles } from '../../shared/plan-files.js';
import type { Folders } from './command.js';

/** Write a playbook's picture; offices are called as the first body calls them. */
export function writePicture(playbook: Playbook, target: string, { root, from }: Folders): void {
  const titles = officeTitles(diskFiles(root));
  const graph = layout(playbook, { language: 'ja', office: (id) => titles.get(id) ?? id });
  const { title, summary: description } = playbook;
  writeFileSync(resolve(from, target), graphSvg(graph, { title, description }));
}

function officeTitles(files: PlanFiles): ReadonlyMap<string, string> {
  const bodies = bodyFolders(files).flatMap(
    (folder) => attempt(() => bodyFile(files, folder)).value ?? [],
  );
  return new Map(bodies[0]?.value.offices.map(({ id, title }) => [id, title]));
}
