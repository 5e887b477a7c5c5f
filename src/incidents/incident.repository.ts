import { Inject, Injectable } from '@nestjs/common';
import { AlarmRepository } from '../alarms/alarm.repository.js';
import { TimerRepository } from '../clock/timer.repository.js';
import { isPostgres } from '../database/data-sources.js';
import { Overtaken } from '../database/overtaken.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Effect, TimerKey } from '../domain/effect.js';
import { alarmChange } from '../domain/escalation/alarm.js';
import { isAnswerTimer, rungTimer } from '../domain/escalation/tell.js';
import type { Case, Decision } from '../domain/incident/case.js';
import { BLANK, isNew, isOpen, isPosted, type Incident } from '../domain/incident/incident.js';
import { toldAbout } from '../domain/sharing/told-about.js';
import { NoticeRepository } from '../notices/notice.repository.js';
import { UpdateRows } from '../notices/update-rows.repository.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { Signals } from '../shared/signals.js';
import { TimelineRepository } from '../timeline/timeline.repository.js';
import { WebhookRows } from '../notices/webhook/webhook-rows.repository.js';
import { PartyRepository } from '../sharing/party.repository.js';
import { FigureRows } from './figures.repository.js';
import { searchText } from './search-text.js';
import { SearchIndex } from './search.repository.js';

/** The incident's row; state, entries and effects of a decision are committed together. */
@Injectable()
export class IncidentRepository {
  private readonly lock: string;

  constructor(
    private readonly timeline: TimelineRepository,
    private readonly timers: TimerRepository,
    private readonly notices: NoticeRepository,
    private readonly updates: UpdateRows,
    private readonly webhooks: WebhookRows,
    private readonly alarms: AlarmRepository,
    private readonly search: SearchIndex,
    private readonly parties: PartyRepository,
    private readonly figures: FigureRows,
    private readonly signals: Signals,
    @Inject(CONFIG) config: Config,
  ) {
    // Changes to one incident wait for each other instead of colliding; SQLite has one writer anyway.
    this.lock = isPostgres(config) ? 'FOR UPDATE' : '';
  }

  /**
   * Nobody else changes this incident until the commit. Taken before its timers and notices are touched, in
   * this order by everybody, so that two units of work never wait for each other in a circle.
   */
  async hold(tx: Tx, body: string, id: string): Promise<void> {
    if (!this.lock) return;
    await tx.query(`SELECT 1 FROM incident WHERE body_id = ? AND id = ? ${this.lock}`, [body, id]);
  }

  /** The state of one incident. @throws ProblemError when the body has no such incident. */
  async load(sql: Sql, body: string, id: string): Promise<Incident> {
    const [row] = await sql.query<{ state: string }>(
      'SELECT state FROM incident WHERE body_id = ? AND id = ?',
      [body, id],
    );
    if (!row) throw new ProblemError('not-found', { incident: id });
    return JSON.parse(row.state) as Incident;
  }

  /**
   * When each rung of an incident goes on: the next one is called once the last of those called has had their time,
   * or all of them again.
   */
  async rungTimers(sql: Sql, { body, id, rungs }: Incident): Promise<ReadonlyMap<string, Instant>> {
    const due = await this.timers.of(sql, { body, incident: id });
    return new Map(
      rungs.flatMap((rung) => {
        const answers = [...due].filter(([key]) => isAnswerTimer(rung.id, key));
        const last = answers
          .map(([, at]) => at)
          .toSorted()
          .at(-1);
        const at = last ?? due.get(rungTimer(rung.id));
        return at ? [[rung.id, at]] : [];
      }),
    );
  }

  /** The next number of a series (R8-001), without gaps: given back if the transaction fails. */
  async nextNumber(tx: Tx, body: string, series: string): Promise<string> {
    const [row] = await tx.query<{ last: number }>(
      `INSERT INTO number_series (body_id, series, last) VALUES (?, ?, 1)
       ON CONFLICT (body_id, series) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
      [body, series],
    );
    return `${series}-${String(row?.last ?? 0).padStart(3, '0')}`;
  }

  /** Commit a new incident: its row, its search index, its entries and what has to happen next. */
  async create(tx: Tx, { setting, now }: Case, decision: Decision): Promise<void> {
    const { incident } = decision;
    const ordinal = await this.search.nextOrdinal(tx);
    await tx.execute(
      `INSERT INTO incident (body_id, id, ordinal, number, summary, category, level, phase, is_open, is_new, is_posted, reported_at, aware_at, version, state)
       VALUES ${placeholders(15, 1)}`,
      [
        incident.body,
        incident.id,
        ordinal,
        incident.number,
        incident.summary,
        incident.category,
        incident.severity.level,
        incident.phase,
        isOpen(incident) ? 1 : 0,
        isNew(incident) ? 1 : 0,
        isPosted(incident) ? 1 : 0,
        incident.reportedAt,
        incident.aware.at,
        incident.version,
        JSON.stringify(incident),
      ],
    );
    await this.figures.keep(tx, incident, null);
    const text = searchText(incident, setting.plan);
    await this.search.add(tx, { body: incident.body, ordinal, text });
    await this.follow(tx, decision, { before: BLANK, now });
  }

  /** Commit a change, unless somebody else changed the incident since the case was read. */
  async save(tx: Tx, given: Case, decision: Decision): Promise<void> {
    const { incident: before, setting, now } = given;
    const { incident } = decision;
    if (decision.entries.length > 0) {
      const [changed] = await tx.query<{ ordinal: number }>(
        `UPDATE incident SET category = ?, level = ?, phase = ?, is_open = ?, is_new = ?, is_posted = ?, aware_at = ?, version = ?, state = ?
         WHERE body_id = ? AND id = ? AND version = ? RETURNING ordinal`,
        [
          incident.category,
          incident.severity.level,
          incident.phase,
          isOpen(incident) ? 1 : 0,
          isNew(incident) ? 1 : 0,
          isPosted(incident) ? 1 : 0,
          incident.aware.at,
          incident.version,
          JSON.stringify(incident),
          incident.body,
          incident.id,
          before.version,
        ],
      );
      if (!changed) throw new Overtaken('The incident was changed meanwhile.');
      await this.figures.keep(tx, incident, before);
      const text = searchText(incident, setting.plan);
      if (text !== searchText(before, setting.plan)) {
        await this.search.change(tx, { body: incident.body, ordinal: changed.ordinal, text });
      }
    }
    await this.follow(tx, decision, { before, now });
  }

  private async follow(
    tx: Tx,
    decision: Decision,
    { before, now }: { before: Incident; now: Instant },
  ): Promise<void> {
    const { incident, entries, effects } = decision;
    const { body, id } = incident;
    const { version } = before;
    if (entries.length > 0) {
      const seq = await this.timeline.append(tx, body, { entries, version });
      await this.parties.keep(tx, incident);
      const parties = toldAbout({ before, incident, entries }, now);
      tx.afterCommit(() => this.signals.changed({ body, incident: id, seq, parties }));
    }
    await this.webhooks.keep(tx, before, decision, now);
    const alarm = alarmChange(before, incident, now);
    if (alarm) {
      await this.alarms.follow(tx, body, alarm, now);
      tx.afterCommit(() => this.signals.mail());
    }
    if (effects.length === 0) return;
    const of = { body, incident: id, now };
    await this.timers.change(tx, of, timersOf(effects));
    const withdrawn = effects.flatMap((each) => (each.kind === 'withdraw' ? each.keys : []));
    await this.notices.withdraw(tx, of, withdrawn);
    await this.notices.keep(
      tx,
      of,
      effects.filter((each) => each.kind === 'notify' || each.kind === 'tell-party'),
    );
    await this.updates.keep(
      tx,
      of,
      effects.filter((each) => each.kind === 'update'),
    );
    tx.afterCommit(() => this.signals.due());
  }
}

/** The last word on each timer: its due time, or null when it is to be forgotten. */
function timersOf(effects: readonly Effect[]): Map<TimerKey, Instant | null> {
  const timers = new Map<TimerKey, Instant | null>();
  for (const effect of effects) {
    if (effect.kind === 'wake') timers.set(effect.key, effect.at);
    if (effect.kind === 'forget') timers.set(effect.key, null);
  }
  return timers;
}
