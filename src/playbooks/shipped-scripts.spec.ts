import { describe, expect, it } from '@jest/globals';
import { play, samplePlan, shippedScripts } from '../../test/fixtures/shipped-scripts.js';
import { coverageOf, unexpected } from '../domain/simulation/coverage.js';

const plan = samplePlan();
const scripted = shippedScripts().map((each) => [each.playbook.id, each] as const);

describe.each(scripted)('the scripts of %s', (_id, each) => {
  const played = play(each, plan);

  it('all come to the end', () => {
    const stuck = played
      .filter(({ ended }) => !ended)
      .map(({ script, stuck }) => [script, stuck.map(({ item }) => item.id)]);
    expect(stuck).toEqual([]);
  });

  it('show what they say they show', () => {
    const wrong = each.scripts.flatMap((script, at) => {
      const simulation = played[at];
      return simulation ? unexpected(script, simulation).map(({ step }) => step) : [script.name];
    });
    expect(wrong).toEqual([]);
    expect(each.scripts.filter(({ expect: { done } }) => done.length === 0)).toEqual([]);
  });

  it('go through every step and every branch', () => {
    const { steps, branches } = coverageOf(each.playbook, played);
    expect([steps.missing, branches.missing]).toEqual([[], []]);
    expect(steps.all).toBeGreaterThanOrEqual(15);
  });
});

describe('the shipped playbooks', () => {
  it('are thirty-one or more, at least five of each category', () => {
    const counts = new Map<string, number>();
    for (const [, { playbook }] of scripted) {
      counts.set(playbook.category, (counts.get(playbook.category) ?? 0) + 1);
    }
    expect(scripted.length).toBeGreaterThanOrEqual(31);
    expect(counts.size).toBe(5);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5);
  });
});
