import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Play, type History, type Turn } from '../../../test/fixtures/moves.js';
import { moves, openings } from '../../../test/fixtures/random-history.js';
import { DIRECTORY } from '../../../test/fixtures/scene.js';
import type { Effect } from '../effect.js';
import { calledNow, isAnswerTimer } from '../escalation/tell.js';
import { viewOf } from '../playbook/standing.js';
import { openSteps, standings } from '../playbook/standings.js';
import { isTold } from '../playbook/timers.js';
import { PLAYBOOK_PHASES } from '../playbook/definition.js';
import type { Case } from './case.js';
import type { Entry } from './entry.js';
import { rebuild } from './evolve.js';
import type { Incident, Phase, Rung } from './incident.js';

const RUNS = 120;

/** Plays random histories; what they are is checked by `check`. */
function always(check: (play: Play) => void, look?: (given: Case) => void): void {
  fc.assert(
    fc.property(openings, moves, (opening, list) => {
      const play = new Play(opening, look);
      for (const move of list) play.make(move);
      check(play);
    }),
    { numRuns: RUNS },
  );
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const entriesOf = ({ turns }: History): Entry[] =>
  turns.flatMap(({ decision }) => decision.entries);
const effectsOf = ({ turns }: History): Effect[] =>
  turns.flatMap(({ decision }) => decision.effects);

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
  return value;
}

describe('any history', () => {
  it('is rebuilt from its entries as they are stored', () => {
    always(({ history }) => {
      const again = rebuild(stored(entriesOf(history)));
      if (!isDeepStrictEqual(stored(again), stored(history.incident)))
        expect(stored(again)).toEqual(stored(history.incident));
    });
  });

  it('changes nothing that it was given', () => {
    // A write to a frozen object throws, so nothing has to be compared.
    always(
      () => undefined,
      ({ incident, actor, setting }) => freeze([incident, actor, setting]),
    );
  });

  it('asks only for what can be done', () => {
    always(({ history }) => history.turns.forEach(effectsAreSound));
  });

  it('sends no notice twice', () => {
    always(({ history }) => {
      const keys = effectsOf(history).flatMap((each) => (each.kind === 'notify' ? [each.key] : []));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });
  });

  it('leaves no phase out and closes nothing that is open', () => {
    always(({ history }) => history.turns.forEach(phasesAreSound));
  });

  it('loses no clock: every open step that is due later has a timer', () => {
    always(({ history: { incident }, setting, timers }) => {
      if (incident.phase === 'closed') return;
      const clocks = incident.runs.flatMap((run) =>
        standings(viewOf({ incident, setting }, run))
          .filter((each) => {
            const { dueAt, undecided, item } = each;
            const open = isTold(each) && !undecided && dueAt !== null;
            return open && !run.overdue.includes(item.id);
          })
          .map(({ item }) => `step:${run.id}:${item.id}:`),
      );
      const silent = clocks.filter(
        (key) => ![...timers.keys()].some((each) => each.startsWith(key)),
      );
      expect(silent).toEqual([]);
    });
  });

  it('never falls silent: every open rung has a timer or a mail under way', () => {
    always(({ history, timers }) => {
      const { incident } = history;
      if (incident.phase === 'closed') return;
      const withdrawn = effectsOf(history).flatMap((each) =>
        each.kind === 'withdraw' ? each.keys : [],
      );
      const silent = incident.rungs.filter((rung) =>
        isSilent(incident, rung, { timers, withdrawn }),
      );
      expect(silent).toEqual([]);
    });
  });
});

const KEYS: Record<string, RegExp> = {
  step: /^step:[a-z-]+(-\d+)?:[a-z0-9.~-]+:(remind|due|late)$/,
  ratify: /^ratify:[a-z-]+(-\d+)?:[a-z.~-]+$/,
  rung: /^rung:[a-z-]+-L[0-4](-\d+)?$/,
  answer: /^answer:[a-z-]+-L[0-4](-\d+)?:[a-z0-9-]+$/,
  'unknown-harm': /^unknown-harm$/,
};

function effectsAreSound({ given, decision: { incident, entries, effects } }: Turn): void {
  for (const effect of effects) {
    if (effect.kind === 'withdraw') {
      const known = incident.told.map((each) => each.key);
      expect(effect.keys.filter((key) => !known.includes(key))).toEqual([]);
    } else if (effect.kind === 'notify') {
      expect(entries.some((each) => each.kind === 'told' && each.facts.key === effect.key)).toBe(
        true,
      );
      expect(DIRECTORY.people.some((each) => each.id === effect.person)).toBe(true);
      expect(effect.dueAt).toBe(given.now);
      expect(incident.past || incident.phase === 'closed').toBe(false);
      const rung = incident.rungs.find((each) => each.id === effect.rung);
      expect(effect.rung === null || rung?.state === 'calling').toBe(true);
    } else {
      expect(effect.key).toMatch(KEYS[effect.key.split(':')[0] ?? ''] ?? /^$/);
      if (effect.kind === 'wake') expect(new Date(effect.at).toISOString()).toBe(effect.at);
    }
  }
}

const NEXT: Record<Phase, readonly Phase[]> = {
  intake: ['triage'],
  triage: ['containment', 'closed'],
  containment: ['recovery'],
  recovery: ['prevention'],
  prevention: ['closed'],
  closed: ['triage', 'containment'],
};

function phasesAreSound({ given, decision }: Turn): void {
  const before = given.incident;
  const { phase } = decision.incident;
  if (phase === before.phase) return;
  const past = decision.incident.past && phase === 'closed';
  if (!past && before.phase !== 'intake') expect(NEXT[before.phase]).toContain(phase);
  if (decision.incident.ending === 'closed' && !past) {
    expect(openIn(given, PLAYBOOK_PHASES)).toEqual([]);
    expect(before.measures.filter((each) => !each.settled)).toEqual([]);
    expect(unratified(before)).toEqual([]);
  }
  // The judgement does not wait for steps; the other phases do.
  const left = PLAYBOOK_PHASES.filter(
    (each) => each === before.phase && each !== 'triage' && phase !== 'closed',
  );
  expect(openIn(given, left)).toEqual([]);
}

function openIn({ incident, setting }: Case, phases: readonly (typeof PLAYBOOK_PHASES)[number][]) {
  return incident.runs.flatMap((run) => {
    const view = viewOf({ incident, setting }, run);
    return openSteps(view, phases).map((each) => each.item.id);
  });
}

function unratified({ runs }: Incident): string[] {
  return runs.flatMap((run) =>
    Object.entries(run.outcomes)
      .filter(([, { ratification }]) => ratification && !ratification.decided)
      .map(([step]) => step),
  );
}

interface Moving {
  readonly timers: ReadonlyMap<string, unknown>;
  readonly withdrawn: readonly string[];
}

function isSilent(incident: Incident, rung: Rung, { timers, withdrawn }: Moving): boolean {
  if (rung.state === 'answered' || rung.state === 'stood-down') return false;
  if (rung.state !== 'calling') return !timers.has(`rung:${rung.id}`);
  const underWay = calledNow(incident, rung).some(
    (each) => each.acceptedAt === null && !withdrawn.includes(each.key),
  );
  return ![...timers.keys()].some((key) => isAnswerTimer(rung.id, key)) && !underWay;
}
