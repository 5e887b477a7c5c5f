import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { NoticeLine } from './notice.view.js';
import { UpdateRows } from './update-rows.repository.js';

/** What became of one mail of a 続報. */
export interface UpdateMailState {
  readonly key: string;
  readonly status: NoticeLine['status'];
  /** When it left or ended, or when it is to leave. */
  readonly at: Instant;
}

/** What is known of the mails of 続報, for whoever writes one. */
@Injectable()
export class UpdateMails {
  constructor(
    private readonly rows: UpdateRows,
    private readonly reader: Reader,
  ) {}

  /** The mails of one incident's 続報; a merged one has the state of what it was merged into. */
  async of(body: string, incident: string): Promise<UpdateMailState[]> {
    const rows = await this.rows.mailsOf(this.reader, body, incident);
    return rows.map(({ key, status, due_at, settled_at }) => ({
      ...{ key, status, at: settled_at ?? due_at },
    }));
  }

  /** When one that is asked for now would leave, by person; at once for those who are not named. */
  async leavesAt(
    body: string,
    people: readonly string[],
    now: Instant,
  ): Promise<ReadonlyMap<string, Instant>> {
    if (people.length === 0) return new Map();
    return this.rows.leavesAt(this.reader, { body, people, now });
  }
}
