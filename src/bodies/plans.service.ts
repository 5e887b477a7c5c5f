import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { MINUTE, type Milliseconds } from '../domain/calendar/instant.js';
import { conditionText } from '../domain/plan-document/chapter-severity.js';
import { delayText, delayTextEn } from '../domain/plan-document/words.js';
import { officeOf, standingIn } from '../domain/plan/directory.js';
import type { Directory, Kind, LadderRow, Plan } from '../domain/plan/plan.js';
import { isInPolicy, type Profile } from '../domain/plan/profile.js';
import { layout } from '../domain/playbook/picture/layout.js';
import type { PlaybookVersion } from '../domain/playbook/versions.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { LEVELS, type Level } from '../domain/severity/severity.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { assetView } from './asset.view.js';
import { Bodies } from './bodies.service.js';
import { readsVersions } from './reads-versions.js';
import type { KindView, LadderRowView, OfficeView, PlanTimesView, PlanView } from './plan.view.js';
import { conditions, dueTexts } from './playbook-words.js';
import type { PlaybookLine, PlaybookVersionView, PlaybookView } from './playbook.view.js';

/** 計画: the plan in force, for reading. */
@Injectable()
export class PlansService {
  constructor(
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read(caller: Caller): Promise<PlanView> {
    const { body } = caller;
    const { plan, profile, people, withoutOffices, approval } = this.bodies.of(body);
    const at = this.clock.now();
    const directory = await this.bodies.directory(this.reader, body, at);
    const { name, version, inForceFrom, sample, desk, categories, kinds, severity } = plan;
    return {
      body,
      bodyName: plan.bodyName,
      name,
      version,
      inForceFrom,
      sample,
      mayReadVersions: readsVersions(caller, { orders: approval, directory, at }),
      publicUrl: this.config.publicUrl.replace(/\/$/, '') || null,
      desk: { name: desk.name, phone: desk.phone },
      categories,
      kinds: kinds.map((kind) => kindOf(kind, profile)),
      matrix: Object.values(severity.matrix),
      floors: severity.floors,
      offices: this.offices(body, directory),
      withoutOffices: withoutOffices.map(({ office, instead, why }) => ({
        office,
        insteadTitle: officeOf(plan.offices, instead).title,
        why,
      })),
      ladder: plan.ladder.rows.map((row) => ladderRow(row, { plan, profile })),
      times: timesOf(plan),
      playbooks: plan.playbooks.map(({ digest }) => this.line(digest)),
      register: (plan.register ?? []).map((asset) => assetView(asset, { plan, people })),
      profile,
    };
  }

  /** The version of a playbook that a new incident would follow. */
  async playbook(caller: Caller, id: string): Promise<PlaybookView> {
    const version = (await this.bodies.versions(caller.body, id)).find((each) => each.inForce);
    if (!version) throw new ProblemError('not-found', { playbook: id });
    return this.whole(version, caller);
  }

  async versions({ body }: Caller, id: string): Promise<PlaybookVersionView[]> {
    const versions = await this.bodies.versions(body, id);
    if (versions.length === 0) throw new ProblemError('not-found', { playbook: id });
    return versions;
  }

  /** A version that is or was in force. */
  async version(caller: Caller, id: string, digest: string): Promise<PlaybookView> {
    const versions = await this.bodies.versions(caller.body, id);
    const version = versions.find((each) => each.digest === digest);
    if (!version) throw new ProblemError('not-found', { playbook: digest });
    return this.whole(version, caller);
  }

  private whole(version: PlaybookVersion, { body, language }: Caller): PlaybookView {
    const { plan } = this.bodies.of(body);
    const playbook = this.bodies.playbook(version.digest);
    const officeTitles = Object.fromEntries(plan.offices.map(({ id, title }) => [id, title]));
    const office = (id: string): string => officeTitles[id] ?? id;
    return {
      ...version,
      ...playbook,
      officeTitles,
      dueTexts: dueTexts(playbook, language),
      conditions: conditions(playbook, { plan, language }),
      graph: layout(playbook, { language, office }),
    };
  }

  private offices(body: string, directory: Directory): OfficeView[] {
    const now = this.clock.now();
    const named = new Map(
      this.bodies.of(body).profile.offices.map(({ office, article }) => [office, article]),
    );
    return directory.offices.map(({ id, title, fullTitle }) => ({
      id,
      title,
      fullTitle,
      article: named.get(id) ?? null,
      holders: standingIn(directory, id, now).map(({ person, order, absent }) => ({
        person: person.id,
        name: person.name,
        post: person.post,
        order,
        absent,
        phone: person.phone,
      })),
    }));
  }

  private line(digest: string): PlaybookLine {
    const playbook = this.bodies.playbook(digest);
    const { id, title, summary, en, category } = playbook;
    const steps = allBlocks(playbook).filter(({ block }) => block === 'step' || block === 'choice');
    return { id, title, summary, en, category, steps: steps.length };
  }
}

function timesOf({ hours, ladder, severity }: Plan): PlanTimesView {
  const { answerWithin, actWithin = {}, nextReport = {}, roundTheClock } = ladder;
  return {
    ...{ opens: hours.opens, closes: hours.closes, roundTheClock },
    answerWithin: inMinutes(answerWithin),
    actWithin: inMinutes(actWithin),
    nextReport: inMinutes(nextReport),
    unknownRaisesAfter: severity.unknownRaisesAfter / MINUTE,
  };
}

function inMinutes(spans: Partial<Record<Level, Milliseconds>>): Partial<Record<Level, number>> {
  return Object.fromEntries(Object.entries(spans).map(([level, span]) => [level, span / MINUTE]));
}

/** A kind of no category is nothing a policy could leave out. */
function kindOf({ id, label, category, playbook }: Kind, { threats }: Profile): KindView {
  const threat = threats.find((each) => each.category === category);
  return { id, label, category, playbook, inPolicy: !threat || isInPolicy(threat, id) };
}

function ladderRow(
  row: LadderRow,
  of: { readonly plan: Plan; readonly profile: Profile },
): LadderRowView {
  const told = LEVELS.flatMap((level) => {
    const delay = row.delays[level];
    return delay ? [[level, { ja: delayText(delay), en: delayTextEn(delay) }] as const] : [];
  });
  return {
    officeTitle: officeOf(of.plan.offices, row.office).title,
    delays: Object.fromEntries(told),
    channels: row.channels ?? [],
    condition: conditionText(row, of).replaceAll('\n', '・'),
  };
}
