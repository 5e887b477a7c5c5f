import type { PlanException } from '../plan/upkeep.js';
import type { Milliseconds } from '../calendar/instant.js';
import type { Duty } from '../playbook/definition.js';
import { caseName, type ProofCase, type ProvenLevel } from './case.js';
import { NOTHING, type Failure } from './failure.js';
import type { Time } from './moments.js';
import type { CaseResult } from './result.js';

/** What a night must not come to; each code stands in docs/plan-check.md. */
export const PROOF_RULES = {
  V1: '誰かが応答する',
  V2: '承認できる役職に届く',
  V3: '期限のある手順が、誰にも知られずに過ぎない',
  V4: '外部報告の期限が、誰にも知られずに過ぎない',
} as const;
export type ProofRule = keyof typeof PROOF_RULES;

/** A night in which nobody is there, by what makes it so. */
export interface Hole {
  readonly rule: ProofRule;
  /** The smallest failure that makes it: one person, one office, the mail; `none`: the plan itself. */
  readonly cause: Failure;
  /** The approvals and duties it is about, as playbook/step; empty for the ladder. */
  readonly steps: readonly string[];
  /** The outside duties it is about. */
  readonly duties: readonly Duty[];
  readonly levels: readonly ProvenLevel[];
  readonly times: readonly Time[];
  readonly cases: number;
  readonly example: string;
  /** The body has it on record. */
  readonly exception: PlanException | null;
}

/** A step's clock whose people hear of it only after its end: no hole, but late. */
export interface LateClock {
  readonly cause: Failure;
  readonly steps: readonly string[];
  readonly levels: readonly ProvenLevel[];
  readonly times: readonly Time[];
  readonly cases: number;
  readonly after: Milliseconds;
  readonly example: string;
}

/** An outside duty without a last day in the law, whose people hear of it after the time that is expected. */
export interface LateDuty {
  readonly duty: Duty;
  /** Whether it is so even where nothing fails. */
  readonly always: boolean;
  readonly levels: readonly ProvenLevel[];
  readonly times: readonly Time[];
  readonly cases: number;
  /** The longest. */
  readonly after: Milliseconds;
  readonly example: string;
}

interface Found {
  readonly levels: Set<ProvenLevel>;
  readonly times: Set<Time>;
  readonly cause: Failure;
  readonly steps: Set<string>;
  readonly duties: Set<Duty>;
  cases: number;
  after: Milliseconds;
  example: string;
}

/** What a case comes to that it must not. */
interface Fault {
  readonly rule: ProofRule | 'late' | 'late-duty';
  readonly step: string;
  readonly duty: Duty | null;
  readonly after: Milliseconds;
}

/** Gathers what goes wrong, each under the smallest failure that makes it. */
export class Holes {
  private readonly found = new Map<string, Found>();

  /** `sound`: the same night in which nothing fails; what goes wrong there too has no other cause. */
  add(at: ProofCase, result: CaseResult, sound: CaseResult): void {
    const already = new Set(at.failure.kind === 'none' ? [] : faultsOf(sound).map(keyOf));
    for (const fault of faultsOf(result)) {
      const cause = already.has(keyOf(fault)) ? NOTHING : at.failure;
      this.note(fault, at, cause);
    }
  }

  holes(exceptions: readonly PlanException[]): Hole[] {
    return (Object.keys(PROOF_RULES) as ProofRule[]).flatMap((rule) =>
      this.of(rule).map(({ cause, steps, duties, levels, times, cases, example }) => {
        const what = cause.who || cause.kind;
        const exception = exceptions.find((each) => each.rule === rule && each.what === what);
        return {
          ...{ rule, cause, steps: [...steps], duties: [...duties] },
          ...{ levels: [...levels], times: [...times], cases, example },
          exception: exception ?? null,
        };
      }),
    );
  }

  lateClocks(): LateClock[] {
    return this.of('late')
      .map(({ cause, steps, levels, times, cases, after, example }) => ({
        ...{ cause, steps: [...steps], levels: [...levels], times: [...times] },
        ...{ cases, after, example },
      }))
      .toSorted((one, other) => other.after - one.after);
  }

  lateDuties(): LateDuty[] {
    return this.of('late-duty')
      .flatMap(({ cause, duties, levels, times, cases, after, example }) =>
        [...duties].map((duty) => ({
          ...{ duty, always: cause.kind === 'none', levels: [...levels], times: [...times] },
          ...{ cases, after, example },
        })),
      )
      .toSorted((one, other) => other.after - one.after);
  }

  private of(rule: Fault['rule']): Found[] {
    return [...this.found].flatMap(([key, found]) => (key.startsWith(`${rule} `) ? [found] : []));
  }

  private note({ rule, step, duty, after }: Fault, at: ProofCase, cause: Failure): void {
    const key =
      rule === 'late-duty'
        ? `${rule} ${duty} ${cause.kind === 'none'}`
        : `${rule} ${cause.kind} ${cause.who}`;
    const example = caseName(at);
    const sets = { levels: new Set<ProvenLevel>(), times: new Set<Time>() };
    const empty = { cause, steps: new Set<string>(), duties: new Set<Duty>(), ...sets, cases: 0 };
    const known = this.found.get(key) ?? { ...empty, after, example };
    if (duty !== null) known.duties.add(duty);
    known.levels.add(at.level);
    known.times.add(at.time);
    if (step !== '') known.steps.add(`${at.playbook.id}/${step}`);
    known.cases += 1;
    if (after > known.after) Object.assign(known, { after, example });
    this.found.set(key, known);
  }
}

function keyOf({ rule, step, duty }: Fault): string {
  return `${rule} ${step} ${duty}`;
}

/** Whether a case comes to something that it must not. */
export function hasHole(result: CaseResult): boolean {
  return faultsOf(result).some(({ rule }) => Object.hasOwn(PROOF_RULES, rule));
}

function faultsOf({ first, gates, clocks, duties }: CaseResult): Fault[] {
  const fault = (rule: Fault['rule'], step: string, after = 0): Fault => ({
    ...{ rule, step, duty: null, after },
  });
  return [
    ...(first === null ? [fault('V1', '')] : []),
    ...gates.filter(({ reached }) => reached === null).map(({ step }) => fault('V2', step.id)),
    ...clocks.flatMap(({ step, noticed, missed }) => {
      if (noticed === null || missed) return [fault('V3', step.id)];
      return noticed > 0 ? [fault('late', step.id, noticed)] : [];
    }),
    ...duties.flatMap(({ row, noticed }): Fault[] => {
      if (noticed !== null && noticed <= 0) return [];
      const rule = row.law || noticed === null ? 'V4' : 'late-duty';
      return [{ rule, step: '', duty: row.id, after: noticed ?? 0 }];
    }),
  ];
}
