import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ADMINISTRATOR } from '../alarms/recipients.js';
import type { Caller, Language } from '../accounts/caller.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { between, HOUR, plus, SECOND, type Instant } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import { Once } from '../incidents/once.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { causeWords, isRelayCause, remedyOf, shown } from '../shared/mail-causes.js';
import { Signals } from '../shared/signals.js';
import { MailTestRepository, type MailTestRow } from './mail-test.repository.js';
import type { MailSetupView, MailTestView, RelayView } from './mail-test.view.js';

/** The page sends to any address, so nobody may make a mail bomb of it. */
const MOST_AN_HOUR = 10;

/** メール設定: which relays are in use, and test mails that take the road of every other mail. */
@Injectable()
export class MailTestService {
  constructor(
    private readonly repository: MailTestRepository,
    private readonly notices: NoticesService,
    private readonly reader: Reader,
    private readonly once: Once,
    private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  read(caller: Caller): Promise<MailSetupView> {
    return this.view(this.reader, caller);
  }

  /** Send one. @throws Refusal after ten within an hour. */
  send(caller: Caller, address: string): Promise<MailSetupView> {
    const { body, name: by } = caller;
    return this.once.run(caller, async (tx, now) => {
      mustNotBeTooOften(await this.repository.askedSince(tx, body, plus(now, -HOUR)), now);
      const about = uuidv7({ msecs: Date.parse(now) });
      const what = { matter: 'mail-test' as const, about, key: `mail-test:${about}` };
      const to = { office: ADMINISTRATOR, person: address, order: 1, dueAt: now };
      await this.repository.ask(tx, { body, by, now }, { ...what, ...to });
      tx.afterCommit(() => this.signals.due());
      return this.view(tx, caller);
    });
  }

  /** Whether it arrived, as whoever looked says. */
  answer(caller: Caller, id: string, arrived: 'yes' | 'no'): Promise<MailSetupView> {
    const { body, name: by } = caller;
    return this.once.run(caller, async (tx, now) => {
      if (!(await this.repository.answer(tx, { body, id }, { arrived, by, now }))) {
        throw new ProblemError('not-found', { test: id });
      }
      return this.view(tx, caller);
    });
  }

  private async view(sql: Sql, { body, language }: Caller): Promise<MailSetupView> {
    const rows = await this.repository.list(sql, body);
    return {
      catching: this.notices.relay().state === 'catcher',
      sender: this.config.mailFrom,
      relays: this.relays(language),
      tests: rows.map((row) => toView(row, language)),
    };
  }

  private relays(language: Language): RelayView[] {
    return this.notices.relays().map(({ relay, failing, lastAccepted }) => ({
      name: relay.name,
      encryption: relay.secure ? 'tls' : relay.requireTLS ? 'starttls' : 'none',
      logsIn: relay.auth !== null,
      failingSince: failing?.since ?? null,
      why: failing?.cause ? (causeWords(failing.cause, language) ?? '') : '',
      act: failing?.cause ? remedyOf(failing.cause, language) : '',
      said: failing?.error ?? '',
      lastAccepted,
    }));
  }
}

function mustNotBeTooOften(asked: readonly Instant[], now: Instant): void {
  const [first] = asked.slice(-MOST_AN_HOUR);
  if (!first || asked.length < MOST_AN_HOUR) return;
  const retryAfterSeconds = Math.ceil(between(now, plus(first, HOUR)) / SECOND);
  throw new Refusal('too-often', { limit: MOST_AN_HOUR, retryAfterSeconds, what: 'mail-tests' });
}

function toView(row: MailTestRow, language: Language): MailTestView {
  const { why, said } = shown(row.cause, row.error, language);
  return {
    ...{ id: row.id, address: row.address, askedAt: row.asked_at, askedBy: row.asked_by },
    ...{ status: row.status, attempts: row.attempts, why, said },
    act: isRelayCause(row.cause) ? remedyOf(row.cause, language) : '',
    ...{ arrived: row.arrived, answeredAt: row.answered_at, answeredBy: row.answered_by },
  };
}
