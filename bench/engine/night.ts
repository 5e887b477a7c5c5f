import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { Choice, Due, Playbook, Step, Track } from '../../src/domain/playbook/definition.js';

const STEPS_A_TRACK = 10;

/** What is done to a step, in the order of the night. */
export interface Act {
  readonly kind: 'complete' | 'request' | 'approve' | 'answer';
  readonly step: string;
}

/** 40 steps: two phases of two tracks with ten each; a gate and a choice in every track. */
export function playbook(): Playbook {
  return {
    id: 'night',
    title: '一晩',
    summary: '',
    en: null,
    category: 'intentional',
    duties: [],
    residents: '',
    card: { do: [], dont: [], call: [] },
    without: { network: '', power: '', superior: '' },
    due: null,
    late: { after: 30 * MINUTE, tell: ['chief', 'ciso'] },
    phases: (['containment', 'recovery'] as const).map((phase) => ({
      phase,
      goal: '',
      due: null,
      steps: [
        {
          block: 'parallel' as const,
          id: `${phase}-tracks`,
          title: '同時に',
          en: null,
          join: 2,
          tracks: ['left', 'right'].map((side) => track(`${phase}-${side}`)),
        },
      ],
    })),
  };
}

/** Every act of the night, track beside track; phases are left in between by the runner. */
export function acts(phase: 'containment' | 'recovery'): Act[] {
  const [left = [], right = []] = ['left', 'right'].map((side) => actsOf(`${phase}-${side}`));
  return left.flatMap((act, index) => [act, ...(right[index] ? [right[index]] : [])]);
}

function actsOf(prefix: string): Act[] {
  return names(prefix).flatMap((step, index): Act[] => {
    if (index === 3) {
      return [
        { kind: 'request', step },
        { kind: 'approve', step },
      ];
    }
    return [{ kind: index === 6 ? 'answer' : 'complete', step }];
  });
}

/** The ten steps of one track, in order; the fourth is a gate, the seventh a choice. */
export function names(prefix: string): string[] {
  return Array.from({ length: STEPS_A_TRACK }, (_, index) => `${prefix}-${index}`);
}

function track(prefix: string): Track {
  const steps = names(prefix).map((id, index) => {
    if (index === 6) return choice(id);
    const due = within((index + 1) * HOUR);
    return index === 3 ? step(id, { due, kind: 'approve', gate: GATE }) : step(id, { due });
  });
  return { id: prefix, title: prefix, en: null, steps };
}

const GATE = { authority: ['ciso', 'chief'], with: [], ratifyWithin: 24 * HOUR };

function within(ms: number): Due {
  return { from: 'awareness', step: null, within: { in: 'clock', ms }, remind: null };
}

function choice(id: string): Choice {
  const option = { en: null, when: null, otherwise: false, steps: [] };
  return {
    block: 'choice',
    id,
    title: id,
    how: '',
    en: null,
    office: 'chief',
    due: within(7 * HOUR),
    late: null,
    options: [
      { ...option, id: 'yes', title: 'はい' },
      { ...option, id: 'no', title: 'いいえ' },
    ],
  };
}

function step(id: string, change: Partial<Step>): Step {
  return {
    block: 'step',
    id,
    kind: 'do',
    title: id,
    how: '',
    en: null,
    office: 'system-manager',
    helpers: [],
    required: true,
    due: null,
    late: null,
    target: null,
    takes: 0,
    lasts: null,
    evidence: [],
    facts: [],
    gate: null,
    irreversible: null,
    measure: null,
    undo: null,
    needs: { evidence: [], gates: [], measures: false },
    duty: null,
    csf: [],
    ...change,
  };
}
