import { AckService } from '../../src/notices/ack.service.js';
import type { Caller } from '../../src/accounts/caller.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { DAY, HOUR, MINUTE, plus, type Milliseconds } from '../../src/domain/calendar/instant.js';
import { Refusal } from '../../src/domain/errors.js';
import { answerByTelephone, standDown } from '../../src/domain/escalation/answer.js';
import { handOver, takeOver } from '../../src/domain/escalation/hand-over.js';
import type { Case, Decision } from '../../src/domain/incident/case.js';
import type { AnswerChoice } from '../../src/domain/incident/incident.js';
import { assess, judge } from '../../src/domain/incident/triage.js';
import type { PersonId, Plan } from '../../src/domain/plan/plan.js';
import { Cases } from '../../src/incidents/cases.service.js';
import { IncidentsService } from '../../src/incidents/incidents.service.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import type { Colleague } from '../../src/notices/ack-form.js';
import type { OutgoingMail } from '../../src/notices/smtp.transport.js';
import type { Agenda } from './agenda.js';
import type { Auditor } from './auditor.js';
import { dice, oneOf } from './dice.js';
import type { Ledger, NoticeOnFile } from './ledger.js';
import type { Server } from './server.js';

interface Around {
  readonly agenda: Agenda;
  readonly auditor: Auditor;
  readonly ledger: Ledger;
  readonly caller: Caller;
  readonly plan: Plan;
  readonly length: Milliseconds;
  /** The server, when it answers. */
  readonly server: () => Server | null;
}

/** Whoever finds the server down tries again. */
const TRIES_AGAIN = 3 * MINUTE;
const MOST_TRIES = 20;

/** Everybody around the server: the desk that reports, whoever reads mails, whoever telephones. */
export class People {
  reported = 0;
  private readonly readers = new Set<string>();

  constructor(
    private readonly seed: number,
    private readonly around: Around,
  ) {}

  /** What the desk is going to report this month. */
  begin(): void {
    reportTimes(this.seed, this.around.length).forEach((at, index) =>
      this.around.agenda.at(at, `report ${index}`, () => this.report(index)),
    );
  }

  /** A mail has come; its reader answers, or does not. */
  read(mail: OutgoingMail, { number, key }: NoticeOnFile): void {
    const what = `${number}/${key}`;
    // A second copy is read by somebody who has decided already.
    if (this.readers.has(what)) return;
    this.readers.add(what);
    const random = dice(this.seed, 'reader', what);
    const choice = oneOf<AnswerChoice | null>(random, [
      [0.3, null],
      [0.5, 'understood'],
      [0.08, 'call-me'],
      [0.12, 'hand-over'],
    ]);
    const token = /\/ack\/(\S+)/.exec(mail.text)?.[1];
    if (!choice || !token) return;
    // Half of those who cannot act know who can.
    const byName = dice(this.seed, 'names', what);
    const delay = random() < 0.7 ? random() * 8 * MINUTE : random() * 3 * HOUR;
    this.later(delay, `answer ${what}`, async (server) => {
      const opened = await server.get(AckService).open(token);
      if (!opened) throw new Error(`the link of ${what} opens nothing`);
      const to = choice === 'hand-over' ? named(opened.colleagues, byName()) : undefined;
      await server
        .get(UnitOfWork)
        .run((tx) => opened.answer(tx, { choice, note: '', via: 'link', to }));
      if (choice !== 'hand-over') this.around.auditor.answers(what);
    });
  }

  private report(index: number): void {
    const random = dice(this.seed, 'incident', index);
    const { plan } = this.around;
    const kind = plan.kinds[Math.floor(random() * plan.kinds.length)];
    const harm = { counter: 'no', residents: 'no', personalData: random() < 0.3 ? 'yes' : 'no' };
    const playbook = random() < 0.15 ? undefined : 'none';
    const drill = random() < 0.1;
    this.later(0, `report ${index}`, async (server) => {
      const at = plus(server.clock.now(), -Math.floor(random() * 20 * MINUTE));
      const input = { summary: `第${index}の事案`, kind: kind?.id, aware: { at }, harm, drill };
      const receipt = await server
        .get(IncidentsService)
        .report(this.around.caller, { ...input, ...(playbook ? { playbook } : {}) } as never);
      this.reported += 1;
      this.goesOn(receipt, index);
    });
  }

  /** What the desk does with an incident: telephone, raise, stand down, end it. */
  private goesOn({ id, number }: Receipt, index: number): void {
    const random = dice(this.seed, 'desk', index);
    for (let call = 0; call < 3; call += 1) {
      const after = random() * 2 * HOUR;
      this.command(after, `${number} telephone ${call}`, id, (given) => this.telephone(given));
    }
    if (random() < 0.4) {
      const [impact, urgency] = [random() < 0.5 ? 3 : 4, 3] as const;
      this.command(random() * 3 * HOUR, `${number} raise`, id, (given) =>
        assess(given, { impact, urgency, facts: [], level: null, reason: '広がった' }),
      );
    }
    const names = dice(this.seed, 'by name', index);
    for (let act = 0; act < 2; act += 1) {
      const [after, who] = [names() * 2 * HOUR, names()];
      this.command(after, `${number} by name ${act}`, id, (given) => this.byName(given, who));
    }
    const end = random() < 0.8 ? random() * 5 * HOUR : random() * 2 * DAY;
    this.command(end, `${number} stand-down`, id, (given) => standDown(given, '全員に電話した'));
    this.command(end + random() * DAY, `${number} end`, id, (given) =>
      judge(given, { incident: false, reason: '誤りだった' }),
    );
  }

  /** A colleague sees that a call is stuck, and takes it or asks somebody by name. */
  private byName(given: Case, who: number): Decision {
    const { people } = given.setting.directory;
    const person = people[Math.floor(who * people.length)]?.id ?? '';
    const rung = given.incident.rungs.find(({ state }) => state === 'calling');
    if (!rung) throw new Refusal('already-answered', {});
    if (who * 10 - Math.floor(who * 10) < 0.5) {
      return handOver(given, rung.id, { to: person, reason: '本人は移動中' });
    }
    return takeOver({ ...given, actor: { ...given.actor, person } }, rung.id, '庁内にいる');
  }

  private telephone(given: Case): Decision {
    const rung = given.incident.rungs.find((each) => each.state === 'calling');
    const told = given.incident.told.findLast((each) => each.rung === rung?.id);
    if (!rung || !told) throw new Refusal('already-answered', {});
    return answerByTelephone(given, rung.id, {
      person: told.person,
      choice: 'understood',
      via: 'telephone',
      note: '',
    });
  }

  private command(
    after: Milliseconds,
    what: string,
    id: string,
    decide: (given: Case) => Decision,
  ): void {
    this.later(after, what, (server) =>
      server.get(Cases).change(this.around.caller, id, { input: {}, decide }),
    );
  }

  /** Somebody does something, and again where the server does not answer; a refusal is an answer. */
  private later(
    after: Milliseconds,
    what: string,
    act: (server: Server) => Promise<unknown>,
    tries = 0,
  ): void {
    const { agenda, auditor } = this.around;
    agenda.at(agenda.now() + after, what, () => {
      const server = this.around.server();
      const again = (): void => {
        if (tries < MOST_TRIES) this.later(TRIES_AGAIN, what, act, tries + 1);
      };
      if (!server) return again();
      // Not awaited here: it may never end, when the server dies meanwhile.
      act(server).then(
        () => auditor.note(`done ${what}`),
        (error: unknown) => {
          if (server.dead) again();
          else if (isRefusal(error)) auditor.note(`refused ${what}`);
          else auditor.complain(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
        },
      );
    });
  }
}

/** When the desk reports something this month. */
export function reportTimes(seed: number, length: Milliseconds): Milliseconds[] {
  const random = dice(seed, 'reports');
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => random() * length * 0.9);
}

function named(colleagues: readonly Colleague[], draw: number): PersonId | undefined {
  return colleagues[Math.floor(draw * 2 * colleagues.length)]?.id;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && /Refusal|Problem/.test(error.constructor.name);
}
