import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { Refusal } from '../domain/errors.js';
import { officeOf } from '../domain/plan/directory.js';
import { callParty } from '../domain/sharing/call-party.js';
import {
  letIn,
  letOut,
  mayShare,
  SHARING_OFFICES,
  type OtherBody,
} from '../domain/sharing/let-in.js';
import { agreedWith, type Party } from '../domain/sharing/party.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import type { Receipt } from '../incidents/receipt.view.js';
import {
  toPartyView,
  type PartiesView,
  type PartyCandidateView,
  type PartyView,
} from './party.view.js';
import type { LettingInDto, LettingOutDto, PartyCallDto } from './sharing.dto.js';

/** 関係団体: the body that leads an incident lets others of the installation in and out. */
@Injectable()
export class PartiesService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, id: string): Promise<PartiesView> {
    const incident = await this.repository.load(this.reader, caller.body, id);
    const now = this.clock.now();
    const { body, plan: digest, parties = [] } = incident;
    const setting = await this.bodies.setting(this.reader, { body, plan: digest, at: now });
    const { offices } = setting.plan;
    const title = (office: string): string => officeOf(offices, office).title;
    const actor = { ref: '', name: caller.name, person: caller.person };
    return {
      parties: parties.map((each) =>
        toPartyView(each, { now, title, desk: this.deskOf(each.body) }),
      ),
      candidates: await this.candidates(caller.body, parties),
      offices: offices.map(({ id: office, title: name }) => ({ id: office, title: name })),
      deciders: SHARING_OFFICES.map(title),
      mayDecide: caller.roles.includes('officer') && mayShare({ setting, actor, now }) !== null,
    };
  }

  async letIn(caller: Caller, id: string, input: LettingInDto): Promise<Receipt> {
    const { party, scope, asked, reason, office = null, takesPart = false, seen } = input;
    const other = await this.other(caller, party);
    const [from, to, next] = [input.from, input.to, input.next].map(toInstant);
    const letting = { other, scope, asked, reason, office, takesPart, seen };
    return this.cases.change(caller, id, {
      input,
      decide: (given) =>
        letIn(given, { ...letting, from: from ?? null, to: to ?? null, next: next ?? null }),
    });
  }

  letOut(
    caller: Caller,
    { id, party }: { id: string; party: string },
    input: LettingOutDto,
  ): Promise<Receipt> {
    const { reason, seen } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => letOut(given, { party, reason, seen }),
    });
  }

  /** A party that asked for a call was telephoned. */
  call(
    caller: Caller,
    { id, party }: { id: string; party: string },
    input: PartyCallDto,
  ): Promise<Receipt> {
    const { note } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => callParty(given, { party, note }),
    });
  }

  /** @throws Refusal for a body whose people cannot log in here. */
  private async other({ body }: Caller, party: string): Promise<OtherBody> {
    const found = (await this.others(body)).find(({ plan }) => plan.body === party);
    if (!found) throw new Refusal('unknown-reference', { party });
    const directory = await this.bodies.directory(this.reader, party, this.clock.now());
    return { body: party, name: found.plan.bodyName, directory };
  }

  /** Whom to telephone there, by its own plan of now; null where the installation serves it no more. */
  private deskOf(party: string): PartyView['desk'] {
    const { name, phone } = this.bodies.find(party)?.plan.desk ?? {};
    return name && phone ? { name, phone } : null;
  }

  private async candidates(own: string, now: readonly Party[]): Promise<PartyCandidateView[]> {
    const { parties } = this.bodies.of(own).profile;
    return (await this.others(own)).map(({ plan: { body: party, bodyName: name } }) => {
      const named = parties.find(({ bodies }) => bodies.includes(party));
      const seen = agreedWith(now.find(({ body }) => body === party));
      return { party, name, role: named?.name ?? null, office: named?.office ?? null, seen };
    });
  }

  private async others(own: string): Promise<LoadedBody[]> {
    return (await this.bodies.served()).filter(({ plan }) => plan.body !== own);
  }
}

function toInstant(at: string | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
