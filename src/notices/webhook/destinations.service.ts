import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller, Language } from '../../accounts/caller.js';
import { Clock } from '../../clock/clock.js';
import { Reader } from '../../database/reader.js';
import type { Sql, Tx } from '../../database/sql.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { between, HOUR, plus, SECOND, type Instant } from '../../domain/calendar/instant.js';
import { Refusal } from '../../domain/errors.js';
import { Once } from '../../incidents/once.service.js';
import { CONFIG, type Config } from '../../shared/config.js';
import { ProblemError } from '../../shared/errors.js';
import { SECRET } from '../../shared/secret.js';
import { Signals } from '../../shared/signals.js';
import { InvalidInput } from '../../shared/validation.js';
import { webhookWords } from '../../shared/webhook-causes.js';
import type { DestinationDto, DestinationStateDto } from './destination.dto.js';
import { DestinationRepository, newsOfRow, type DestinationRow } from './destination.repository.js';
import type {
  DestinationKeyView,
  DestinationsView,
  DestinationTestView,
  DestinationView,
} from './destination.view.js';
import { forbiddenUrl, parseListed, type Listed } from './guard.js';
import { OLD_SECRET_LASTS } from './secrets-of.js';
import { webhookSecret } from './signature.js';
import { WebhookRows, type TestRow } from './webhook-rows.repository.js';

/** Each is told of everything: more than this is a mistake. */
const MOST = 20;
/** So that nobody makes a hammer of the button. */
const MOST_TESTS_AN_HOUR = 20;

/** 通知先 of a body: added, tried, paused, removed by administrators. */
@Injectable()
export class DestinationsService {
  private readonly listed: Listed;

  constructor(
    private readonly repository: DestinationRepository,
    private readonly rows: WebhookRows,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly signals: Signals,
    @Inject(SECRET) private readonly secret: string,
    @Inject(CONFIG) config: Config,
  ) {
    this.listed = parseListed(config);
  }

  list(caller: Caller): Promise<DestinationsView> {
    return this.view(this.reader, caller, this.clock.now());
  }

  /** @throws InvalidInput for a URL that must not be called; Refusal when there are too many. */
  add(caller: Caller, { name, url, level, news }: DestinationDto): Promise<DestinationsView> {
    const forbidden = forbiddenUrl(url, this.listed);
    if (forbidden) {
      throw new InvalidInput([{ field: 'url', constraint: `webhook-${forbidden}`, args: [] }]);
    }
    const { body, name: by } = caller;
    return this.once.run(caller, async (tx, now) => {
      const standing = (await this.repository.list(tx, body, now)).filter(isThere);
      if (standing.length >= MOST) {
        throw new Refusal('too-many', { limit: MOST, what: 'destinations' });
      }
      const id = uuidv7({ msecs: Date.parse(now) });
      const row = { body_id: body, id, name, url, level, news: news.join(' ') };
      await this.repository.add(tx, row, { by, now });
      return this.view(tx, caller, now);
    });
  }

  /** Pause, remove, or switch on again, also what was removed by mistake. */
  put(caller: Caller, id: string, state: DestinationStateDto['state']): Promise<DestinationsView> {
    return this.once.run(caller, async (tx, now) => {
      await this.repository.put(tx, await this.find(tx, caller, id), state, {
        ...{ by: caller.name, now },
      });
      return this.view(tx, caller, now);
    });
  }

  /** Not by `Once`: an answer that is kept for repetition would keep the secret. Asked twice, it makes two. */
  makeKey(caller: Caller, id: string): Promise<DestinationKeyView> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const row = await this.find(tx, caller, id);
      await this.repository.renewKey(tx, row, { by: caller.name, now });
      const number = row.key_number + 1;
      const oldUntil = number > 1 ? plus(now, OLD_SECRET_LASTS) : null;
      return { secret: webhookSecret(this.secret, { id, number }), oldUntil };
    });
  }

  /** Send a test message. @throws Refusal after twenty within an hour. */
  test(caller: Caller, id: string): Promise<DestinationsView> {
    return this.once.run(caller, async (tx, now) => {
      const row = await this.find(tx, caller, id);
      const asked = await this.rows.testsSince(tx, caller.body, plus(now, -HOUR));
      mustNotBeTooOften(asked, now);
      await this.rows.test(tx, row, now);
      tx.afterCommit(() => this.signals.due());
      return this.view(tx, caller, now);
    });
  }

  private async find(tx: Tx, { body }: Caller, id: string): Promise<DestinationRow> {
    const row = await this.repository.find(tx, body, id);
    if (!row) throw new ProblemError('not-found', { destination: id });
    return row;
  }

  private async view(sql: Sql, caller: Caller, now: Instant): Promise<DestinationsView> {
    const { body, language } = caller;
    const items: DestinationView[] = [];
    for (const row of await this.repository.list(sql, body, now)) {
      items.push(toView(row, await this.rows.lastTest(sql, row.id), language));
    }
    return { items };
  }
}

function isThere({ state }: DestinationRow): boolean {
  return state !== 'removed';
}

function mustNotBeTooOften(asked: readonly Instant[], now: Instant): void {
  const [first] = asked.slice(-MOST_TESTS_AN_HOUR);
  if (!first || asked.length < MOST_TESTS_AN_HOUR) return;
  const retryAfterSeconds = Math.ceil(between(now, plus(first, HOUR)) / SECOND);
  throw new Refusal('too-often', {
    ...{ limit: MOST_TESTS_AN_HOUR, retryAfterSeconds, what: 'webhook-tests' },
  });
}

function toView(
  row: DestinationRow,
  test: TestRow | undefined,
  language: Language,
): DestinationView {
  const { id, name, url, level, state } = row;
  return {
    ...{ id, name, url, level, news: newsOfRow(row), state },
    keyMadeAt: row.key_made_at,
    failingSince: row.failing_since,
    ...inWords(row.cause, row.said, language),
    lastAccepted: row.accepted_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    test: test ? testView(test, language) : null,
  };
}

function testView(row: TestRow, language: Language): DestinationTestView {
  const { created_at: askedAt, status, cause, error } = row;
  return { askedAt, status, ...inWords(cause, status === 'accepted' ? '' : error, language) };
}

function inWords(cause: string, said: string, language: Language) {
  const words = webhookWords(cause);
  return { why: words?.what[language] ?? '', act: words?.act[language] ?? '', said };
}
