import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/sql.js';
import { AlarmRepository, type AlarmRow } from './alarm.repository.js';

/** What the mails about alarms ask when they leave. */
@Injectable()
export class AlarmRegister {
  constructor(private readonly repository: AlarmRepository) {}

  /** The alarm, while nobody has acted on it and its cause lasts. */
  async open(tx: Tx, body: string, id: string): Promise<AlarmRow | undefined> {
    const found = await this.repository.find(tx, body, id);
    return found?.settled_at === null && found.over_at === null ? found : undefined;
  }
}
