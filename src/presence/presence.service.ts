import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { plus, SECOND } from '../domain/calendar/instant.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { Signals, type Presence } from '../shared/signals.js';
import type { PresentView } from './presence.view.js';

/** A page says every 15 seconds that it is there; two words may be lost. */
const STAYS = 40 * SECOND;

/** More pages of one account at the same time are not kept: no browser of a person has so many open. */
const MOST_PAGES = 30;

/** One page at one incident. */
export interface Place {
  readonly id: string;
  readonly page: string;
}

/**
 * Who has an incident open at this moment, on whichever node. Known only to the memory of the processes: nobody
 * can look up afterwards who read what, and a node that starts learns it with the next word of each page.
 */
@Injectable()
export class PresenceService implements OnModuleDestroy {
  private readonly places = new Map<string, Presence>();
  private readonly unlisten: () => void;

  constructor(
    private readonly signals: Signals,
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly incidents: IncidentRepository,
  ) {
    this.unlisten = signals.onPresence((presence) => this.note(presence));
  }

  onModuleDestroy(): void {
    this.unlisten();
  }

  /** A page is there; who else is, those who came first at the top. */
  async here(caller: Caller, { id, page }: Place): Promise<PresentView[]> {
    const { body, account, name } = caller;
    await this.incidents.load(this.reader, body, id);
    const now = this.clock.now();
    const before = this.at(body, id).filter((each) => each.account === account);
    const isKnown = before.some((each) => each.page === page);
    if (!isKnown && this.pagesOf(body, account) >= MOST_PAGES) {
      return othersThan(account, this.at(body, id));
    }
    this.signals.present({
      ...{ body, incident: id, account, name, page },
      since: before.find((each) => each.page === page)?.since ?? now,
      until: plus(now, STAYS),
      news: before.length === 0,
    });
    return othersThan(account, this.at(body, id));
  }

  /** A page is closed. */
  async left({ body, account }: Caller, { id, page }: Place): Promise<void> {
    const mine = this.at(body, id).filter((each) => each.account === account);
    const place = mine.find((each) => each.page === page);
    if (!place) return;
    this.signals.present({ ...place, until: this.clock.now(), news: mine.length === 1 });
  }

  private pagesOf(body: string, account: string): number {
    const now = this.clock.now();
    return [...this.places.values()].filter(
      (each) => each.body === body && each.account === account && each.until > now,
    ).length;
  }

  private at(body: string, incident: string): Presence[] {
    const now = this.clock.now();
    return [...this.places.values()].filter(
      (each) => each.body === body && each.incident === incident && each.until > now,
    );
  }

  private note(presence: Presence): void {
    const now = this.clock.now();
    for (const [key, { until }] of this.places) if (until <= now) this.places.delete(key);
    const key = [presence.body, presence.incident, presence.account, presence.page].join(' ');
    this.places.set(key, presence);
  }
}

/** One line a person, however many pages they have. */
function othersThan(account: string, places: readonly Presence[]): PresentView[] {
  const others = places
    .filter((each) => each.account !== account)
    .toSorted((one, other) => one.since.localeCompare(other.since));
  const first = new Map<string, PresentView>();
  for (const { account: of, name, since } of others) {
    if (!first.has(of)) first.set(of, { name, since });
  }
  return [...first.values()];
}
