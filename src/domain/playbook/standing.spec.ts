import { describe, expect, it } from '@jest/globals';
import { NIGHT, Scene } from '../../../test/fixtures/scene.js';
import { SMALL, SMALL_SETTING, step, within } from '../../../test/fixtures/small-playbook.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import type { Phase } from '../incident/incident.js';
import type { Playbook } from './definition.js';
import { answerChoice, completeStep, skipStep } from './follow.js';
import { writtenItem } from './rounds.js';
import { type StepStanding, viewOf } from './standing.js';
import { openSteps, standings } from './standings.js';
import { allBlocks } from './walk.js';

const RUN = 'small';

function small(): Scene {
  return new Scene({ kind: 'small' }, { setting: SMALL_SETTING });
}

function complete(scene: Scene, ...steps: string[]): Scene {
  for (const id of steps) {
    const evidence: Record<string, string> = id === 'copy-disk' ? { 'disk-image': '金庫 3' } : {};
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

function all({ incident }: Scene, playbook: Playbook = SMALL): readonly StepStanding[] {
  const [run] = incident.runs;
  if (!run) throw new Error('no run');
  const setting = { ...SMALL_SETTING, playbook: () => playbook };
  return standings(viewOf({ incident, setting }, run));
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
    scene.do('policy-director', (given) =>
      skipStep(given, { run: RUN, step: 'first', reason: '機器がない' }),
    );
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
    scene.do('policy-director', (given) =>
      skipStep(given, { run: RUN, step: 'reach', reason: '該当しない' }),
    );
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
      scene.do('policy-director', (given) =>
        skipStep(given, { run: RUN, step: id, reason: '省く' }),
      );
    expect(stateOf(inPhase(scene, 'recovery'), 'wipe').state).toBe('blocked');
  });

  it('is possible once the evidence is recorded', () => {
    const scene = complete(small(), 'first');
    for (const id of ['disconnect', 'cut-network'])
      scene.do('policy-director', (given) =>
        skipStep(given, { run: RUN, step: id, reason: '省く' }),
      );
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
    const view = viewOf({ incident: scene.incident, setting: SMALL_SETTING }, run);
    expect(openSteps(view, ['containment']).map((each) => each.item.id)).toEqual([
      'cut-network',
      'disconnect',
      'copy-disk',
      'no-reason',
      'after',
    ]);
    expect(openSteps(view, ['recovery']).map((each) => each.item.id)).toEqual(['wipe']);
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
    const from = within(HOUR, 'phase');
    const scene = small();
    const timed = {
      ...SMALL,
      phases: [{ phase: 'containment', goal: '', due: null, steps: [step('x', { due: from })] }],
    } as const;
    expect(all(scene, timed)[0]?.dueAt).toBe(plus(NIGHT, HOUR));
  });
});

describe('the words of a playbook', () => {
  it('are found by id', () => {
    expect(writtenItem(SMALL, 'inner-yes')).toMatchObject({ id: 'inner-yes' });
    expect(writtenItem(SMALL, 'tracks')).toBeUndefined();
    expect(writtenItem(SMALL, 'nothing')).toBeUndefined();
    expect(allBlocks(SMALL).map((each) => each.id)).toEqual([
      ...['first', 'look', 'tracks', 'cut-network', 'disconnect', 'copy-disk', 'reach', 'report'],
      ...['inner', 'inner-yes', 'approve-text', 'no-reason', 'after', 'wipe', 'approve-restart'],
    ]);
  });
});
