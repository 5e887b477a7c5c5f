import type { Language } from '../accounts/caller.js';
import type { Finding } from '../domain/playbook/check/finding.js';
import type { Graph } from '../domain/playbook/picture/graph.js';
import { layout } from '../domain/playbook/picture/layout.js';
import { attempt } from '../shared/attempt.js';
import { LARGEST_BYTES, UnusableFile, openText, type OpenYaml } from '../shared/yaml-file.js';
import { judgeOverride, judgePart, judgePlaybook, type Judged } from './judges.js';
import { byPlace, formFinding, type TextFinding } from './text-finding.js';
import type { Surroundings } from './surroundings.js';

/** What a text wants to be: a playbook, changes of a shipped one, or a shared part. */
export type TextSort = 'playbook' | 'override' | 'part';

/** What the checker says of a text that somebody is writing. */
export interface TextCheck {
  readonly sort: TextSort | null;
  /** Its id, or that of the playbook it changes; null as long as it has none. */
  readonly id: string | null;
  readonly title: string | null;
  /** Where the file belongs. */
  readonly file: string | null;
  /** In reading order. */
  readonly findings: readonly TextFinding[];
  /** How many more there are. */
  readonly omitted: number;
  /** The playbook as a picture; null for a part, and while it cannot be read. */
  readonly graph: Graph | null;
  /** Line of each node of the picture, from 1. */
  readonly lines: Readonly<Record<string, number>>;
}

/** How the text is called in places. */
export const TEXT_NAME = '下書き';
/** More than this helps nobody: the first ones cause the others. */
const MOST_FINDINGS = 100;

const JUDGES = {
  playbook: judgePlaybook,
  override: judgeOverride,
  part: judgePart,
} as const satisfies Record<TextSort, (yaml: OpenYaml, around: Surroundings) => Judged>;

/** Look at a text as `npm run playbook -- check` looks at a file; whatever is wrong with it is the answer. */
export function checkText(
  text: string,
  around: Surroundings,
  { language }: { readonly language: Language },
): TextCheck {
  const opened = attempt(() => openDraft(text));
  if (!opened.value) return { ...NOTHING, ...listed(opened.problems.map(formFinding)) };
  const yaml = opened.value;
  const head = headOf(yaml.value, around);
  const judged = attempt(() => JUDGES[head.sort](yaml, around));
  if (!judged.value) return { ...NOTHING, ...head, ...listed(judged.problems.map(formFinding)) };
  const { findings, resolved, lineOf } = judged.value;
  const titles = new Map(around.offices.map(({ id, title }) => [id, title]));
  const office = (id: string): string => titles.get(id) ?? id;
  const graph = resolved && layout(resolved.playbook, { language, office });
  return {
    ...head,
    ...listed(findings),
    graph,
    lines: Object.fromEntries(graph?.nodes.flatMap((node) => lined(node.id, lineOf(node))) ?? []),
  };
}

function lined(id: string, line: number | null): [string, number][] {
  return line === null ? [] : [[id, line]];
}

const NOTHING = {
  sort: null,
  id: null,
  title: null,
  file: null,
  graph: null,
  lines: {},
} as const satisfies Partial<TextCheck>;

/** The answer where looking took too long. */
export function tooHeavy(): TextCheck {
  const what =
    '調べるのに時間がかかりすぎたので、やめました。条件（when）と手順を減らすか、共通手順に分けてください';
  return { ...NOTHING, ...listed([formFinding({ place: TEXT_NAME, what })]) };
}

function listed(findings: readonly TextFinding[]): Pick<TextCheck, 'findings' | 'omitted'> {
  const worstFirst = findings.toSorted((one, other) => rank(one) - rank(other));
  return {
    findings: worstFirst.slice(0, MOST_FINDINGS).toSorted(byPlace),
    omitted: Math.max(findings.length - MOST_FINDINGS, 0),
  };
}

function rank({ severity }: Pick<Finding, 'severity'>): number {
  return severity === 'error' ? 0 : 1;
}

/** @throws UnusableFile with the line at which it becomes too long, or of each flaw. */
function openDraft(text: string): OpenYaml {
  const bytes = Buffer.from(text);
  if (bytes.length <= LARGEST_BYTES) return openText(text, TEXT_NAME);
  const line = bytes.subarray(0, LARGEST_BYTES).toString('latin1').split('\n').length;
  const what = 'この行で 64 KB を超えます。短くしてください';
  throw new UnusableFile([{ place: `${TEXT_NAME}:${line}:1`, what }]);
}

type Head = Pick<TextCheck, 'id' | 'title' | 'file'> & { readonly sort: TextSort };

function headOf(value: unknown, { folder }: Surroundings): Head {
  const read = (key: string): string | null => {
    const found: unknown = isMap(value) && Object.hasOwn(value, key) ? value[key] : null;
    return typeof found === 'string' ? found : null;
  };
  const sort = sortOf(value);
  const id = read(sort === 'override' ? 'override' : 'id');
  const place = sort === 'part' ? 'playbooks/parts' : `${folder}/playbooks`;
  const named = id !== null && /^[a-z][a-z0-9-]*$/.test(id);
  return { sort, id, title: read('title'), file: named ? `${place}/${id}.yaml` : null };
}

function sortOf(value: unknown): TextSort {
  if (!isMap(value)) return 'playbook';
  if (Object.hasOwn(value, 'override')) return 'override';
  return Object.hasOwn(value, 'steps') && !Object.hasOwn(value, 'phases') ? 'part' : 'playbook';
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
