import { Inject, Injectable } from '@nestjs/common';
import type { Caller, Language } from '../accounts/caller.js';
import { AlarmsService } from '../alarms/alarms.service.js';
import { administratorsOf } from '../alarms/recipients.js';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { isPostgres } from '../database/data-sources.js';
import { Membership } from '../database/membership.js';
import { DAY, plus, type Instant } from '../domain/calendar/instant.js';
import { diagnose, type DiagnosisLine, type Measured } from '../domain/diagnosis/diagnosis.js';
import { DiskSpace } from '../health/disk-space.js';
import { NoticesService } from '../notices/notices.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { causeWords, remedyOf } from '../shared/mail-causes.js';
import { programVersion } from '../shared/program.js';
import { AppliedMigrations } from './applied-migrations.repository.js';
import { BackupFolder } from './backup-folder.js';
import type { DiagnosisLineView, DiagnosisView, ProgramView } from './diagnosis.view.js';

/** 診断: measures what keeps an installation from working at night, before that night. */
@Injectable()
export class DiagnosisService {
  constructor(
    private readonly clock: Clock,
    private readonly pulse: Pulse,
    private readonly membership: Membership,
    private readonly notices: NoticesService,
    private readonly alarms: AlarmsService,
    private readonly disk: DiskSpace,
    private readonly backups: BackupFolder,
    private readonly migrations: AppliedMigrations,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Measure now. */
  async read(caller: Caller): Promise<DiagnosisView> {
    const now = this.clock.now();
    const lines = diagnose(await this.measure(caller, now));
    return {
      at: this.clock.now(),
      lines: lines.map((line) => this.toView(line, caller.language)),
      program: await this.program(),
    };
  }

  private async measure(caller: Caller, now: Instant): Promise<Measured> {
    const { publicUrl, watchTo, watchUrl, heartbeatUrl } = this.config;
    const { state, since } = this.notices.inboxState();
    const { items } = await this.alarms.list(caller);
    return {
      now,
      sample: await this.notices.sampleStanding(caller.body),
      address: publicUrl,
      mail: this.mail(),
      canary: await this.canary(caller.body, now),
      inbox: { state, since },
      disk: await this.disk.space(),
      backup: await this.backups.look(),
      engine: { lastTick: this.pulse.lastTick() },
      nodes: this.nodes(),
      isWatched: [watchTo, watchUrl, heartbeatUrl].some(Boolean),
      openAlarms: items.filter((each) => each.state === 'open').length,
    };
  }

  private mail(): Measured['mail'] {
    const { state, since } = this.notices.relay();
    const relays = this.notices.relays();
    const accepted = relays.flatMap(({ lastAccepted }) => lastAccepted ?? []).toSorted();
    const relay = relays.map((each) => each.relay.name).join(', ');
    return { state, since, relay, lastAccepted: accepted.at(-1) ?? null };
  }

  private async canary(body: string, now: Instant): Promise<Measured['canary']> {
    const isSent =
      administratorsOf(this.config).length > 0 && this.notices.relay().state !== 'catcher';
    return { isSent, ...(await this.alarms.lastCanary(body, plus(now, -3 * DAY))) };
  }

  private nodes(): Measured['nodes'] {
    if (!isPostgres(this.config)) return 'alone';
    return this.membership.isHeld() ? 'held' : 'lost';
  }

  private toView(line: DiagnosisLine, language: Language): DiagnosisLineView {
    const { cause, error } = this.notices.relay();
    if (line.finding !== 'mail-failing') return { ...line, why: '', act: '' };
    const why = (cause && causeWords(cause, language)) || error;
    return { ...line, why, act: cause ? remedyOf(cause, language) : '' };
  }

  private async program(): Promise<ProgramView> {
    const { count, last } = await this.migrations.read();
    const database = isPostgres(this.config) ? 'postgres' : 'sqlite';
    return {
      ...{ version: programVersion(), node: process.versions.node, database },
      ...{ migrations: count, lastMigration: last },
    };
  }
}
