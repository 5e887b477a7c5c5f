import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { Membership } from '../database/membership.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { contactChecks, roundAt } from '../domain/contact/round.js';
import { NoticesService } from '../notices/notices.service.js';
import { Signals } from '../shared/signals.js';
import { ContactAnswersService } from './contact-answers.service.js';

/** Asks everybody four times a year whether they can be reached; whoever does not answer, once more after a week. */
@Injectable()
export class ContactChecks implements OnModuleInit {
  private readonly log = new Logger('contacts');
  /** What each body was asked last by this process. */
  private readonly asked = new Map<string, string>();

  constructor(
    private readonly pulse: Pulse,
    private readonly membership: Membership,
    private readonly bodies: Bodies,
    private readonly contacts: ContactAnswersService,
    private readonly notices: NoticesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /** With every tick of the engine. */
  onModuleInit(): void {
    this.pulse.onBeat(() => this.look());
  }

  private async look(): Promise<void> {
    // Caught in the building, such a mail would ask nobody.
    if (!this.membership.isFirst() || this.notices.relay().state === 'catcher') return;
    try {
      for (const body of await this.bodies.served()) await this.ask(body);
    } catch (error) {
      // The engine must not stand still because nobody can be asked.
      this.log.error(`contact checks: ${String(error)}`);
    }
  }

  private async ask(loaded: LoadedBody): Promise<void> {
    const { plan } = loaded;
    const { body, hours } = plan;
    const now = this.clock.now();
    const round = roundAt(now, hours);
    if (!round) return;
    const time = `${round.id}:${now < round.again ? 1 : 2}`;
    if (this.asked.get(body) === time) return;
    const directory = await this.bodies.directory(this.reader, body, now);
    const known = await this.contacts.known(this.reader, loaded);
    const offices = plan.offices.map((each) => each.id);
    const mails = contactChecks(round, { ...known, directory, offices, now });
    await this.unitOfWork.run(async (tx) => {
      await this.notices.tell(tx, { body, now }, mails);
      tx.afterCommit(() => this.signals.due());
    });
    this.asked.set(body, time);
  }
}
