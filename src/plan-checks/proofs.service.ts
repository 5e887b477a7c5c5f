import type { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { between, MINUTE, type Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Day } from '../domain/plan/plan.js';
import { countCases } from '../domain/proof/prove.js';
import { Once } from '../incidents/once.service.js';
import { ProblemError } from '../shared/errors.js';
import { programVersion } from '../shared/program.js';
import { beginThread } from './in-thread.js';
import type { ProofTold, Proving } from './proof-thread.js';
import type { ProofResultView, ProofRunView, ProofsView } from './proof.view.js';
import { ProofRepository, type ProofRow } from './proof.repository.js';
import { digestOfProven, provenOf } from './proven.js';

/** A process that has said nothing for so long has died. */
const SILENT = MINUTE;
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 20;

/** What this process proves now; one plan at a time, so that a night's work has a core left. */
interface Running {
  readonly body: string;
  readonly id: string;
  readonly thread: Worker;
}

/** 検証: proofs of the plan in force, each in a thread of its own. Results are kept with the plan they are of. */
@Injectable()
export class ProofsService implements OnModuleDestroy {
  private running: Running | null = null;
  private readonly program = programVersion();

  constructor(
    private readonly bodies: Bodies,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ProofRepository,
  ) {}

  async onModuleDestroy(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.thread.terminate();
  }

  /** What was proven last, and what is under way. */
  async latest({ body }: Caller): Promise<ProofsView> {
    const [newest, finished] = [
      await this.repository.newest(body),
      await this.repository.finished(body),
    ];
    return {
      run: newest && newest.state !== 'done' ? this.runView(newest) : null,
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
   * @throws ProblemError while this process proves another body's plan.
   */
  async start(caller: Caller, at?: Day): Promise<ProofRunView> {
    let begun: ProofRow | null = null;
    const view = await this.once.run(caller, async (tx, now) => {
      begun = null;
      const newest = await this.repository.newest(caller.body, tx);
      if (newest && this.isUnderWay(newest, now)) return this.runView(newest);
      if (this.running) throw new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
      begun = await this.add(tx, caller, { day: at ?? wallClock(now).day, now });
      return this.runView(begun);
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
    if (this.running?.id === id) await this.stop();
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
      ...{ started_at: now, started_by: name, heard_at: now },
    };
    await this.repository.add(tx, body, row);
    return row;
  }

  private begin(body: string, { id, day }: ProofRow): void {
    const proving: Proving = { body: this.bodies.of(body), day };
    const thread = beginThread('proof-thread', proving);
    this.running = { body, id, thread };
    const mine = (): boolean => this.running?.id === id;
    const settle = (work: Promise<void>): void => void work.catch(() => this.stop());
    thread.on('message', (told: ProofTold) => {
      if (mine()) settle('result' in told ? this.finish(told.result) : this.note(told.done));
    });
    // What is wrong with one plan is not the server's end; the row says that nothing came of it.
    thread.on('error', () => mine() && settle(this.fail()));
    thread.on('exit', () => mine() && settle(this.fail()));
  }

  private async note(done: number): Promise<void> {
    const { running } = this;
    if (!running) return;
    const { body, id } = running;
    const at = this.clock.now();
    const goesOn = await this.unitOfWork.run((tx) =>
      this.repository.note(tx, body, { id, done, at }),
    );
    // Cancelled by way of another process.
    if (!goesOn && this.running?.id === id) await this.stop();
  }

  private async finish(result: ProofResultView): Promise<void> {
    await this.end('done', JSON.stringify(result));
  }

  private async fail(): Promise<void> {
    await this.end('failed', null);
  }

  private async end(state: 'done' | 'failed', result: string | null): Promise<void> {
    const { running } = this;
    if (!running) return;
    this.running = null;
    const { body, id, thread } = running;
    const at = this.clock.now();
    await this.unitOfWork.run((tx) => this.repository.end(tx, body, { id, state, at, result }));
    await thread.terminate();
  }

  private async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.thread.terminate();
  }

  private runView(row: ProofRow): ProofRunView {
    const { id, day, state, done, total, started_at, started_by } = row;
    const now = this.clock.now();
    const shown = state === 'done' || (state === 'running' && !this.isUnderWay(row, now));
    return {
      ...{ id, at: day, startedAt: started_at, startedBy: started_by, done, total },
      state: shown ? 'stopped' : state,
    };
  }

  private isUnderWay({ id, state, heard_at }: ProofRow, now: Instant): boolean {
    if (state !== 'running') return false;
    return this.running?.id === id || between(heard_at, now) < SILENT;
  }

  private digest(body: string): string {
    return digestOfProven(this.bodies.of(body), this.program);
  }
}
