import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { placeholders } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Kept, NoticeRow } from './notice-row.js';

export interface AttemptRow {
  readonly no: number;
  readonly started_at: Instant;
  readonly ended_at: Instant | null;
  readonly outcome: string;
  readonly detail: string;
  readonly cause: string;
}

/** `number`: of its incident. `stays`: why no copy of it can have left the building; null where one may have. */
export type NoticeWithNumber = NoticeRow & {
  readonly number: string | null;
  readonly stays: Kept | null;
};

/** What became of the mail of one telling. */
export type MailOfTelling = Pick<NoticeRow, 'key' | 'status' | 'attempts' | 'cause' | 'error'>;

/** What is looked for: in a mail's own words, or whose people and offices are called so. */
export interface Words {
  readonly text: string;
  readonly people: readonly string[];
  readonly offices: readonly string[];
}

/** Filters of the 送信箱. */
export interface NoticeFilter {
  readonly status?: string;
  readonly incident?: string;
  readonly words?: Words | undefined;
  /** Asked for from then on, and before then. */
  readonly span?: { readonly from: Instant; readonly before: Instant } | undefined;
  /** Id of the last notice already shown. */
  readonly after?: string;
}

const PAGE = 50;
const FROM = 'notice n LEFT JOIN incident i ON i.body_id = n.body_id AND i.id = n.incident_id';

/** Of the attempts after which a copy may be out, every one was kept. */
const STAYS = `(SELECT CASE WHEN min(kept) <> '' THEN min(kept) END FROM attempt a
   WHERE a.notice_id = n.id AND a.outcome IN ('started', 'accepted', 'uncertain', 'bounced')) AS stays`;

/** Reads of the 送信箱, newest first; ids are in the order of creation. */
@Injectable()
export class NoticeList {
  constructor(private readonly reader: Reader) {}

  /** One page, and one more row when there is another. */
  page(body: string, filter: NoticeFilter): Promise<NoticeWithNumber[]> {
    const used = conditionsOf(filter);
    return this.reader.query(
      `SELECT n.*, i.number, ${STAYS} FROM ${FROM} WHERE ${['n.body_id = ?', ...used.map(([sql]) => sql)].join(' AND ')}
       ORDER BY n.id DESC LIMIT ?`,
      [body, ...used.flatMap(([, values]) => values), PAGE + 1],
    );
  }

  /** One notice. */
  async one(body: string, id: string): Promise<NoticeWithNumber | undefined> {
    const [row] = await this.reader.query<NoticeWithNumber>(
      `SELECT n.*, i.number, ${STAYS} FROM ${FROM} WHERE n.body_id = ? AND n.id = ?`,
      [body, id],
    );
    return row;
  }

  /** Every attempt of one notice, first to last. */
  attempts(body: string, notice: string): Promise<AttemptRow[]> {
    return this.reader.query(
      `SELECT no, started_at, ended_at, outcome, detail, cause FROM attempt
       WHERE body_id = ? AND notice_id = ? ORDER BY no`,
      [body, notice],
    );
  }

  /** Those about one incident to the body's own people. */
  ofIncident(body: string, incident: string): Promise<MailOfTelling[]> {
    return this.reader.query(
      `SELECT key, status, attempts, cause, error FROM notice
       WHERE body_id = ? AND incident_id = ? AND party IS NULL`,
      [body, incident],
    );
  }

  /** How many notices wait to leave. */
  async waiting(body: string): Promise<number> {
    const [row] = await this.reader.query<{ waiting: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS waiting FROM notice
       WHERE body_id = ? AND status IN ('pending', 'sending', 'uncertain')`,
      [body],
    );
    return row?.waiting ?? 0;
  }
}

/** Rows of one page. */
export const NOTICES_PER_PAGE = PAGE;

type Condition = readonly [sql: string, values: readonly string[]];

function conditionsOf({ status, incident, after, words, span }: NoticeFilter): Condition[] {
  return [
    ...(status === undefined ? [] : [['n.status = ?', [status]] as const]),
    ...(incident === undefined ? [] : [['n.incident_id = ?', [incident]] as const]),
    ...(after === undefined ? [] : [['n.id < ?', [after]] as const]),
    ...(span
      ? [['n.created_at >= ? AND n.created_at < ?', [span.from, span.before]] as const]
      : []),
    ...(words ? [conditionOf(words)] : []),
  ];
}

function conditionOf({ text, people, offices }: Words): Condition {
  const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (each) => `\\${each}`)}%`;
  const own = ['n.subject', 'n.address', `coalesce(i.number, '')`];
  const sql = [
    ...own.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`),
    ...(people.length > 0 ? [`n.person IN ${placeholders(people.length, 1)}`] : []),
    ...(offices.length > 0 ? [`n.office IN ${placeholders(offices.length, 1)}`] : []),
  ];
  return [`(${sql.join(' OR ')})`, [...own.map(() => like), ...people, ...offices]];
}
