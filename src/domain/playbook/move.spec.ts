import { describe, expect, it } from '@jest/globals';
import { FULL, FULL_SETTING, NEWER } from '../../../test/fixtures/full-playbook.js';
import {
  answer,
  complete,
  CHIEF,
  CISO,
  decide,
  full,
  PRESS,
  request,
  RUN,
  runOf,
  stands,
} from '../../../test/fixtures/full-scene.js';
import { NIGHT, type Scene } from '../../../test/fixtures/scene.js';
import { DAY, plus } from '../calendar/instant.js';
import type { Block, Playbook, Step } from './definition.js';
import { skipStep, undoStep } from './follow.js';
import { moveRun, planMove } from './move.js';
import { inRound } from './rounds.js';

const MOVE = { run: RUN, digest: 'full-2', reason: '改定のため' };
const move = (scene: Scene) => scene.do(CHIEF, (given) => moveRun(given, MOVE));

/** Moving to a version of our own. */
function to(playbook: Playbook): Scene {
  const playbooks: Readonly<Record<string, Playbook>> = { 'full-2': playbook };
  return full({ ...FULL_SETTING, playbook: (digest) => playbooks[digest] ?? FULL });
}

function changed(id: string, change: (step: Step) => Step | null): Playbook {
  const phases = FULL.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.flatMap((block) => {
      if (block.block !== 'step' || block.id !== id) return [block];
      return change(block) ?? [];
    }),
  }));
  return { ...FULL, phases };
}

describe('a move to a newer version', () => {
  it('shows what it would do before it is made', () => {
    const scene = full();
    expect(planMove(runOf(scene), FULL, NEWER)).toMatchObject({
      changed: expect.arrayContaining(['watch', 'ask-cut', 'report']),
      added: ['look-round'],
      dropped: ['keep.copy'],
      refused: [],
    });
  });

  it('keeps what was done, and goes on with the new steps', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 500 });
    move(scene);
    expect(runOf(scene)).toMatchObject({ digest: 'full-2', earlier: ['full-1'] });
    expect(stands(scene, 'count').state).toBe('done');
    expect(stands(scene, 'report').state).toBe('ready');
    expect(stands(scene, 'look-round').state).toBe('blocked');
  });

  it('loses no timer: a changed due time is set anew, an unchanged one stays', () => {
    const later = changed('ask-cut', (step) => ({
      ...step,
      due: step.due && { ...step.due, within: { in: 'clock', ms: DAY }, remind: DAY / 2 },
    }));
    const scene = to(later);
    const before = [...scene.timers.keys()].filter((key) => key.startsWith('step:'));
    expect(before).toEqual(['step:full:ask-cut:due']);
    move(scene);
    expect(scene.timers.get('step:full:ask-cut:remind')).toBe(plus(NIGHT, DAY / 2));
    expect(scene.timers.has('step:full:ask-cut:due')).toBe(false);
  });

  it.each([
    ['a question is open in a step that is gone', 'question-open', changed('ask-cut', () => null)],
    [
      'a step became an approval',
      'kind-changed',
      changed('count', (step) => ({
        ...step,
        gate: { authority: ['chief'], with: [], ratifyWithin: null },
      })),
    ],
  ])('is refused where %s', (_what, why, playbook) => {
    const scene = to(playbook);
    complete(scene, 'count', { 'people-count': 500 });
    request(scene, 'ask-cut');
    const refusal = scene.refused(CHIEF, (given) => moveRun(given, MOVE));
    expect(refusal).toMatchObject({ code: 'does-not-map', details: { steps: [{ why }] } });
  });

  it('is refused where a given answer does not exist any more', () => {
    const without = {
      ...FULL,
      phases: FULL.phases.map((phase) => ({
        ...phase,
        steps: phase.steps.map((block) =>
          block.block === 'choice' ? { ...block, options: block.options.slice(1) } : block,
        ),
      })),
    };
    const scene = to(without);
    complete(scene, 'count', { 'people-count': 500 });
    const refusal = scene.refused(CHIEF, (given) => moveRun(given, MOVE));
    expect(refusal.details).toMatchObject({ steps: [{ step: 'many', why: 'option-gone' }] });
    scene.do(CHIEF, (given) => undoStep(given, { run: RUN, step: 'many', reason: '改定' }));
    move(scene);
    expect(runOf(scene).digest).toBe('full-2');
  });

  it('is refused where what was taken could not be undone any more', () => {
    const scene = to({
      ...FULL,
      phases: FULL.phases.map((phase) => ({
        ...phase,
        steps: phase.steps.filter(({ id }) => id !== 'reconnect'),
      })),
    });
    request(scene, 'ask-cut');
    decide(scene, PRESS, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    complete(scene, 'cut');
    const refusal = scene.refused(CHIEF, (given) => moveRun(given, MOVE));
    expect(refusal.details).toMatchObject({ steps: [{ step: 'cut', why: 'undo-gone' }] });
  });

  describe('with fewer rounds of a repeat', () => {
    function inRounds(rounds: number, atMost: number): Scene {
      const again = (block: Block): Block =>
        block.block === 'repeat' ? { ...block, atMost } : block;
      const scene = to({
        ...FULL,
        phases: FULL.phases.map((phase) => ({ ...phase, steps: phase.steps.map(again) })),
      });
      for (const step of ['cut', 'ask-cut', 'call-mobile', 'ask-radio', 'call-radio']) {
        scene.do(CHIEF, (given) => skipStep(given, { run: RUN, step, reason: '要らない' }));
      }
      for (let round = 1; round <= rounds; round += 1) {
        complete(scene, inRound('search', round));
        complete(scene, inRound('clean', round));
        if (round < rounds) answer(scene, inRound('hunt', round), 'again');
      }
      return scene;
    }
    const refused = (scene: Scene): unknown =>
      scene.refused(CHIEF, (given) => moveRun(given, MOVE)).details.steps;

    it('is refused where a later round has been done, naming what would be lost', () => {
      expect(refused(inRounds(3, 2))).toEqual([
        { step: 'hunt~2', title: 'もう一度探すか', why: 'round-gone' },
        { step: 'search~3', title: 'search', why: 'round-gone' },
        { step: 'clean~3', title: 'clean', why: 'round-gone' },
      ]);
    });

    it('is refused where another round was decided on that does not come any more', () => {
      const scene = inRounds(2, 2);
      answer(scene, 'hunt~2', 'again');
      expect(refused(scene)).toMatchObject([{ step: 'hunt~2', why: 'round-gone' }]);
    });

    it('is made where nothing is lost', () => {
      const scene = inRounds(2, 2);
      answer(scene, 'hunt~2', 'enough');
      move(scene);
      expect(runOf(scene).digest).toBe('full-2');
    });

    it('is refused where the step comes round no more at all', () => {
      const flat = {
        ...FULL,
        phases: FULL.phases.map((phase) => ({
          ...phase,
          steps: phase.steps.flatMap((block) => (block.block === 'repeat' ? block.steps : [block])),
        })),
      };
      const { incident } = inRounds(2, 3);
      const [run] = incident.runs;
      expect(run && planMove(run, FULL, flat).refused).toEqual([
        { step: 'search~2', title: 'search', why: 'round-gone' },
        { step: 'clean~2', title: 'clean', why: 'round-gone' },
      ]);
    });
  });

  it('goes only to the version in force, and needs a reason', () => {
    const scene = full();
    const code = (change: Partial<typeof MOVE>) =>
      scene.refused(CHIEF, (given) => moveRun(given, { ...MOVE, ...change })).code;
    expect(code({ reason: '' })).toBe('reason-missing');
    expect(code({ digest: 'full-1' })).toBe('unknown-reference');
    expect(code({ digest: 'small-1' })).toBe('unknown-reference');
    expect(code({ run: 'other' })).toBe('unknown-reference');
  });
});
