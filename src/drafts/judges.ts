import type { PlaybookPhase } from '../domain/playbook/definition.js';
import { checkPlaybook } from '../domain/playbook/check/check.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { applyOverride } from '../playbooks/apply-override.js';
import { taken } from '../playbooks/body-playbooks.js';
import { overrideSchema } from '../playbooks/override-schema.js';
import { partSchema, playbookSchema } from '../playbooks/playbook-schema.js';
import { resolve, resolvePart, type Resolved } from '../playbooks/resolve.js';
import { sourceOf, type Library } from '../playbooks/source.js';
import { attemptEach } from '../shared/attempt.js';
import { UnusableFile, type OpenYaml } from '../shared/yaml-file.js';
import type { Surroundings } from './surroundings.js';
import { formFinding, placeOf, ruleFinding, type Text, type TextFinding } from './text-finding.js';

/** What was found in a text whose form is right. */
export interface Judged {
  readonly findings: readonly TextFinding[];
  /** The playbook as it would be followed; null for a part. */
  readonly resolved: Resolved | null;
  /** Where the text says something of a block of it; null where it does not. */
  lineOf(block: { readonly id: string; readonly phase: PlaybookPhase }): number | null;
}

const TOP = { block: null, phase: null, field: null } as const;

/**
 * A body's own playbook, held against the offices of the body.
 * @throws UnusableFile with the place of everything that keeps it from being read.
 */
export function judgePlaybook(yaml: OpenYaml, around: Surroundings): Judged {
  const source = sourceOf(yaml, playbookSchema);
  const { id } = source.value;
  const all = everything(around);
  const library = { ...all, playbooks: new Map([...all.playbooks, [id, source]]) };
  const resolved = resolve(source, library);
  // What a use brought in is changed at the use: ids inside begin with its own.
  const text: Text = {
    file: source.file,
    where: ({ block, phase }) =>
      source.where({ block: block?.split('.')[0] ?? null, phase, field: null }),
  };
  return {
    findings: [
      ...taken(source, around.shipped).map(formFinding),
      ...ruleFindings(resolved, text, around),
    ],
    resolved,
    lineOf: (block) => lineAt(text, block),
  };
}

/**
 * Changes of a playbook that the body follows.
 * @throws UnusableFile with the place of everything that keeps it from being read.
 */
export function judgeOverride(yaml: OpenYaml, around: Surroundings): Judged {
  const source = sourceOf(yaml, overrideSchema);
  const { override, steps } = source.value;
  const library = everything(around);
  const base = library.playbooks.get(override);
  const aim = source.where({ ...TOP, field: 'override' });
  if (!base) {
    throw new UnusableFile([{ place: aim, what: `「${override}」という手順書はありません` }]);
  }
  const resolved = applyOverride(resolve(base, library), source);
  const said = (block: string | null): boolean => block !== null && Object.hasOwn(steps, block);
  const text: Text = {
    file: source.file,
    where: ({ block, phase }) => (said(block) ? source.where({ block, phase, field: null }) : aim),
  };
  return {
    findings: ruleFindings(resolved, text, around),
    resolved,
    lineOf: (block) => (said(block.id) ? lineAt(text, block) : null),
  };
}

/**
 * A shared part, held against every playbook that uses it.
 * @throws UnusableFile with the place of everything that keeps it from being read.
 */
export function judgePart(yaml: OpenYaml, around: Surroundings): Judged {
  const source = sourceOf(yaml, partSchema);
  const { id } = source.value;
  const all = everything(around);
  const library = { ...all, parts: new Map([...all.parts, [id, source]]) };
  resolvePart(source, library);
  const users = attemptEach([...library.playbooks.values()], (each) => resolve(each, library));
  const found = users.values
    .filter(({ playbook }) =>
      allBlocks(playbook).some((block) => block.block === 'use' && block.playbook === id),
    )
    .flatMap((resolved) => ruleFindings(resolved, source, around))
    .filter(({ elsewhere }) => elsewhere === null);
  return { findings: distinct(found), resolved: null, lineOf: () => null };
}

/** All that a use or an override may name: what is shipped and what is the body's own. */
function everything({ shipped, own }: Surroundings): Library {
  return { parts: shipped.parts, playbooks: new Map([...shipped.playbooks, ...own]) };
}

function ruleFindings(resolved: Resolved, text: Text, { offices }: Surroundings): TextFinding[] {
  const known = { offices: offices.map(({ id }) => id) };
  return checkPlaybook(resolved.playbook, known).map((finding) =>
    ruleFinding(finding, { resolved, text }),
  );
}

function lineAt(text: Text, { id, phase }: { id: string; phase: PlaybookPhase }): number {
  return placeOf(text.where({ block: id, phase, field: null })).line;
}

/** A part is looked at in each playbook that uses it; the same fault is told once. */
function distinct(findings: readonly TextFinding[]): TextFinding[] {
  const key = ({ line, column, rule, what }: TextFinding): string =>
    [line, column, rule, what].join(' ');
  return [...new Map(findings.map((each) => [key(each), each])).values()];
}
