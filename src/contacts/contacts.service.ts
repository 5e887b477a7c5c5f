import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { addDays, wallClock } from '../domain/calendar/jst.js';
import { CONTACTS_LAST } from '../domain/plan-check/upkeep.js';
import type { ContactsView, ContactView } from './contact.view.js';
import { ContactAnswersService } from './contact-answers.service.js';
import { DeadAddresses, type DeadAddress } from './dead-address.repository.js';

/** Who can be reached: what the plan says, held against what became of the mails. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly bodies: Bodies,
    private readonly dead: DeadAddresses,
    private readonly contacts: ContactAnswersService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async read({ body, roles }: Caller): Promise<ContactsView> {
    const dead = await this.dead.of(this.reader, body);
    const loaded = this.bodies.of(body);
    const { people } = loaded;
    const { confirmed: days, answers: said } = await this.contacts.known(this.reader, loaded);
    const today = wallClock(this.clock.now()).day;
    const oldest = addDays(today, -CONTACTS_LAST);
    const all = people.map((person): ContactView => {
      const confirmed = days.get(person.id) ?? null;
      const answer = said.get(person.id) ?? null;
      return {
        ...{ person: person.id, name: person.name, post: person.post },
        ...{ email: person.email, confirmed },
        unconfirmed: !confirmed || confirmed < oldest || confirmed > today,
        deadSince: deadSince(dead, { ...person, confirmed }),
        answer: answer && {
          ...{ choice: answer.choice, at: answer.at },
          note: roles.includes('administrator') ? answer.note : null,
        },
      };
    });
    return {
      people: all.toSorted((one, other) => urgency(other) - urgency(one)),
      dead: all.filter((each) => each.deadSince).length,
      unconfirmed: all.filter((each) => each.unconfirmed).length,
    };
  }
}

/** Another address, or a day on which it was confirmed later, makes it good. */
function deadSince(
  dead: readonly DeadAddress[],
  { id, email, confirmed }: { id: string; email: string | null; confirmed: string | null },
): string | null {
  const mine = dead.filter((each) => each.person === id && each.address === email);
  const last =
    mine
      .map((each) => each.at)
      .toSorted()
      .at(-1) ?? null;
  return last && (!confirmed || confirmed <= wallClock(last).day) ? last : null;
}

function urgency({ deadSince, unconfirmed }: ContactView): number {
  return (deadSince ? 2 : 0) + (unconfirmed ? 1 : 0);
}
