import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Reader } from '../database/reader.js';
import { Refusal } from '../domain/errors.js';
import type { Case, Decision } from '../domain/incident/case.js';
import { link, unlink } from '../domain/incident/desk.js';
import type { Incident } from '../domain/incident/incident.js';
import { absorb, mergeInto, release, unmerge } from '../domain/incident/merge.js';
import { Cases, mustBeSeen } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import type { LinkDto, MergingDto, UnmergingDto } from './desk.dto.js';
import { mergedWords, unmergedWords } from './merge-words.js';

/** 統合 and 関連付け: two incidents changed by one command, both or neither. */
@Injectable()
export class MergingService {
  constructor(
    private readonly cases: Cases,
    private readonly repository: IncidentRepository,
    private readonly reader: Reader,
  ) {}

  merge(caller: Caller, id: string, input: MergingDto): Promise<Receipt> {
    const { into, version, reason = '' } = input;
    return this.cases.changeTogether(caller, [id, into], async ({ load, save }) => {
      const [given, survivor] = [await load(id), await load(into)];
      mustBeSeen(given.incident, version);
      const update = mergedWords(survivor.incident.number);
      const receipt = await save(given, (now) => mergeInto(now, { survivor, reason, update }));
      await save(survivor, (now) => absorb(now, { merged: given.incident, reason }));
      return receipt;
    });
  }

  async unmerge(caller: Caller, id: string, input: UnmergingDto): Promise<Receipt> {
    const { merged } = await this.repository.load(this.reader, caller.body, id);
    // Not merged, or not any more: the domain says so.
    const into = merged?.incident ?? id;
    const { version, reason = '' } = input;
    return this.cases.changeTogether(caller, [id, into], async ({ load, save }) => {
      const given = await load(id);
      mustBeSeen(given.incident, version);
      if (into !== id && given.incident.merged?.incident !== into) {
        throw new Refusal('illegal-phase', { action: 'unmerge', phase: given.incident.phase });
      }
      const update = unmergedWords(given.incident.merged?.number ?? '');
      const receipt = await save(given, (now) => unmerge(now, { reason, update }));
      if (into !== id) await save(await load(into), (now) => release(now, given.incident, reason));
      return receipt;
    });
  }

  link(caller: Caller, id: string, input: LinkDto): Promise<Receipt> {
    return this.both(caller, { id, input }, link);
  }

  unlink(caller: Caller, id: string, input: LinkDto): Promise<Receipt> {
    return this.both(caller, { id, input }, unlink);
  }

  private both(
    caller: Caller,
    { id, input: { other, version } }: { readonly id: string; readonly input: LinkDto },
    decide: (given: Case, other: Incident) => Decision,
  ): Promise<Receipt> {
    return this.cases.changeTogether(caller, [id, other], async ({ load, save }) => {
      const [one, two] = [await load(id), await load(other)];
      mustBeSeen(one.incident, version);
      const receipt = await save(one, (now) => decide(now, two.incident));
      await save(two, (now) => decide(now, one.incident));
      return receipt;
    });
  }
}
