import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/sql.js';
import { AlarmRepository, type AlarmRow } from './alarm.repository.js';

/** So many numbers fit into two lines of a mail. */
const NAMED = 6;

/** What the mails about alarms ask when they leave. */
@Injectable()
export class AlarmRegister {
  constructor(private readonly repository: AlarmRepository) {}

  /** The alarm, while nobody has acted on it and its cause lasts. */
  async open(tx: Tx, body: string, id: string): Promise<AlarmRow | undefined> {
    const found = await this.repository.find(tx, body, id);
    if (found?.kind === 'nobody-answers') return this.forAll(tx, body);
    return found?.settled_at === null && found.over_at === null ? found : undefined;
  }

  /** One mail for all incidents for which nobody answers: whichever of them it was asked for. */
  private async forAll(tx: Tx, body: string): Promise<AlarmRow | undefined> {
    const all = await this.repository.openOf(tx, body, 'nobody-answers');
    const [first] = all;
    if (!first) return undefined;
    const named = all.slice(0, NAMED).map((each) => each.detail);
    const more = all.length > NAMED ? `　ほか${all.length - NAMED}件` : '';
    return { ...first, detail: `${named.join('、')}${more}` };
  }
}
