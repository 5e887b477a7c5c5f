import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { fiscalYear, fiscalYearLabel } from '../domain/calendar/jst.js';
import type { Instant } from '../domain/calendar/instant.js';
import { organOf } from '../domain/duty/organ.js';
import type { Harm, Incident } from '../domain/incident/incident.js';
import { addMeasure, settleMeasure } from '../domain/incident/notes.js';
import { decideClosure, leavePhase, reopen, requestClosure } from '../domain/incident/phases.js';
import { proposal, report, type Report } from '../domain/incident/report.js';
import { assess, classify, judge, recordHarm } from '../domain/incident/triage.js';
import { assetsOf } from '../domain/register/asset.js';
import { questionsOf, raisesOf } from '../domain/severity/by-register.js';
import { Cases } from './cases.service.js';
import type {
  ApprovalDto,
  AssessmentDto,
  ClassificationDto,
  ClosureRequestDto,
  HarmRecordDto,
  JudgementDto,
  ListDto,
  PhaseDto,
  ReopeningDto,
} from './incident.dto.js';
import type { HarmDto, ProposalDto, ReportDto, SketchDto } from './report.dto.js';
import { IncidentList } from './incident-list.repository.js';
import { IncidentRepository } from './incident.repository.js';
import {
  toLine,
  toView,
  type IncidentLine,
  type IncidentPage,
  type IncidentView,
  type ProposalView,
} from './incident.view.js';
import type { MeasureDto, SettlementDto } from './measure.dto.js';
import { questionViews, raiseViews } from './named-assets.view.js';
import type { Receipt } from './receipt.view.js';
import { similarTo, UNKNOWN_KIND, type Sketch } from './similar.js';

const UNKNOWN: Harm = { counter: 'unknown', residents: 'unknown', personalData: 'unknown' };

/** More open incidents than this are not held against what is typed, the least severe. */
const MOST_COMPARED = 200;

/** An incident with what is compared of it. */
export interface Drawn extends Sketch {
  readonly incident: Incident;
}

/** Log, triage, lead through the phases and close incidents. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly repository: IncidentRepository,
    private readonly lists: IncidentList,
    private readonly clock: Clock,
  ) {}

  report(caller: Caller, input: ReportDto): Promise<Receipt> {
    const plan = this.bodies.digestOf(caller.body);
    return this.cases.create(
      caller,
      (now) => series(input, now),
      (given, number) => report(given, toReport(input), { number, plan }),
    );
  }

  propose(caller: Caller, input: ProposalDto): ProposalView {
    const { plan } = this.bodies.of(caller.body);
    const kind = plan.kinds.find((each) => each.id === input.kind) ?? null;
    const named = assetsOf(plan, input.assets ?? []);
    const main = input.category ?? kind?.category ?? null;
    const occasion = { kind: kind?.id ?? null, category: main, secondary: [] };
    const raises = raisesOf(plan.severity, occasion, named);
    const proposed = proposal(plan, kind, { harm: input.harm ?? UNKNOWN, raises });
    const { impact, urgency, level, floor, floors } = proposed;
    const pinned = plan.playbooks.find((each) => each.id === kind?.playbook);
    const category = kind?.category ?? null;
    return {
      category,
      categoryLabel: plan.categories.find((each) => each.category === category)?.label ?? null,
      impact,
      urgency,
      level,
      floor,
      reasons: floors.map((each) => ({ label: each.label, level: each.level })),
      raises: raiseViews(plan, raises),
      questions: questionViews(plan, questionsOf(plan.severity, occasion, named)),
      playbook: pinned ? { id: pinned.id, title: this.bodies.playbook(pinned.digest).title } : null,
    };
  }

  list(caller: Caller, filter: ListDto): Promise<IncidentPage> {
    return this.lists.page(caller.body, filter);
  }

  /** Open incidents that may be the same event as what is being typed, the likest first. */
  async similar({ body }: Caller, { text, kind }: SketchDto): Promise<IncidentLine[]> {
    const open = await this.sketches(body);
    return similarTo({ text, kind }, open).map(({ incident }) => toLine(incident));
  }

  /** The open incidents, as far as they are held against others. */
  async sketches(body: string): Promise<Drawn[]> {
    const { incidents } = await this.lists.worstOpen(body, MOST_COMPARED);
    return incidents.filter(({ drill }) => !drill).map(drawn);
  }

  /** The open incidents, most severe first, and how many there are. */
  worstOpen(body: string, limit: number): Promise<{ incidents: Incident[]; total: number }> {
    return this.lists.worstOpen(body, limit);
  }

  /** お知らせ板: what all staff are told of, most severe first. */
  posted(body: string, limit: number): Promise<Incident[]> {
    return this.lists.posted(body, limit);
  }

  /** 受付箱: what nobody has taken yet, the longest waiting first. */
  waiting(body: string, limit: number): Promise<Incident[]> {
    return this.lists.waiting(body, limit);
  }

  /** How many wait in the 受付箱. */
  countWaiting(body: string): Promise<number> {
    return this.lists.countWaiting(body);
  }

  async read(caller: Caller, id: string): Promise<IncidentView> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const plan = this.bodies.plan(incident.plan);
    const { people } = this.bodies.of(caller.body);
    return toView(incident, { plan, people, playbook: (digest) => this.bodies.playbook(digest) });
  }

  judge(caller: Caller, id: string, input: JudgementDto): Promise<Receipt> {
    const { incident, reason = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => judge(given, { incident, reason }),
    });
  }

  classify(caller: Caller, id: string, input: ClassificationDto): Promise<Receipt> {
    const { kind = null, category, secondary = [], reason, seen } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => classify(given, { kind, category, secondary, reason, seen }),
    });
  }

  assess(caller: Caller, id: string, input: AssessmentDto): Promise<Receipt> {
    const { impact, urgency, facts, level = null, reason = '', seen } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => assess(given, { impact, urgency, facts, level, reason, seen }),
    });
  }

  recordHarm(caller: Caller, id: string, input: HarmRecordDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => recordHarm(given, toHarm(input.harm), input.seen),
    });
  }

  leavePhase(caller: Caller, id: string, input: PhaseDto): Promise<Receipt> {
    return this.cases.change(caller, id, { input, decide: (given) => leavePhase(given, input) });
  }

  requestClosure(caller: Caller, id: string, input: ClosureRequestDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => requestClosure(given, input),
    });
  }

  decideClosure(caller: Caller, id: string, input: ApprovalDto): Promise<Receipt> {
    const { approved, reason = '', conflict = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => decideClosure(given, { approved, reason, conflict }),
    });
  }

  reopen(caller: Caller, id: string, input: ReopeningDto): Promise<Receipt> {
    return this.cases.change(caller, id, { input, decide: (given) => reopen(given, input) });
  }

  addMeasure(caller: Caller, id: string, input: MeasureDto): Promise<Receipt> {
    const measure = uuidv7({ msecs: Date.parse(this.clock.now()) });
    const { what, owner, due } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => addMeasure(given, { measure, what, owner, due }),
    });
  }

  settleMeasure(
    caller: Caller,
    { id, measure }: { id: string; measure: string },
    input: SettlementDto,
  ): Promise<Receipt> {
    const { how, note: text = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => settleMeasure(given, { measure, how, note: text }),
    });
  }
}

/** What of an incident is held against others. */
export function drawn(incident: Incident): Drawn {
  const { kind, summary, place, system } = incident;
  return { incident, kind: kind ?? UNKNOWN_KIND, text: [summary, place, system].join('\n') };
}

/** R8 of the current 年度; drills and records of the past count in series of their own. */
function series({ drill, past }: ReportDto, now: Instant): string {
  const year = fiscalYearLabel(fiscalYear(now));
  if (drill) return `K-${year}`;
  return past ? `P-${year}` : year;
}

function toReport(input: ReportDto): Report {
  const { summary, kind, aware, category = null, level = null, playbook = null } = input;
  return {
    summary,
    kind,
    aware: { at: new Date(aware.at).toISOString(), precision: aware.precision ?? 'minute' },
    place: input.place ?? '',
    system: input.system ?? '',
    ...(input.organ === undefined ? {} : { organ: organOf(input.organ) }),
    harm: input.harm ? toHarm(input.harm) : UNKNOWN,
    contact: { name: input.contact?.name ?? '', phone: input.contact?.phone ?? '' },
    done: input.done ?? '',
    category,
    level,
    playbook,
    drill: input.drill ?? false,
    past: input.past ?? false,
    ...assetsOfReport(input),
  };
}

/** Nothing is recorded where nothing was said of assets. */
function assetsOfReport({ assets = [], assetsUnknown = false }: ReportDto): Pick<Report, 'assets'> {
  if (assets.length === 0 && !assetsUnknown) return {};
  return { assets: { named: assets, unknown: assetsUnknown } };
}

function toHarm({ counter, residents, personalData }: HarmDto): Harm {
  return { counter, residents, personalData };
}
