import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller, Language } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { between, MINUTE, type Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Day } from '../domain/plan/plan.js';
import { countCases } from '../domain/proof/prove.js';
import { Once } from '../incidents/once.service.js';
import { ProblemError, type ProblemCode } from '../shared/errors.js';
import { problemText } from '../shared/problem-text.js';
import { programVersion } from '../shared/program.js';
import { Thread } from '../shared/thread.js';
import type { ProofTold, Proving } from './proof-thread.js';
import type { ProofResultView, ProofRunView, ProofsView } from './proof.view.js';
import { ProofRepository, type ProofRow } from './proof.repository.js';
import { digestOfProven, provenOf } from './proven.js';

/** A process that has said nothing for so long has died. */
const SILENT = MINUTE;
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 20;
/** Bodies whose plans this process proves side by side; each has one at a time. */
const MOST_AT_ONCE = 2;
/** Ten times what a proof may take by its goal. */
const LIMITS = {
  program: 'plan-checks/proof-thread',
  megabytes: 512,
  longest: 10 * MINUTE,
} as const;

interface Running {
  readonly body: string;
  readonly thread: Thread<ProofTold>;
}

/** 検証: proofs of the plan in force, each in a thread of its own. Results are kept with the plan they are of. */
@Injectable()
export class ProofsService implements OnModuleDestroy {
  /** What this process proves now, by the id of the proof. */
  private readonly running = new Map<string, Running>();
  private readonly program = programVersion();

  constructor(
    private readonly bodies: Bodies,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ProofRepository,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.running.keys()].map((id) => this.stop(id)));
  }

  /** What was proven last, and what is under way. */
  async latest({ body, language }: Caller): Promise<ProofsView> {
    const [newest, finished] = [
      await this.repository.newest(body),
      await this.repository.finished(body),
    ];
    return {
      run: newest && newest.state !== 'done' ? this.runView(newest, language) : null,
      last: finished
        ? {
            ...{ id: finished.id, at: finished.day, planVersion: finished.plan_version },
            ...{ startedBy: finished.started_by, endedAt: finished.heard_at },
            isCurrent: finished.digest === this.digest(body),
            result: JSON.parse(finished.result) as ProofResultView,
          }
        : null,
    };
  }

  /**
   * Begin a proof; one that is under way already is what is answered.
   * @throws ProblemError while this process proves plans of other bodies, as many as it can.
   */
  async start(caller: Caller, at?: Day): Promise<ProofRunView> {
    let begun: ProofRow | null = null;
    const view = await this.once.run(caller, async (tx, now) => {
      begun = null;
      const newest = await this.repository.newest(caller.body, tx);
      if (newest && this.isUnderWay(newest, now)) return this.runView(newest, caller.language);
      if (this.running.size >= MOST_AT_ONCE) {
        throw new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
      }
      begun = await this.add(tx, caller, { day: at ?? wallClock(now).day, now });
      return this.runView(begun, caller.language);
    });
    if (begun) this.begin(caller.body, begun);
    return view;
  }

  /** End a proof that is under way; nothing of it is kept. */
  async cancel({ body }: Caller, id: string): Promise<void> {
    const at = this.clock.now();
    const ended = await this.unitOfWork.run((tx) =>
      this.repository.end(tx, body, { id, state: 'cancelled', at, result: null }),
    );
    if (!ended) throw new ProblemError('not-found', { proof: id });
    await this.stop(id);
  }

  private async add(
    tx: Tx,
    { body, name }: Caller,
    { day, now }: { readonly day: Day; readonly now: Instant },
  ): Promise<ProofRow> {
    const loaded = this.bodies.of(body);
    const row: ProofRow = {
      ...{ id: uuidv7({ msecs: Date.parse(now) }), day, digest: this.digest(body) },
      ...{ plan_version: loaded.plan.version, state: 'running', done: 0 },
      total: countCases(provenOf(loaded, day)),
      ...{ started_at: now, started_by: name, heard_at: now, failure: null },
    };
    await this.repository.add(tx, body, row);
    return row;
  }

  private begin(body: string, { id, day }: ProofRow): void {
    const given: Proving = { body: this.bodies.of(body), day };
    const settle = (work: Promise<void>): void => void work.catch(() => this.stop(id));
    const thread = new Thread<ProofTold>(
      this.clock,
      { ...LIMITS, given },
      {
        told: (told) =>
          settle(
            'result' in told
              ? this.end(id, { state: 'done', result: told.result })
              : this.note(id, told.done),
          ),
        // What is wrong with one plan is not the server's end; the row says what became of it.
        ended: (why) => settle(this.end(id, { state: 'failed', result: failureOf(why) })),
      },
    );
    this.running.set(id, { body, thread });
  }

  private async note(id: string, done: number): Promise<void> {
    const running = this.running.get(id);
    if (!running) return;
    const at = this.clock.now();
    const goesOn = await this.unitOfWork.run((tx) =>
      this.repository.note(tx, running.body, { id, done, at }),
    );
    // Cancelled by way of another process.
    if (!goesOn) await this.stop(id);
  }

  private async end(
    id: string,
    { state, result }: { readonly state: 'done' | 'failed'; readonly result: object },
  ): Promise<void> {
    const running = this.running.get(id);
    if (!running) return;
    this.running.delete(id);
    const ended = { id, state, at: this.clock.now(), result: JSON.stringify(result) };
    await this.unitOfWork.run((tx) => this.repository.end(tx, running.body, ended));
    await running.thread.end();
  }

  private async stop(id: string): Promise<void> {
    const running = this.running.get(id);
    this.running.delete(id);
    await running?.thread.end();
  }

  private runView(row: ProofRow, language: Language): ProofRunView {
    const { id, day, state, done, total, started_at, started_by, failure } = row;
    const now = this.clock.now();
    const hasStopped = state === 'done' || (state === 'running' && !this.isUnderWay(row, now));
    return {
      ...{ id, at: day, startedAt: started_at, startedBy: started_by, done, total },
      state: hasStopped ? 'stopped' : state,
      why: failure && textOfFailure(failure, language),
    };
  }

  private isUnderWay({ id, state, heard_at }: ProofRow, now: Instant): boolean {
    if (state !== 'running') return false;
    return this.running.has(id) || between(heard_at, now) < SILENT;
  }

  private digest(body: string): string {
    return digestOfProven(this.bodies.of(body), this.program);
  }
}

interface Failure {
  readonly code: ProblemCode;
  readonly details: ProblemError['details'];
}

function failureOf(why: Error): Failure {
  if (!(why instanceof ProblemError)) return { code: 'internal', details: {} };
  return { code: why.code, details: why.details };
}

function textOfFailure(failure: string, language: Language): string {
  const { code, details } = JSON.parse(failure) as Failure;
  return problemText(code, details, { language }).detail;
}
