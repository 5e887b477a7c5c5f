import { describe, expect, it } from '@jest/globals';
import { away, NIGHT, Scene } from '../../../test/fixtures/scene.js';
import { SMALL_SETTING } from '../../../test/fixtures/small-playbook.js';
import { DAY, plus } from '../calendar/instant.js';
import type { Case, Decision } from '../incident/case.js';
import type { PersonId } from '../plan/plan.js';
import { answerChoice, completeStep, find, skipStep, undoStep } from './follow.js';
import { actFirst, decideGate, ratifyGate, requestGate } from './gates.js';
import type { StepState } from './standing.js';
import { beginStep, handOverStep, postponeStep, reassignStep } from './work.js';

const RUN = 'small';
const CISO = 'deputy-mayor';
const CHIEF = 'policy-director';
const OPERATOR = 'it-chief-clerk';

/** After every due time of the small playbook. */
const LATER = plus(NIGHT, 30 * DAY);

type Ref = (step: string) => (given: Case) => Decision;

/** Every command on a step, given by somebody who may give it. */
const COMMANDS = {
  complete: [
    null,
    (step) => (given) =>
      completeStep(given, {
        run: RUN,
        step,
        evidence: step === 'copy-disk' ? { 'disk-image': '金庫 3' } : {},
        facts: {},
        note: '',
      }),
  ],
  answer: [
    null,
    (step) => (given) => answerChoice(given, { run: RUN, step, option: 'yes', note: '' }),
  ],
  skip: [CHIEF, (step) => (given) => skipStep(given, { run: RUN, step, reason: '該当しない' })],
  begin: [OPERATOR, (step) => (given) => beginStep(given, { run: RUN, step })],
  reassign: [
    CHIEF,
    (step) => (given) =>
      reassignStep(given, { run: RUN, step, office: 'contact-point', reason: '管理者が不在' }),
  ],
  'hand-over': [
    OPERATOR,
    (step) => (given) =>
      handOverStep(given, { run: RUN, step, person: 'it-manager', note: '残りは2台' }),
  ],
  postpone: [
    CHIEF,
    (step) => (given) =>
      postponeStep(given, { run: RUN, step, until: LATER, reason: '業者の到着待ち' }),
  ],
  undo: [null, (step) => (given) => undoStep(given, { run: RUN, step, reason: '押し間違い' })],
  request: [
    OPERATOR,
    (step) => (given) => requestGate(given, { run: RUN, step, reason: '広がっている' }),
  ],
  decide: [
    CHIEF,
    (step) => (given) =>
      decideGate(given, { run: RUN, step, approved: true, reason: '必要', conflict: '' }),
  ],
  'act-first': [
    OPERATOR,
    (step) => (given) => actFirst(given, { run: RUN, step, reason: '待てない' }),
  ],
  ratify: [
    CISO,
    (step) => (given) => ratifyGate(given, { run: RUN, step, approved: true, reason: '' }),
  ],
} satisfies Record<string, readonly [PersonId | null, Ref]>;
type Command = keyof typeof COMMANDS;
const ALL = Object.keys(COMMANDS) as Command[];

function act(scene: Scene, command: Command, step: string): Scene {
  const [person, decide] = COMMANDS[command];
  scene.do(person, decide(step));
  return scene;
}

/** An incident that follows the small playbook, after some steps. */
function scene(...steps: readonly (readonly [Command, string])[]): Scene {
  const setting = { ...SMALL_SETTING, directory: away(CISO) };
  const told = new Scene({ kind: 'small' }, { setting });
  for (const [command, step] of steps) act(told, command, step);
  return told;
}

const opened = (...steps: readonly (readonly [Command, string])[]): Scene =>
  scene(['complete', 'first'], ...steps);

function reject(told: Scene): Scene {
  const input = { run: RUN, step: 'cut-network', approved: false, reason: '不要', conflict: '' };
  told.do(CHIEF, (given) => decideGate(given, input));
  return told;
}

/** Open steps can be passed on; those with a clock can be postponed. */
const PASS_ON: readonly Command[] = ['reassign', 'hand-over'];
const TIMED: readonly Command[] = [...PASS_ON, 'postpone'];
const GATE: readonly Command[] = ['request', 'decide', 'act-first'];

/** Every state a step, choice or gate can be in, and the only commands it accepts there. */
const STATES: [string, string, StepState, () => Scene, Command[]][] = [
  ['a step', 'first', 'ready', () => scene(), ['complete', 'skip', 'begin', ...TIMED]],
  [
    'a step',
    'first',
    'begun',
    () => scene(['begin', 'first']),
    ['complete', 'skip', 'undo', ...TIMED],
  ],
  ['a step', 'copy-disk', 'blocked', () => opened(), ['skip', ...PASS_ON]],
  ['a step', 'no-reason', 'off', () => opened(['answer', 'reach']), []],
  ['a step', 'first', 'done', () => opened(), ['undo']],
  ['a step', 'first', 'skipped', () => scene(['skip', 'first']), ['undo']],
  ['a choice', 'reach', 'ready', () => opened(), ['answer', 'skip', 'begin', ...TIMED]],
  [
    'a choice',
    'reach',
    'begun',
    () => opened(['begin', 'reach']),
    ['answer', 'skip', 'undo', ...TIMED],
  ],
  ['a choice', 'reach', 'blocked', () => scene(), ['skip', ...TIMED]],
  ['a choice', 'inner', 'off', () => opened(['skip', 'reach']), []],
  ['a choice', 'reach', 'answered', () => opened(['answer', 'reach']), ['undo']],
  ['a choice', 'reach', 'skipped', () => opened(['skip', 'reach']), ['undo']],
  ['a gate', 'cut-network', 'ready', () => opened(), [...GATE, 'begin', ...TIMED]],
  [
    'a gate',
    'cut-network',
    'begun',
    () => opened(['begin', 'cut-network']),
    [...GATE, 'undo', ...TIMED],
  ],
  ['a gate', 'cut-network', 'blocked', () => scene(), [...TIMED]],
  ['a gate that no step needs', 'approve-restart', 'blocked', () => scene(), ['skip', ...PASS_ON]],
  ['a gate', 'approve-text', 'off', () => opened(['skip', 'reach']), []],
  ['a gate', 'approve-restart', 'skipped', () => scene(['skip', 'approve-restart']), ['undo']],
  [
    'a gate',
    'cut-network',
    'requested',
    () => opened(['request', 'cut-network']),
    ['decide', 'act-first', 'undo', ...TIMED],
  ],
  [
    'a gate decided in place of the CISO',
    'cut-network',
    'approved',
    () => opened(['decide', 'cut-network']),
    ['ratify'],
  ],
  [
    'a gate ratified',
    'cut-network',
    'approved',
    () => opened(['decide', 'cut-network'], ['ratify', 'cut-network']),
    [],
  ],
  ['a gate', 'cut-network', 'rejected', () => reject(opened()), ['request']],
  ['a gate', 'cut-network', 'acted-first', () => opened(['act-first', 'cut-network']), ['ratify']],
  [
    'a gate ratified',
    'cut-network',
    'acted-first',
    () => opened(['act-first', 'cut-network'], ['ratify', 'cut-network']),
    [],
  ],
];

/** What is said instead of illegal-step, because it says more. */
const OTHERWISE: Record<string, string> = {
  'skip cut-network ready': 'gate-closed',
  'skip cut-network blocked': 'gate-closed',
  'skip cut-network begun': 'gate-closed',
};

const pairs = STATES.flatMap(([what, step, state, make, accepted]) =>
  ALL.map((command) => [what, step, state, command, make, accepted.includes(command)] as const),
);

describe.each(STATES)('%s (%s)', (_what, step, state, make) => {
  it(`can be ${state}`, () => {
    const told = make();
    const given = told.given({ ref: 'account:x', name: '', person: null });
    expect(find(given, { run: RUN, step }).standing.state).toBe(state);
  });
});

describe('every command in every state', () => {
  it.each(pairs)('%s (%s, %s): %s', (_what, step, state, command, make, accepted) => {
    const told = make();
    if (accepted) {
      const { version } = told.incident;
      act(told, command, step);
      expect(told.incident.version).toBeGreaterThan(version);
      return;
    }
    const [person, decide] = COMMANDS[command];
    const refusal = told.refused(person, decide(step));
    expect(refusal.code).toBe(OTHERWISE[`${command} ${step} ${state}`] ?? 'illegal-step');
    if (refusal.code === 'illegal-step') expect(refusal.details).toMatchObject({ step, state });
  });

  it.each(ALL)('%s on a step, run or playbook that is not there is refused by name', (command) => {
    const [person, decide] = COMMANDS[command];
    expect(scene().refused(person, decide('nothing')).code).toBe('unknown-reference');
  });
});
