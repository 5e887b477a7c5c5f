import type { Incident } from '../incident/incident.js';
import { peopleAtWork } from './at-work.js';
import type { Outcome, Run } from './run.js';

const TAKEN = { at: '2026-11-20T17:20:00.000Z', by: '受付', ref: 'account:desk' };

function given(part: Partial<Run>, taken?: Incident['taken']): Parameters<typeof peopleAtWork>[0] {
  const run = { left: null, begun: {}, outcomes: {}, ...part } as Run;
  return { runs: [run], phase: 'containment', ...(taken ? { taken } : {}) };
}

function begun(byName: string, minute: number) {
  const at = `2026-11-20T17:${String(minute).padStart(2, '0')}:00.000Z`;
  return { at, by: `account:${byName}`, byName };
}

describe('peopleAtWork', () => {
  it('names whoever has begun a step, each once, the first first', () => {
    const steps = { b: begun('係長', 41), a: begun('主事', 30), c: begun('主事', 50) };
    expect(peopleAtWork(given({ begun: steps }, TAKEN))).toEqual(['主事', '係長']);
  });

  it('counts what waits for a decision, and not what is settled or was left', () => {
    const steps = { a: begun('主事', 30), b: begun('係長', 41) };
    const outcomes = { a: { state: 'done' } as Outcome, b: { state: 'requested' } as Outcome };
    expect(peopleAtWork(given({ begun: steps, outcomes }))).toEqual(['係長']);
    expect(peopleAtWork(given({ begun: steps, left: '別の手順書' }))).toEqual([]);
  });

  it('names whoever took it out of the 受付箱 while no step is begun, and nobody of a closed one', () => {
    expect(peopleAtWork(given({}))).toEqual([]);
    expect(peopleAtWork(given({}, TAKEN))).toEqual(['受付']);
    expect(peopleAtWork({ ...given({}, TAKEN), phase: 'closed' })).toEqual([]);
  });
});
