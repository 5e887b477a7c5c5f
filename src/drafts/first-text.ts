import { CATEGORIES } from '../domain/plan/category.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { templateText } from '../playbooks/template.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { draftHead } from './draft-head.js';

/** What a new draft begins as: a complete example, a copy, changes of a playbook, or a text given. */
export const STARTS = ['template', 'copy', 'override', 'text'] as const;
export type Start = (typeof STARTS)[number];

/** Where the files of one body lie, and which ids are in use. */
export interface Shelf {
  readonly files: PlanFiles;
  /** The body's folder: config/bodies/<slug>. */
  readonly folder: string;
  readonly ids: ReadonlySet<string>;
}

/** From config/bodies/<slug>/playbooks to where editors find the names of the keys. */
const SCHEMA = '../../../../playbooks/playbook.schema.json';

/** The complete example, under an id that nobody has. */
export function exampleText({ ids }: Pick<Shelf, 'ids'>): string {
  const id = freeId('new-playbook', ids);
  return templateText({ id, category: 'infrastructure', schema: SCHEMA });
}

/**
 * A playbook as its file says now. A shipped one gets an id that nobody has, so that both can stand beside each
 * other. Null where the file is gone.
 */
export function copiedText(id: string, { files, folder, ids }: Shelf): string | null {
  const own = textAt(files, `${folder}/playbooks/${id}.yaml`);
  if (own !== null && draftHead(own).sort === 'playbook') return own;
  const shipped = CATEGORIES.map((category) => textAt(files, `playbooks/${category}/${id}.yaml`));
  const text = shipped.find((each) => each !== null) ?? null;
  return text && text.replace(/^id:.*$/m, `id: ${freeId(id, ids)}`);
}

/** What the body changes of a playbook as its file says now; where it changes nothing, an example to begin with. */
export function overrideText(playbook: Playbook, { files, folder }: Shelf): string {
  const { id, title } = playbook;
  const own = textAt(files, `${folder}/playbooks/${id}.yaml`);
  if (own !== null && draftHead(own).sort === 'override') return own;
  const [step] = allBlocks(playbook).filter(({ block }) => block === 'step');
  return `# ${title}
# この団体での書換え。書いたところだけが変わり、ほかは元の手順書のままです。
# 「#」から後ろはメモです。
override: ${id}
# residents（住民への文）、card（最初の10分）、without（頼れないとき）、late（遅れたとき）も、ここに書けます。
steps:
  # 変える手順の id の下に、変える項目だけを書きます。
  # 手順: title how office helpers due late target gate evidence required　選択: title how office due late
  ${step?.id ?? ''}:
    title: ${JSON.stringify(step?.title ?? '')}
`;
}

function textAt(files: PlanFiles, file: string): string | null {
  const bytes = files.bytes(file);
  return bytes && Buffer.from(bytes).toString('utf8');
}

function freeId(wanted: string, ids: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
}
