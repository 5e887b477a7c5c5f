import { Injectable } from '@nestjs/common';
import type { Caller, Language } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Reader } from '../database/reader.js';
import { Refusal } from '../domain/errors.js';
import { NO_DUTIES, type Duties } from '../domain/duty/duty.js';
import type { Entry, EntryKind } from '../domain/incident/entry.js';
import type { Incident } from '../domain/incident/incident.js';
import { note, strike } from '../domain/incident/notes.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Sight } from '../domain/sharing/visible-to.js';
import { factNeeds } from '../domain/playbook/facts.js';
import type { Item } from '../domain/playbook/definition.js';
import { writtenId, writtenItem } from '../domain/playbook/rounds.js';
import type { Run } from '../domain/playbook/run.js';
import { assetName, assetsOf } from '../domain/register/asset.js';
import { Cases } from '../incidents/cases.service.js';
import type { NoteDto, ReasonDto } from '../incidents/incident.dto.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import { unseal } from './chain.js';
import { entryText, isSystemEntry, type EntryOf, type Names } from './entry-text.js';
import { sharedEntries } from './shared-entries.js';
import { strikesOf } from './strikes.js';
import { TimelineRepository, type StoredEntry } from './timeline.repository.js';
import { fileOf, type EntryView, type TimelineView } from './timeline.view.js';

/** 経過: what happened, when, recorded when, by whom. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly timeline: TimelineRepository,
    private readonly cases: Cases,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
  ) {}

  async read(caller: Caller, id: string): Promise<TimelineView> {
    const incident = await this.incidents.load(this.reader, caller.body, id);
    const stored = await this.timeline.ofIncident(caller.body, id);
    const entries = stored.map((each) => ({ each, entry: unseal(each.bytes, each.facts ?? '{}') }));
    const strikes = strikesOf(entries.map(({ entry }) => entry));
    const names = this.names(incident);
    return {
      items: entries.map(({ each, entry }) => {
        const struck = strikes.get(each.id) ?? null;
        const text = entryText(entry, names, caller.language);
        return { ...lineOf(each, entry), text, file: struck ? null : fileOf(entry), struck };
      }),
    };
  }

  /** The 経過 as a party sees it: what its scope opens, and what it wrote itself. */
  async shared(incident: Incident, sight: Sight, language: Language): Promise<EntryView[]> {
    const stored = await this.timeline.ofIncident(incident.body, incident.id);
    const entries = stored.map((each) => ({
      id: each.id,
      entry: unseal(each.bytes, each.facts ?? '{}'),
    }));
    const { bodyName: lead } = this.bodies.plan(incident.plan);
    return sharedEntries(entries, {
      ...{ sight, lead, language, parties: incident.parties ?? [] },
      names: this.names(incident),
    });
  }

  /** What happened of one kind, oldest first. */
  async ofKind<K extends EntryKind>(
    { body, id }: Incident,
    kind: K,
  ): Promise<Extract<Entry, { kind: K }>[]> {
    const stored = await this.timeline.ofKind(body, id, kind);
    return stored.map(
      ({ bytes, facts }) => unseal(bytes, facts ?? '{}') as Extract<Entry, { kind: K }>,
    );
  }

  /** The files of an incident that were not struck, oldest first. */
  async attached(body: string, id: string): Promise<EntryOf<'file-attached'>[]> {
    const stored = [
      ...(await this.timeline.ofKind(body, id, 'file-attached')),
      ...(await this.timeline.ofKind(body, id, 'struck')),
    ].map((each) => ({ id: each.id, entry: unseal(each.bytes, each.facts ?? '{}') }));
    const strikes = strikesOf(stored.map(({ entry }) => entry));
    return stored.flatMap(({ id: own, entry }) =>
      entry.kind === 'file-attached' && !strikes.has(own) ? [entry] : [],
    );
  }

  /** @throws Refusal when an incident has no such entry. */
  async mustHave(body: string, { id, entry }: { id: string; entry: string }): Promise<void> {
    const entries = await this.timeline.ofIncident(body, id);
    if (entries.some((each) => each.id === entry)) return;
    throw new Refusal('unknown-reference', { entry });
  }

  note(caller: Caller, id: string, input: NoteDto): Promise<Receipt> {
    return this.cases.change(caller, id, {
      input,
      decide: (given) => note(given, input.text, input.shared),
    });
  }

  async strike(
    caller: Caller,
    { id, entry }: { id: string; entry: string },
    input: ReasonDto,
  ): Promise<Receipt> {
    const { reason } = input;
    await this.incidents.load(this.reader, caller.body, id);
    await this.mustHave(caller.body, { id, entry });
    return this.cases.change(caller, id, {
      input,
      decide: (given) => strike(given, { entry, reason }),
    });
  }

  private names(incident: Incident): Names {
    const plan = this.bodies.plan(incident.plan);
    const { duties = NO_DUTIES } = plan;
    const { people } = this.bodies.of(incident.body);
    const followed = (id: string | null): Run[] =>
      incident.runs.filter((each) => id === null || each.id === id);
    const items = (run: string | null, step: string): Item[] =>
      followed(run).flatMap((each) => this.versions(each, step));
    const added = (run: string | null, step: string): string | undefined =>
      followed(run).flatMap((each) => each.added.find(({ id }) => id === step)?.title ?? [])[0];
    return {
      office: (id) => officeOf(plan.offices, id).title,
      person: (id) => people.find((each) => each.id === id)?.name ?? id,
      kind: (id) => plan.kinds.find((each) => each.id === id)?.label ?? id,
      category: (id) => plan.categories.find((each) => each.category === id)?.label ?? id,
      step: (run, step) => items(run, step)[0]?.title ?? added(run, step) ?? step,
      playbook: (id) => this.titleOf(incident, id),
      option: (run, step, option) => optionOf(items(run, step), option) ?? option,
      need: (run, step, id) =>
        (step === null ? this.factLabel(followed(run), id) : needOf(items(run, step), id)) ?? id,
      organ: (id) => plan.organs?.find((each) => each.id === id)?.name ?? id,
      duty: (id) => duties.rows.find((each) => each.id === id)?.title ?? id,
      dutyFact: (id) => duties.facts.find((each) => each.id === id)?.label ?? id,
      dutyCase: (duty, id) => caseOf(duties, duty, id) ?? id,
      asset: (id) => assetsOf(plan, [id]).map(assetName)[0] ?? id,
      measure: (id) => incident.measures.find((each) => each.id === id)?.what ?? id,
      party: (body) => incident.parties?.find((each) => each.body === body)?.name ?? body,
    };
  }

  /** A step as this version of a run has it, else as an earlier one had it. */
  private versions({ digest, earlier }: Run, step: string): Item[] {
    return [digest, ...earlier].flatMap(
      (each) => writtenItem(this.bodies.playbook(each), step) ?? [],
    );
  }

  private factLabel(runs: readonly Run[], id: string): string | undefined {
    return runs
      .map(({ digest }) => factNeeds(this.bodies.playbook(digest)).get(id)?.label)
      .find((label) => label !== undefined);
  }

  private titleOf({ runs }: Incident, id: string): string {
    const digest = runs.find((each) => each.playbook === id)?.digest;
    return digest ? this.bodies.playbook(digest).title : id;
  }
}

function optionOf(items: readonly Item[], option: string): string | undefined {
  return items
    .flatMap((item) => (item.block === 'choice' ? item.options : []))
    .find((each) => each.id === option)?.title;
}

function caseOf({ rows }: Duties, duty: string, id: string): string | undefined {
  return rows
    .filter((each) => each.id === duty)
    .flatMap(({ events }) => events)
    .flatMap(({ cases }) => cases)
    .find((each) => each.id === id)?.label;
}

function needOf(items: readonly Item[], need: string): string | undefined {
  const id = writtenId(need);
  const steps = items.filter((item) => item.block === 'step');
  const evidence = steps.flatMap((step) => step.evidence).find((each) => each.id === id);
  const fact = steps.flatMap((step) => step.facts).find((each) => each.id === id);
  return evidence?.what ?? fact?.label;
}

function lineOf(
  { id, seq }: StoredEntry,
  entry: Entry,
): Omit<EntryView, 'text' | 'file' | 'struck'> {
  const { kind, happenedAt, recordedAt, actor } = entry;
  return { id, seq, kind, happenedAt, recordedAt, by: actor.name, system: isSystemEntry(kind) };
}
