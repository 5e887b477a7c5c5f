import { checkPlaybook, type Finding } from '../domain/playbook/check/check.js';
import { checkForBody } from '../domain/playbook/check/for-body.js';
import { branchesOf } from '../domain/playbook/check/outline.js';
import type { Block, Step } from '../domain/playbook/definition.js';
import type { Problem } from '../shared/yaml-file.js';
import type { Resolved } from './resolve.js';

/** Something wrong with a file: found by a rule of the checker, or in its form (rule null). */
export interface Remark extends Problem {
  readonly rule: Finding['rule'] | null;
  readonly severity: Finding['severity'];
  readonly path: readonly string[];
}

/** What the checker finds in a playbook; `offices` are those of the body that follows it, null where none is meant. */
export function inspect(resolved: Resolved, offices: readonly string[] | null): Remark[] {
  return placed(resolved, checkPlaybook(resolved.playbook, { offices }));
}

/** The part of it that differs from body to body: what the rules about offices find. */
export function inspectForBody(resolved: Resolved, offices: readonly string[]): Remark[] {
  return placed(resolved, checkForBody(resolved.playbook, offices));
}

function placed(resolved: Resolved, findings: readonly Finding[]): Remark[] {
  return findings.map((finding) => {
    const { rule, severity, path } = finding;
    return { rule, severity, ...mendable(resolved, finding), path };
  });
}

/**
 * Where a finding is mended: what a shared part and what stands around it do not agree on is mended at the `use`,
 * not in the part, which others use too.
 */
function mendable({ file, where }: Resolved, { at, what, path }: Finding): Problem {
  const place = where(at);
  const [use = ''] = at.block?.split('.') ?? [];
  const inside = path.every((id) => id === use || id.startsWith(`${use}.`));
  if (use === at.block || inside || place.startsWith(`${file}:`)) return { place, what };
  const here = where({ block: use, phase: at.phase, field: null });
  return { place: here, what: `${what}（この手順があるのは ${place}）` };
}

/** Steps that do not say how they are done: whoever does them at night may never have done so before. */
export function withoutHow({ playbook, where }: Resolved): Remark[] {
  return playbook.phases.flatMap(({ phase, steps }) =>
    stepsIn(steps)
      .filter(({ how }) => how.trim() === '')
      .map(({ id, title }) => ({
        rule: null,
        severity: 'warning' as const,
        place: where({ block: id, phase, field: null }),
        what: `「${title}」（${id}）に、どう行うか（how）がありません。夜に初めて行う人にも分かるように、番号を付けて書いてください`,
        path: [],
      })),
  );
}

function stepsIn(blocks: readonly Block[]): Step[] {
  return blocks.flatMap((block) =>
    block.block === 'step' ? [block] : branchesOf(block).flatMap(({ steps }) => stepsIn(steps)),
  );
}

/** A problem of a file's form. */
export function formRemark({ place, what }: Problem): Remark {
  return { rule: null, severity: 'error', place, what, path: [] };
}
