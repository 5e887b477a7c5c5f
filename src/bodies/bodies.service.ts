import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Directory, Plan, Setting } from '../domain/plan/plan.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { versionsOf, type PlaybookVersion } from '../domain/playbook/versions.js';
import { CONFIG, type Config } from '../shared/config.js';
import { diskFiles } from '../shared/disk-files.js';
import { ProblemError } from '../shared/errors.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { accepted, type Accepted } from './accepted.js';
import { currentAbsences } from './absences.repository.js';
import type { BodyFile } from './body-schema.js';
import { FrozenRepository } from './frozen.repository.js';
import { digestOf, loadBodies, type LoadedBody } from './plan-file.js';
import { bodiesWithAccounts } from './served.repository.js';

/** The bodies that this installation serves: their plans in force, the plans and playbooks that incidents froze. */
@Injectable()
export class Bodies {
  private ownId = '';
  private bodies = new Map<string, LoadedBody>();
  private digests = new Map<string, string>();
  private plans = new Map<string, Plan>();
  private playbooks = new Map<string, Playbook>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly repository: FrozenRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Load the plans of the bodies that are served, and keep what incidents may freeze.
   * @throws UnusableFile when a file cannot be used.
   */
  async load(): Promise<void> {
    const served = await bodiesWithAccounts(this.reader);
    const { own, bodies: loaded } = this.accept(diskFiles(this.config.root), served);
    this.ownId = own;
    this.bodies = new Map(loaded.map((body) => [body.plan.body, body]));
    this.digests = new Map(loaded.map(({ plan }) => [plan.body, digestOf(plan)]));
    const at = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      for (const { plan, playbooks } of loaded) {
        await this.repository.keepPlan(tx, { digest: digestOf(plan), plan, at });
        for (const [digest, definition] of playbooks) {
          await this.repository.keepPlaybook(tx, digest, definition);
        }
      }
    });
    await this.recall();
  }

  /** The body that set-up is for. */
  own(): LoadedBody {
    return this.of(this.ownId);
  }

  /** The bodies whose people can log in, as their files describe them now. */
  async served(): Promise<LoadedBody[]> {
    const ids = await bodiesWithAccounts(this.reader);
    return ids.flatMap((id) => this.bodies.get(id) ?? []);
  }

  /** One body as its files describe it now. @throws ProblemError when there is none. */
  of(body: string): LoadedBody {
    const found = this.bodies.get(body);
    if (!found) throw new ProblemError('not-found', { body });
    return found;
  }

  /** Digest of a body's plan in force. */
  digestOf(body: string): string {
    return this.digests.get(body) ?? '';
  }

  /** The plan an incident froze. */
  plan(digest: string): Plan {
    const plan = this.plans.get(digest);
    if (!plan) throw new ProblemError('not-found', { plan: digest });
    return plan;
  }

  /** A playbook an incident froze, or one in force. */
  playbook(digest: string): Playbook {
    const playbook = this.playbooks.get(digest);
    if (!playbook) throw new ProblemError('not-found', { playbook: digest });
    return playbook;
  }

  /** Every version of a playbook that the body has followed, the one in force first. */
  async versions(body: string, playbook: string): Promise<PlaybookVersion[]> {
    const kept = await this.repository.plans(this.reader);
    return versionsOf(playbook, { inForce: this.of(body).plan, kept });
  }

  /** Who holds which office now, and who is away; the files say the first, the database the second. */
  async directory(sql: Sql, body: string, at: Instant): Promise<Directory> {
    const { offices, people, appointments } = this.of(body);
    const absences = await currentAbsences(sql, body, at);
    return { offices, people, appointments, absences };
  }

  /** All that a decision may look at: the frozen plan and the directory of this moment. */
  async setting(
    sql: Sql,
    { body, plan, at }: { body: string; plan: string; at: Instant },
  ): Promise<Setting> {
    // Another process may have frozen a plan that this one has not seen yet.
    if (!this.plans.has(plan)) await this.recall();
    return {
      plan: this.plan(plan),
      directory: await this.directory(sql, body, at),
      inForce: this.of(body).plan.playbooks,
      playbook: (digest) => this.playbook(digest),
    };
  }

  /** What an incident froze, without the directory of this moment. */
  frozen(plan: Plan): Pick<Setting, 'plan' | 'playbook'> {
    return { plan, playbook: (digest) => this.playbook(digest) };
  }

  private accept(files: PlanFiles, served: readonly string[]): Accepted {
    const { root, body } = this.config;
    const where = { folder: join(root, 'var/accepted'), asked: [body, served] };
    return accepted(files, where, () => {
      let own = '';
      const bodies = loadBodies(files, (known) => {
        own = this.choose(known);
        return [own, ...served];
      });
      if (bodies.length > 0) return { own, bodies };
      throw new UnusableFile([{ place: 'config/bodies', what: 'has no body' }]);
    });
  }

  /** The body that set-up is for: the one the setting names, else one of one's own before a sample. */
  private choose(files: readonly BodyFile[]): string {
    const { body } = this.config;
    const chosen = files.find(({ id, sample }) => (body === '' ? !sample : id === body));
    if (body !== '' && files.length > 0 && !chosen) {
      const known = files.map(({ id }) => id).join(', ');
      const what = `is ${body}, which is no body below config/bodies; there are: ${known}`;
      throw new UnusableFile([{ place: 'HIKESHI_BODY', what }]);
    }
    return chosen?.id ?? files[0]?.id ?? '';
  }

  private async recall(): Promise<void> {
    this.plans = await this.repository.all<Plan>(this.reader, 'frozen_plan');
    this.playbooks = await this.repository.all<Playbook>(this.reader, 'frozen_playbook');
  }
}
