import { describe, expect, it } from '@jest/globals';
import { answer, CHIEF, complete, full, RUN, runOf } from '../../../test/fixtures/full-scene.js';
import { FULL, FULL_SETTING } from '../../../test/fixtures/full-playbook.js';
import type { Scene } from '../../../test/fixtures/scene.js';
import type { Block, Playbook } from './definition.js';
import { knownFacts } from './facts.js';
import { skipStep, undoStep } from './follow.js';
import { changedSince, outdatedAnswers } from './outdated.js';
import { viewOf } from './standing.js';
import { standings } from './standings.js';
import { recordFacts } from './work.js';

const say = (scene: Scene, known: Record<string, string | number | null>) =>
  scene.do(null, (given) => recordFacts(given, { run: RUN, facts: known }));
const outdated = (scene: Scene): string[] => {
  const all = standings(viewOf(scene, runOf(scene)));
  return outdatedAnswers(all, knownFacts(scene.incident)).map(({ item }) => item.id);
};
const counted = (count: number, scene = full()): Scene => {
  complete(scene, 'count', { 'people-count': count });
  return scene;
};

describe('an answer that the facts gave', () => {
  it.each([
    [250, 120, []],
    [250, 80, ['many']],
    [80, 250, ['many']],
    [250, null, ['many']],
  ])('by %p holds or not when they become %p', (was, now, expected) => {
    const scene = counted(was);
    say(scene, { 'people-count': now });
    expect(outdated(scene)).toEqual(expected);
    const changed = changedSince({ 'people-count': was }, knownFacts(scene.incident));
    expect(changed).toEqual([{ fact: 'people-count', was, now }]);
  });

  it('is taken back by a responder while nothing rests on it; a person answers from then on', () => {
    const scene = counted(80);
    say(scene, { 'people-count': 250 });
    scene.do(null, (given) => undoStep(given, { run: RUN, step: 'many', reason: '増えた' }));
    expect(outdated(scene)).toEqual([]);
    answer(scene, 'many', 'over');
    expect(outdated(scene)).toEqual([]);
  });

  it('is not taken back while something rests on it, and that is named', () => {
    const scene = counted(80);
    complete(scene, 'keep-reason');
    say(scene, { 'people-count': 250 });
    expect(outdated(scene)).toEqual(['many']);
    const refusal = scene.refused(null, (given) =>
      undoStep(given, { run: RUN, step: 'many', reason: '増えた' }),
    );
    expect(refusal.details).toMatchObject({
      dependants: [{ step: 'keep-reason', title: 'keep-reason' }],
    });
  });

  it('that a person gave is theirs, whatever becomes known', () => {
    const scene = full();
    complete(scene, 'count');
    answer(scene, 'many', 'under');
    say(scene, { 'people-count': 250 });
    expect(outdated(scene)).toEqual([]);
  });
});

describe('a round that went on by itself', () => {
  const until = { test: 'is', fact: 'more-found', value: 'no' } as const;
  const selfAsking = (block: Block): Block =>
    block.block === 'repeat' ? { ...block, until } : block;
  const SELF: Playbook = {
    ...FULL,
    phases: FULL.phases.map((phase) => ({ ...phase, steps: phase.steps.map(selfAsking) })),
  };

  function searched(found: string): Scene {
    const scene = full({ ...FULL_SETTING, playbook: () => SELF });
    for (const step of ['cut', 'ask-cut', 'call-mobile', 'ask-radio', 'call-radio']) {
      scene.do(CHIEF, (given) => skipStep(given, { run: RUN, step, reason: '要らない' }));
    }
    complete(scene, 'search', { 'more-found': found });
    complete(scene, 'clean');
    return scene;
  }

  it('is not put in doubt by what the next round finds', () => {
    const scene = searched('yes');
    expect(runOf(scene).outcomes.hunt?.option).toBe('again');
    complete(scene, 'search~2', { 'more-found': 'no' });
    expect(outdated(scene)).toEqual([]);
  });

  it('ended too early when more is found afterwards', () => {
    const scene = searched('no');
    expect(runOf(scene).outcomes.hunt?.option).toBe('enough');
    say(scene, { 'more-found': 'yes' });
    expect(outdated(scene)).toEqual(['hunt']);
  });
});
