import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Day, Directory, Plan, Setting } from '../domain/plan/plan.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { versionsOf, type PlaybookVersion } from '../domain/playbook/versions.js';
import { CONFIG, type Config } from '../shared/config.js';
import { diskFiles } from '../shared/disk-files.js';
import { ProblemError } from '../shared/errors.js';
import { keptFiles, type KeptFiles, type PlanFiles } from '../shared/plan-files.js';
import { currentAbsences } from './absences.repository.js';
import { FollowedRepository, type FollowedVersion } from './followed.repository.js';
import { FrozenRepository } from './frozen.repository.js';
import { digestOf, type LoadedBody } from './plan-file.js';
import { readFollowed, readInForce, type Followed } from './read-in-force.js';
import { administratorsOf, bodiesWithAccounts } from './served.repository.js';

/** The bodies that this installation serves: their plans in force, the plans and playbooks that incidents froze. */
@Injectable()
export class Bodies {
  private ownId = '';
  private readonly bodies = new Map<string, LoadedBody>();
  private readonly digests = new Map<string, string>();
  private readonly following = new Map<string, Followed>();
  private readonly log = new Logger('plans');
  private plans = new Map<string, Plan>();
  private playbooks = new Map<string, Playbook>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly repository: FrozenRepository,
    private readonly followed: FollowedRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Load the plans of the bodies that are served, and keep what incidents may freeze.
   * @throws UnusableFile when a file cannot be used.
   */
  async load(): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run((tx) => this.followed.turn(tx, at));
    const followed = await this.followedOf(await this.followed.current());
    const served = await bodiesWithAccounts(this.reader);
    const { own, bodies } = readInForce(this.config, { served, followed });
    this.ownId = own;
    for (const each of followed) this.following.set(each.version.body_id, each);
    await this.adopt(bodies);
  }

  /** When the next version of any body comes into force; null when none is going to. */
  async nextTurn(): Promise<Instant | null> {
    const versions = await this.followed.current();
    return versions.find(({ state }) => state === 'approved')?.in_force_at ?? null;
  }

  /** The day from which an approved version will rule a body, where that is before a moment. */
  async nextVersionFrom(body: string, at: Instant): Promise<Day | null> {
    const versions = await this.followed.current();
    const next = versions.find(
      (each) => each.body_id === body && each.state === 'approved' && each.in_force_at <= at,
    );
    return next?.in_force_from ?? null;
  }

  /** Put in force the versions whose day has come, and follow what another process put in force. */
  async turn(): Promise<void> {
    const at = this.clock.now();
    const isDue = (each: FollowedVersion): boolean =>
      each.state === 'approved' && each.in_force_at <= at;
    const before = await this.followed.current();
    if (before.some(isDue)) await this.unitOfWork.run((tx) => this.followed.turn(tx, at));
    const now = before.some(isDue) ? await this.followed.current() : before;
    for (const each of await this.followedOf(now)) await this.follow(each);
  }

  /** The version a body follows; null: the files on disk. */
  followedBy(body: string): FollowedVersion | null {
    return this.following.get(body)?.version ?? null;
  }

  /** Which versions are followed, as one word that changes with any of them. */
  followedKey(): string {
    return [...this.following.values()].map(({ version }) => version.id).join(' ');
  }

  /** The files of all plans that follow a version, by body. */
  followedFiles(): ReadonlyMap<string, KeptFiles> {
    return new Map([...this.following].map(([body, { files }]) => [body, files]));
  }

  /** The files of a body's plan in force. */
  files(body: string): PlanFiles {
    const followed = this.following.get(body);
    return followed ? keptFiles(followed.files) : diskFiles(this.config.root);
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

  /** A body, where the installation has it. */
  find(body: string): LoadedBody | undefined {
    return this.bodies.get(body);
  }

  /** One body as its files describe it now. @throws ProblemError when there is none. */
  of(body: string): LoadedBody {
    const found = this.find(body);
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

  /** Who holds which office now, and who is away and who administers; the files say the first, the database the rest. */
  async directory(sql: Sql, body: string, at: Instant): Promise<Directory> {
    const { offices, people, appointments } = this.of(body);
    const absences = await currentAbsences(sql, body, at);
    const administrators = await administratorsOf(sql, body);
    return { offices, people, appointments, absences, administrators };
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

  /** All that a decision on one of many incidents may look at: the directory was read once for all of them. */
  settingWith(directory: Directory, digest: string): Setting {
    const plan = this.plan(digest);
    return { ...this.frozen(plan), directory, inForce: plan.playbooks };
  }

  private async follow({ version, files }: Followed): Promise<void> {
    const { body_id: body, id } = version;
    // Told once: a version that cannot be read is not tried again before the next start.
    this.following.set(body, { version, files });
    try {
      await this.adopt([readFollowed(this.config, { version, files })]);
      this.preferOwn(body);
    } catch (error) {
      this.log.error(`plan of ${body}, version ${id}: ${String(error)}`);
    }
  }

  /** A body of one's own takes the place of the sample as the one that set-up is for, as the next start finds it. */
  private preferOwn(body: string): void {
    const isOwn = this.config.body === '' && !this.of(body).plan.sample;
    if (isOwn && this.own().plan.sample) this.ownId = body;
  }

  /** From now on these are in force; what incidents may freeze is kept. */
  private async adopt(loaded: readonly LoadedBody[]): Promise<void> {
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
    for (const body of loaded) {
      this.bodies.set(body.plan.body, body);
      this.digests.set(body.plan.body, digestOf(body.plan));
    }
  }

  private followedOf(versions: readonly FollowedVersion[]): Promise<Followed[]> {
    return Promise.all(
      versions
        .filter(({ state }) => state === 'in-force')
        .filter(({ body_id: body, id }) => this.following.get(body)?.version.id !== id)
        .map(async (version) => {
          const { body_id: body, id } = version;
          return { version, files: await this.followed.files(this.reader, body, id) };
        }),
    );
  }

  private async recall(): Promise<void> {
    this.plans = await this.repository.all<Plan>(this.reader, 'frozen_plan');
    this.playbooks = await this.repository.all<Playbook>(this.reader, 'frozen_playbook');
  }
}
