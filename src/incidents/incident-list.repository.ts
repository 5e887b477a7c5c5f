import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Category } from '../domain/plan/category.js';
import type { Incident, Phase } from '../domain/incident/incident.js';
import type { Level } from '../domain/severity/severity.js';
import type { ListDto } from './incident.dto.js';
import type { IncidentLine, IncidentPage } from './incident.view.js';
import { SearchIndex, type Condition } from './search.repository.js';

const DEFAULT_LIMIT = 50;

/** A page goes on after an incident: its place would tell how many all bodies of the installation have. */
const AFTER = 'i.ordinal < (SELECT ordinal FROM incident WHERE body_id = ? AND id = ?)';

interface LineRow {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  readonly category: Category | null;
  readonly level: Level;
  readonly phase: Phase;
  readonly reported_at: string;
  readonly aware_at: string;
  readonly version: number;
}

interface ReadState {
  readonly state: string;
  readonly incident: Incident;
}

/** Lists of incidents, newest first, from columns alone. */
@Injectable()
export class IncidentList {
  /** What every open 状況盤 reads at each change, by body: who has not changed is the same, and so is what follows. */
  private readonly worst = new Map<string, ReadonlyMap<string, ReadState>>();

  constructor(
    private readonly reader: Reader,
    private readonly search: SearchIndex,
  ) {}

  /** One page of what a filter finds. */
  async page(body: string, filter: ListDto): Promise<IncidentPage> {
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const conditions = this.conditions(body, filter);
    const rows = await this.reader.query<LineRow>(
      `SELECT i.id, i.number, i.summary, i.category, i.level, i.phase, i.reported_at, i.aware_at, i.version
       FROM incident i WHERE ${conditions.map((each) => each.sql).join(' AND ')}
       ORDER BY i.ordinal DESC LIMIT ?`,
      [...conditions.flatMap((each) => each.values), limit + 1],
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(lineOf),
      next: rows.length > limit && last ? last.id : null,
    };
  }

  /** The open incidents, most severe and newest first, and how many there are. */
  async worstOpen(body: string, limit: number): Promise<{ incidents: Incident[]; total: number }> {
    const rows = await this.reader.query<{ id: string; state: string }>(
      `SELECT id, state FROM incident WHERE body_id = ? AND is_open = 1
       ORDER BY level DESC, ordinal DESC LIMIT ?`,
      [body, limit],
    );
    const [count] = await this.reader.query<{ total: number }>(
      'SELECT CAST(count(*) AS INTEGER) AS total FROM incident WHERE body_id = ? AND is_open = 1',
      [body],
    );
    const before = this.worst.get(body);
    const read = new Map(
      rows.map(({ id, state }) => {
        const known = before?.get(id);
        const incident = known?.state === state ? known.incident : (JSON.parse(state) as Incident);
        return [id, { state, incident }];
      }),
    );
    this.worst.set(body, read);
    return {
      incidents: [...read.values()].map(({ incident }) => incident),
      total: count?.total ?? 0,
    };
  }

  /** お知らせ板: incidents that all staff are told of, most severe and newest first. */
  async posted(body: string, limit: number): Promise<Incident[]> {
    const rows = await this.reader.query<{ state: string }>(
      `SELECT state FROM incident WHERE body_id = ? AND is_posted = 1
       ORDER BY level DESC, ordinal DESC LIMIT ?`,
      [body, limit],
    );
    return rows.map((row) => JSON.parse(row.state) as Incident);
  }

  /** 受付箱: open incidents nobody has taken yet, the longest waiting first. */
  async waiting(body: string, limit: number): Promise<Incident[]> {
    const rows = await this.reader.query<{ state: string }>(
      'SELECT state FROM incident WHERE body_id = ? AND is_new = 1 ORDER BY ordinal LIMIT ?',
      [body, limit],
    );
    return rows.map((row) => JSON.parse(row.state) as Incident);
  }

  /** How many wait in the 受付箱. */
  async countWaiting(body: string): Promise<number> {
    const [count] = await this.reader.query<{ total: number }>(
      'SELECT CAST(count(*) AS INTEGER) AS total FROM incident WHERE body_id = ? AND is_new = 1',
      [body],
    );
    return count?.total ?? 0;
  }

  private conditions(body: string, filter: ListDto): Condition[] {
    const found = filter.q ? this.search.condition(body, filter.q) : null;
    const { phase, category, level, after } = filter;
    return [
      { sql: 'i.body_id = ?', values: [body] },
      ...(phase === 'open' ? [{ sql: 'i.is_open = 1', values: [] }] : []),
      ...(phase && phase !== 'open' ? [{ sql: 'i.phase = ?', values: [phase] }] : []),
      ...(category === 'none' ? [{ sql: 'i.category IS NULL', values: [] }] : []),
      ...(category && category !== 'none' ? [{ sql: 'i.category = ?', values: [category] }] : []),
      ...(level ? [{ sql: 'i.level = ?', values: [level] }] : []),
      ...(after ? [{ sql: AFTER, values: [body, after] }] : []),
      ...(found ? [found] : []),
    ];
  }
}

function lineOf(row: LineRow): IncidentLine {
  const { id, number, summary, category, level, phase, version } = row;
  return {
    id,
    number,
    summary,
    category,
    level,
    phase,
    reportedAt: row.reported_at,
    awareAt: row.aware_at,
    version,
  };
}
