import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../../../test/fixtures/cacao/blocks.js';
import { graphFindings, type GraphFinding } from '../../../../test/fixtures/cacao/findings.js';
import { readCacao } from '../../../../test/fixtures/cacao/graph.js';
import { check } from '../../../../test/fixtures/sound-playbook.js';
import { layoutOf } from './outline.js';

/** Real playbooks of other projects, and what others found in their graphs. They lie beside this project. */
const FOLDER = join(process.cwd(), '..', 'shared', 'data', 'cacao');

interface Expected {
  readonly steps: number;
  readonly step_types: Readonly<Record<string, number>>;
  readonly unknown_step_types: readonly string[];
  readonly dangling_step_refs: readonly (readonly [string, string])[];
  readonly workflow_start_resolves: boolean;
  readonly workflow_start_is_start_step: boolean;
  readonly workflow_exception_resolves: boolean | null;
  readonly unreachable_steps: readonly string[];
  readonly steps_that_cannot_reach_an_end: readonly string[];
  readonly has_explicit_cycle: boolean;
  readonly branching_steps_whose_branches_share_an_end: readonly string[];
}

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

const files: [string, Expected][] = existsSync(FOLDER)
  ? Object.entries(JSON.parse(read('expected.json')) as Record<string, Expected>)
  : [];

const of = (findings: readonly GraphFinding[], what: GraphFinding['what']): string[] =>
  findings.filter((each) => each.what === what).map(({ step }) => step);

describe('real CACAO playbooks, an oracle of others', () => {
  // The graphs are not ours to ship: without them beside this project the file is left out (scripts/beside.mjs).
  it('lie beside this project', () => {
    expect(files).toHaveLength(18);
  });

  for (const [name, expected] of files)
    describe(name, () => {
      const graph = readCacao(read(name));
      const findings = graphFindings(graph);

      it('shows the same broken graph as others found', () => {
        const types = findings.filter(({ what }) => what === 'unknown-type').map(({ to }) => to);
        const dangling = findings.filter(({ what }) => what === 'dangling');
        const { exception } = graph;
        expect({
          steps: graph.steps.size,
          unknown_step_types: [...new Set(types)],
          dangling_step_refs: dangling.map(({ step, to }) => [step, to]),
          workflow_start_resolves: of(findings, 'start-missing').length === 0,
          workflow_start_is_start_step: of(findings, 'start-is-no-start').length === 0,
          workflow_exception_resolves:
            exception === null ? null : of(findings, 'exception-missing').length === 0,
          unreachable_steps: of(findings, 'unreachable').toSorted(),
          steps_that_cannot_reach_an_end: of(findings, 'no-end').toSorted(),
          has_explicit_cycle: of(findings, 'cycle').length > 0,
          branching_steps_whose_branches_share_an_end: of(findings, 'shared-end').toSorted(),
        }).toEqual({
          steps: expected.steps,
          unknown_step_types: expected.unknown_step_types,
          dangling_step_refs: expected.dangling_step_refs,
          workflow_start_resolves: expected.workflow_start_resolves,
          workflow_start_is_start_step: expected.workflow_start_is_start_step,
          workflow_exception_resolves: expected.workflow_exception_resolves,
          unreachable_steps: expected.unreachable_steps.toSorted(),
          steps_that_cannot_reach_an_end: expected.steps_that_cannot_reach_an_end.toSorted(),
          has_explicit_cycle: expected.has_explicit_cycle,
          branching_steps_whose_branches_share_an_end:
            expected.branching_steps_whose_branches_share_an_end.toSorted(),
        });
      });

      it('is sound as blocks, with every action in it, exactly where its graph is', () => {
        const broken = findings.filter(({ what }) =>
          ['dangling', 'no-end', 'cycle'].includes(what),
        );
        const playbook = blocksOf(graph);
        if (broken.length > 0) return expect(playbook).toBeNull();
        if (!playbook) throw new Error('a sound graph that is no blocks');
        expect(check(playbook).filter(({ severity }) => severity === 'error')).toEqual([]);
        const own = layoutOf(playbook).steps.filter(({ phase }) => phase === 'containment');
        const actions = (expected.step_types.action ?? 0) + (expected.step_types.single ?? 0);
        expect(own.map(({ block }) => block.id)).toHaveLength(actions);
      });
    });
});
