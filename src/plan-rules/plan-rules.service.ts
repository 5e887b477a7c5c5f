import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { comparedPlan } from '../bodies/compared-plan.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { wallClock } from '../domain/calendar/jst.js';
import { CHANNELS } from '../domain/plan/plan.js';
import { planDifference } from '../domain/plan-difference/difference.js';
import { TextChecks } from '../drafts/text-checks.service.js';
import type { PreviewDto } from '../escalations/preview.dto.js';
import { PreviewService } from '../escalations/preview.service.js';
import { Once } from '../incidents/once.service.js';
import { newFindings } from '../plans/findings-after.js';
import type { PlanRead } from '../plans/read-plan.js';
import { VersionChecks } from '../plans/version-checks.service.js';
import { mustBeLast, VersionsService, type EditedDraft } from '../plans/versions.service.js';
import { ProblemError } from '../shared/errors.js';
import { sentenceOf } from './draft-rules.js';
import type { PlanRulesDto } from './plan-rules.dto.js';
import type { DraftToldView, PlanRulesView, RulesEditView } from './plan-rules.view.js';
import { ladderView, severityView } from './wire.js';

/** More than this helps nobody: the first ones cause the others. */
const MOST_PROBLEMS = 5;

/** 連絡規則 and 重要度 of a draft of the plan: read for forms, written as the text they stand in, tried out. */
@Injectable()
export class PlanRules {
  constructor(
    private readonly versions: VersionsService,
    private readonly versionChecks: VersionChecks,
    private readonly bodies: Bodies,
    private readonly checks: TextChecks,
    private readonly previews: PreviewService,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  /** What a draft says. @throws ProblemError where its files cannot be read. */
  async read(caller: Caller, id: string): Promise<PlanRulesView> {
    const draft = await this.filesOf(caller, id);
    const { ladder, severity } = await this.checks.rules(caller.account, draft);
    const { offices } = await this.checks.organisation(caller.account, draft);
    const title = (office: string): string =>
      offices.find((each) => each.id === office)?.title ?? office;
    return {
      version: draft.version,
      ladder: ladderView(ladder.rules, title),
      ladderPlace: placeOf(ladder),
      severity: severityView(severity.rules),
      severityPlace: placeOf(severity),
      offices: offices.map((each) => ({ id: each.id, title: each.title, outside: each.outside })),
      channels: CHANNELS,
    };
  }

  /** Other rules for a draft, or only what they would change. @throws ProblemError saying why they lead nowhere. */
  write(caller: Caller, id: string, input: PlanRulesDto): Promise<RulesEditView> {
    return this.once.made(caller, () => this.written(caller, id, input));
  }

  /** 予行: who would be told by the draft as it is, beside who would be told now. */
  async told(caller: Caller, id: string, input: PreviewDto): Promise<DraftToldView> {
    const body = await this.versionChecks.loaded(caller, id);
    const draft = await this.previews.previewBy(body, input);
    return { draft, inForce: await this.previews.previewBy(this.bodies.of(caller.body), input) };
  }

  private async written(caller: Caller, id: string, input: PlanRulesDto): Promise<RulesEditView> {
    const draft = await this.filesOf(caller, id);
    const { ladder, severity, copy, version, preview } = input;
    if (preview) mustBeLast(draft, version);
    const asked = { ...draft, rules: { ladder, severity, copy } };
    const texts = await this.checks.rulesTexts(caller.account, asked);
    const said = await this.changes(caller, { draft, texts });
    if (preview) return { ...said, version: null, former: [] };
    return this.versions.keepTexts(caller, { id, version, draft, texts }, said);
  }

  private async filesOf(caller: Caller, id: string) {
    const folder = dirname(this.bodies.of(caller.body).file);
    return { folder, ...(await this.versions.files(caller, id)) };
  }

  /** @throws ProblemError where the draft could not be read any more: also where a level would tell nobody. */
  private async changes(
    { account, body }: Caller,
    { draft, texts }: Pick<EditedDraft, 'draft' | 'texts'>,
  ): Promise<Pick<RulesEditView, 'lines' | 'findings'>> {
    const { day } = wallClock(this.clock.now());
    const read = (files: EditedDraft['draft']['files']): Promise<PlanRead> =>
      this.checks.readPlan(account, this.versionChecks.asked(body, files, day));
    const laid = texts.map(({ path, text }) => [path, Buffer.from(text)] as const);
    const before = await read(draft.files);
    const after = await read(new Map([...draft.files, ...laid]));
    if (!after.body) throw refused(after.findings);
    return {
      lines: before.body ? linesOf(before.body, after.body) : [],
      findings: newFindings(before.findings, after.findings),
    };
  }
}

function placeOf({ path, line, own }: { path: string; line: number; own: boolean }) {
  return { path, line, own };
}

function linesOf(before: LoadedBody, after: LoadedBody): string[] {
  const groups = planDifference(comparedPlan(before), comparedPlan(after));
  return groups.flatMap(({ lines }) => lines.map(({ text }) => text));
}

function refused(findings: PlanRead['findings']): ProblemError {
  const problems = findings.slice(0, MOST_PROBLEMS).map(sentenceOf);
  return new ProblemError('change-refused', { problems });
}
