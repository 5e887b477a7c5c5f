import { describe, expect, it } from '@jest/globals';
import { Scene, PLAYBOOKS, NIGHT } from '../../../test/fixtures/scene.js';
import { choice, SMALL, SMALL_SETTING, step } from '../../../test/fixtures/small-playbook.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import type { Phase } from '../incident/incident.js';
import { playbookProblems } from './check.js';
import type { Block, Playbook } from './definition.js';
import { answerChoice, completeStep, skipStep } from './follow.js';
import { openSteps, standings, type StepStanding } from './standing.js';
import { allBlocks, find, phaseOf } from './walk.js';

const RUN = 'small';

function small(): Scene {
  return new Scene({ kind: 'small' }, { setting: SMALL_SETTING });
}

function complete(scene: Scene, ...steps: string[]): Scene {
  const evidence = { 'disk-image': '金庫 3' };
  for (const id of steps) {
    scene.do(null, (given) =>
      completeStep(given, { run: RUN, step: id, evidence, facts: {}, note: '' }),
    );
  }
  return scene;
}

function answer(scene: Scene, option: string): Scene {
  scene.do(null, (given) => answerChoice(given, { run: RUN, step: 'reach', option, note: '' }));
  return scene;
}

function inPhase(scene: Scene, phase: Phase): Scene {
  scene.incident = { ...scene.incident, phase };
  return scene;
}

function all({ incident }: Scene, playbook: Playbook = SMALL): StepStanding[] {
  const [run] = incident.runs;
  if (!run) throw new Error('no run');
  return standings({ playbook, run, incident });
}

function stateOf(scene: Scene, id: string): StepStanding {
  const found = all(scene).find((each) => each.item.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}

const ready = (scene: Scene): string[] =>
  all(scene)
    .filter((each) => each.state === 'ready')
    .map((each) => each.item.id);

describe('what can be done now', () => {
  it('is the first step alone, while it is required', () => {
    expect(ready(small())).toEqual(['first']);
    expect(stateOf(small(), 'look').blockers).toEqual([
      { kind: 'step', step: 'first', title: 'first' },
    ]);
  });

  it('is every track side by side, past an optional step', () => {
    expect(ready(complete(small(), 'first'))).toEqual(['look', 'cut-network', 'reach']);
  });

  it('goes on after a step that was left out', () => {
    const scene = small();
    scene.do(null, (given) => skipStep(given, { run: RUN, step: 'first', reason: '機器がない' }));
    expect(ready(scene)).toContain('cut-network');
  });

  it.each([
    ['yes', ['report'], ['no-reason']],
    ['no', ['no-reason'], ['report', 'inner', 'inner-yes', 'approve-text']],
  ])('after the answer %s is its branch, the other one is closed', (option, open, closed) => {
    const scene = answer(complete(small(), 'first'), option);
    expect(ready(scene)).toEqual(expect.arrayContaining(open));
    const off = all(scene).filter((each) => each.state === 'off');
    expect(off.map((each) => each.item.id)).toEqual(expect.arrayContaining(closed));
    expect(off.flatMap((each) => each.blockers)).toEqual([]);
  });

  it('follows the choice only when its branch is done', () => {
    const scene = answer(complete(small(), 'first'), 'no');
    expect(stateOf(scene, 'after').state).toBe('blocked');
    expect(stateOf(complete(scene, 'no-reason'), 'after').state).toBe('ready');
  });

  it('closes every branch of a choice that was left out', () => {
    const scene = complete(small(), 'first');
    scene.do(null, (given) => skipStep(given, { run: RUN, step: 'reach', reason: '該当しない' }));
    expect(stateOf(scene, 'report').state).toBe('off');
    expect(stateOf(scene, 'inner-yes').state).toBe('off');
    expect(stateOf(scene, 'after').state).toBe('ready');
  });

  it('says which branch it belongs to', () => {
    expect(stateOf(small(), 'inner-yes').path).toEqual(['報告', 'はい', 'はい']);
  });
});

describe('wiping', () => {
  it('waits for its evidence, by name', () => {
    const scene = inPhase(complete(small(), 'first'), 'recovery');
    expect(stateOf(scene, 'wipe')).toMatchObject({
      state: 'blocked',
      blockers: [{ kind: 'evidence', evidence: 'disk-image' }],
    });
  });

  it('still waits when the step that leaves the evidence was skipped', () => {
    const scene = complete(small(), 'first');
    for (const id of ['disconnect', 'cut-network', 'copy-disk'])
      scene.do(null, (given) => skipStep(given, { run: RUN, step: id, reason: '省く' }));
    expect(stateOf(inPhase(scene, 'recovery'), 'wipe').state).toBe('blocked');
  });

  it('is possible once the evidence is recorded', () => {
    const scene = complete(small(), 'first');
    for (const id of ['disconnect', 'cut-network'])
      scene.do(null, (given) => skipStep(given, { run: RUN, step: id, reason: '省く' }));
    complete(scene, 'copy-disk');
    expect(stateOf(inPhase(scene, 'recovery'), 'wipe').state).toBe('ready');
  });
});

describe('phases', () => {
  it.each([
    ['triage', ['containment']],
    ['containment', ['containment']],
    ['recovery', ['containment', 'recovery']],
    ['prevention', ['containment', 'recovery', 'prevention']],
    ['closed', []],
  ] as const)('in %s open: %s', (phase, open) => {
    const closed = all(inPhase(small(), phase))
      .filter((each) => each.blockers.some((blocker) => blocker.kind === 'phase'))
      .map((each) => each.phase);
    const shut = ['containment', 'recovery', 'prevention'].filter(
      (each) => !open.some((one) => one === each),
    );
    expect([...new Set(closed)]).toEqual(shut);
  });

  it('are left only when no required step is open', () => {
    const scene = answer(complete(small(), 'first'), 'no');
    const [run] = scene.incident.runs;
    if (!run) throw new Error('no run');
    const view = { playbook: SMALL, run, incident: scene.incident };
    expect(openSteps(view, 'containment').map((each) => each.item.id)).toEqual([
      'cut-network',
      'disconnect',
      'copy-disk',
      'no-reason',
      'after',
    ]);
    expect(openSteps(view, 'recovery').map((each) => each.item.id)).toEqual(['wipe']);
  });
});

describe('due times', () => {
  it('count from awareness, or from the beginning of the phase', () => {
    const scene = small();
    expect(stateOf(scene, 'first').dueAt).toBe(plus(NIGHT, 5 * MINUTE));
    expect(stateOf(scene, 'wipe').dueAt).toBeNull();
    scene.incident = { ...scene.incident, phaseSince: { recovery: plus(NIGHT, HOUR) } };
    expect(stateOf(scene, 'wipe').dueAt).toBe(plus(NIGHT, 25 * HOUR));
  });

  it('of containment count from the report, before anybody has judged', () => {
    const from = { from: 'phase', within: HOUR } as const;
    const scene = small();
    const timed = {
      ...SMALL,
      phases: [{ phase: 'containment', goal: '', steps: [step('x', { due: from })] }],
    } as const;
    expect(all(scene, timed)[0]?.dueAt).toBe(plus(NIGHT, HOUR));
  });
});

describe('the words of a playbook', () => {
  it.each(PLAYBOOKS.map((each) => [each.id, each] as const))(
    '%s has no problem',
    (_id, playbook) => {
      expect(playbookProblems(playbook)).toEqual([]);
    },
  );

  it('are found by id, with their phase', () => {
    expect(find(SMALL, 'inner-yes')).toMatchObject({
      phase: 'containment',
      item: { id: 'inner-yes' },
    });
    expect(find(SMALL, 'tracks')).toBeUndefined();
    expect(find(SMALL, 'nothing')).toBeUndefined();
    expect(phaseOf(SMALL, 'recovery')?.steps).toHaveLength(1);
    expect(allBlocks(SMALL).map((each) => each.id)).toEqual([
      ...['first', 'look', 'tracks', 'cut-network', 'disconnect', 'copy-disk', 'reach', 'report'],
      ...['inner', 'inner-yes', 'approve-text', 'no-reason', 'after', 'wipe', 'approve-restart'],
    ]);
  });

  const gate = { authority: ['chief'], ratifyWithin: null };
  it.each([
    ['an id that is there twice', [step('a'), step('a')], 'a: this id is used twice'],
    [
      'an approval without a gate',
      [step('a', { kind: 'approve' })],
      'a: a step of kind approve has a gate',
    ],
    [
      'a gate that is no approval',
      [step('a', { gate, kind: 'do' })],
      'a: a step of kind approve has a gate',
    ],
    [
      'evidence nobody leaves',
      [step('a', { needs: { evidence: ['x'], gates: [] } })],
      'a: needs evidence "x"',
    ],
    [
      'a gate that is not there',
      [step('a', { needs: { evidence: [], gates: ['x'] } })],
      'a: needs gate "x"',
    ],
    [
      'wiping without evidence',
      [step('a', { irreversible: 'wipe' })],
      'a: wipes, so it must need evidence',
    ],
    [
      'cutting without a gate',
      [step('a', { irreversible: 'cut' })],
      'a: cannot be undone, so it must need a gate',
    ],
    [
      'publishing without a gate, inside a branch',
      [choice('q', [step('a', { irreversible: 'publish' })], [])],
      'a: cannot be undone, so it must need a gate',
    ],
  ] as [string, Block[], string][])('with %s are refused', (_what, steps, problem) => {
    const phases = SMALL.phases.map((each) => ({
      ...each,
      steps: each.phase === 'containment' ? steps : [],
    }));
    expect(playbookProblems({ ...SMALL, phases }).join('\n')).toContain(problem);
  });

  it('without its three phases in order are refused', () => {
    expect(playbookProblems({ ...SMALL, phases: SMALL.phases.toReversed() })[0]).toMatch(
      /^phases: are/,
    );
  });
});
