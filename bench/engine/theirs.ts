import { assign, initialTransition, setup, transition, type AnyMachineSnapshot } from 'xstate';
import { names, type Act } from './night.js';

interface Outcome {
  readonly state: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly note: string;
}
interface Context {
  readonly outcomes: Record<string, Outcome>;
}
interface Event extends Outcome {
  readonly type: string;
}

const NIGHT = '2026-11-20T17:13:00.000Z';
const HOUR = 3_600_000;

/**
 * XState on the same playbook: the same steps, gates, choices and due times (`after`), and the same record of who
 * did what when in its context, since an incident without it would be no record.
 */
export class Theirs {
  private readonly machine = machineOf();
  /** Actions the acts would perform; counted so that no work can be left out. */
  effects = 0;

  start(phase: 'containment' | 'recovery', before: string | null): string {
    if (phase === 'recovery') return this.turn(before ?? '', outcome('LEAVE', 'chief', '確かめた'));
    const [snapshot, actions] = initialTransition(this.machine);
    this.effects += actions.length;
    return written(snapshot);
  }

  /** One act: parse the state, transition, and write it again. */
  act(state: string, { kind, step }: Act): string {
    return this.turn(state, outcome(`${kind}.${step}`, 'system-manager', '済み'));
  }

  private turn(state: string, event: Event): string {
    const snapshot = this.machine.resolveState(JSON.parse(state));
    const [next, actions] = transition(this.machine, snapshot, event);
    this.effects += actions.length;
    return written(next);
  }
}

function written(snapshot: AnyMachineSnapshot): string {
  const { value, context, status } = snapshot;
  return JSON.stringify({ value, context, status });
}

function outcome(type: string, person: string, note: string): Event {
  return { type, state: type, at: NIGHT, by: `account:${person}`, byName: '（例）係長', note };
}

function machineOf() {
  return setup({
    types: { context: {} as Context, events: {} as Event },
    actions: {
      keep: assign(({ context, event }) => {
        const { type, ...made } = event;
        return { outcomes: { ...context.outcomes, [type]: made } };
      }),
      late: assign(({ context }) => ({ outcomes: { ...context.outcomes } })),
    },
  }).createMachine({
    context: { outcomes: {} },
    initial: 'containment',
    states: {
      containment: { ...phaseOf('containment'), on: { LEAVE: 'recovery' } },
      recovery: phaseOf('recovery'),
    },
  });
}

function phaseOf(phase: string) {
  const tracks = ['left', 'right'].map((side) => [side, trackOf(`${phase}-${side}`)] as const);
  return { type: 'parallel' as const, states: Object.fromEntries(tracks) };
}

function trackOf(prefix: string) {
  const ids = names(prefix);
  const states = ids.flatMap((id, index) => {
    const next = ids[index + 1] ?? 'through';
    const after = { [(index + 1) * HOUR]: { actions: 'late' as const } };
    const on = (kind: string, target: string) => ({
      [`${kind}.${id}`]: { target, actions: 'keep' as const },
    });
    if (index === 3) {
      return [
        [id, { after, on: on('request', `${id}-asked`) }],
        [`${id}-asked`, { on: on('approve', next) }],
      ] as const;
    }
    return [[id, { after, on: on(index === 6 ? 'answer' : 'complete', next) }]] as const;
  });
  return {
    initial: ids[0] ?? 'through',
    states: { ...Object.fromEntries(states), through: { type: 'final' as const } },
  };
}
