import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import type { Organisation, Uses } from '../domain/plan/organisation/organisation.js';
import type { Day } from '../domain/plan/plan.js';
import { usesOf } from '../domain/plan/organisation/uses.js';
import { templateOf } from '../domain/plan/transfers/template.js';
import { TextChecks } from '../drafts/text-checks.service.js';
import { Once } from '../incidents/once.service.js';
import type { FindingAfter } from '../plans/findings-after.js';
import { VersionChecks } from '../plans/version-checks.service.js';
import { mustBeLast, VersionsService, type EditedDraft } from '../plans/versions.service.js';
import { csvText } from '../transfers/csv-text.js';
import { changeOf } from './change-of.js';
import type { DraftTexts } from './draft-edits.js';
import type { PlanChangeDto, TransfersDto } from './organisation.dto.js';
import type { OrganisationEditView, TransferView } from './organisation.view.js';

/** The files of a draft. */
interface DraftFiles extends DraftTexts {
  /** The edit count they belong to. */
  readonly version: number;
}

/**
 * Edits of the organisation in a draft of the plan: decided and said in words in the checker's thread, and
 * written where they belong.
 */
@Injectable()
export class OrganisationEdits {
  constructor(
    private readonly versions: VersionsService,
    private readonly accounts: AccountsService,
    private readonly bodies: Bodies,
    private readonly checks: TextChecks,
    private readonly versionChecks: VersionChecks,
    private readonly once: Once,
  ) {}

  /** One edit, or only what it would change. @throws ProblemError saying why it leads nowhere. */
  change(caller: Caller, id: string, input: PlanChangeDto): Promise<OrganisationEditView> {
    return this.once.made(caller, () => this.changed(caller, id, input));
  }

  /** A list of transfers, all of it or nothing. @throws ProblemError with every problem at its row and column. */
  transfer(caller: Caller, id: string, input: TransfersDto): Promise<TransferView> {
    return this.once.made(caller, () => this.transferred(caller, id, input));
  }

  /** Who is in which office on a day, as CSV that can be edited and read again. */
  async template(caller: Caller, id: string, at: string): Promise<string> {
    const { organisation } = await this.read(caller, id);
    return csvText(templateOf(organisation, at));
  }

  /** The organisation of a draft. @throws ProblemError where its files cannot be read. */
  async read(caller: Caller, id: string): Promise<{ organisation: Organisation; version: number }> {
    const draft = await this.filesOf(caller, id);
    const organisation = await this.checks.organisation(caller.account, draft);
    return { organisation, version: draft.version };
  }

  private async changed(
    caller: Caller,
    id: string,
    input: PlanChangeDto,
  ): Promise<OrganisationEditView> {
    const draft = await this.filesOf(caller, id);
    const { version, preview } = input;
    if (preview) mustBeLast(draft, version);
    const asked = { change: changeOf(input.change), uses: await this.uses(caller) };
    const changed = await this.checks.change(caller.account, { ...draft, ...asked });
    const { texts, ...said } = changed;
    if (preview) return { ...said, version: null, former: [] };
    return this.versions.keepTexts(caller, { id, version, draft, texts }, said);
  }

  private async transferred(
    caller: Caller,
    id: string,
    input: TransfersDto,
  ): Promise<TransferView> {
    const draft = await this.filesOf(caller, id);
    const { file: list, at, version, preview } = input;
    if (preview) mustBeLast(draft, version);
    const made = await this.checks.transfer(caller.account, { ...draft, list, at });
    const { texts, ...said } = made;
    const view: TransferView = { ...said, findings: [], version: null, former: [] };
    if (texts.length === 0) return view;
    if (preview) return { ...view, findings: await this.findings(caller, { draft, texts, at }) };
    return this.versions.keepTexts(caller, { id, version, draft, texts }, view);
  }

  private async filesOf(caller: Caller, id: string): Promise<DraftFiles> {
    const folder = dirname(this.bodies.of(caller.body).file);
    return { folder, ...(await this.versions.files(caller, id)) };
  }

  /** What the check of the draft would find from a day on, with other texts. */
  private findings(
    { account, body }: Caller,
    { draft, texts, at }: Pick<EditedDraft, 'draft' | 'texts'> & { readonly at: Day },
  ): Promise<FindingAfter[]> {
    const laid = new Map(texts.map(({ path, text }) => [path, Buffer.from(text)]));
    const plan = this.versionChecks.asked(body, draft.files, at);
    return this.checks.findings(account, { plan, texts: laid });
  }

  /** What keeps something from being removed: the plan in force, and log-ins. */
  private async uses(caller: Caller): Promise<Uses> {
    const body = this.bodies.of(caller.body);
    const { plan, profile, withoutOffices, approval } = body;
    const playbooks = [...body.playbooks.values()];
    const orders = [...approval.plan, ...approval.contacts];
    const uses = usesOf({ plan, profile, withoutOffices, playbooks, approval: orders });
    const people = new Map(uses.people);
    for (const { person, loginId } of await this.accounts.list(caller)) {
      const where = `利用者「${loginId}」`;
      if (person !== null) people.set(person, [...(people.get(person) ?? []), where]);
    }
    return { ...uses, people };
  }
}
