import Database from 'better-sqlite3';
import type { Incident } from '../../src/domain/incident/incident.js';
import type { OutgoingMail } from '../../src/notices/smtp.transport.js';

/** A notice as it lies in the file. */
export interface NoticeOnFile {
  readonly id: string;
  readonly key: string;
  readonly incident: string | null;
  readonly number: string | null;
  readonly status: string;
  readonly error: string;
  readonly dueAt: string;
  readonly attempts: number;
  readonly uncertain: number;
}

const NOTICE = `SELECT n.id, n.key, n.incident_id AS incident, i.number, n.status, n.error, n.due_at AS dueAt,
    n.attempts, (SELECT count(*) FROM attempt a WHERE a.notice_id = n.id AND a.outcome = 'uncertain') AS uncertain
  FROM notice n LEFT JOIN incident i ON i.id = n.incident_id`;

const OPEN = `n.status IN ('pending', 'sending', 'uncertain')`;

/** The committed rows, read on a connection that no server knows of. */
export class Ledger {
  private readonly sql: Database.Database;
  private readonly statements: Readonly<
    Record<'one' | 'all' | 'open' | 'carried' | 'incident' | 'versions', Database.Statement>
  >;
  private readonly seen = new Map<string, number>();

  constructor(path: string) {
    this.sql = new Database(path, { readonly: true });
    this.statements = {
      one: this.sql.prepare(`${NOTICE} WHERE n.id = ?`),
      all: this.sql.prepare(NOTICE),
      open: this.sql.prepare(`${NOTICE} WHERE ${OPEN}`),
      carried: this.sql.prepare(
        `${NOTICE} WHERE n.merged_into IN (SELECT n.id FROM notice n WHERE ${OPEN})`,
      ),
      incident: this.sql.prepare('SELECT state FROM incident WHERE id = ?').pluck(),
      versions: this.sql.prepare('SELECT id, version FROM incident ORDER BY number'),
    };
  }

  notice({ messageId }: OutgoingMail): NoticeOnFile {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(messageId)?.[0];
    const row = this.statements.one.get(id) as NoticeOnFile | undefined;
    if (!row) throw new Error(`a mail without its row: ${messageId}`);
    return row;
  }

  notices(): NoticeOnFile[] {
    return this.statements.all.all() as NoticeOnFile[];
  }

  /** Notices that wait or are on their way. */
  open(): NoticeOnFile[] {
    return this.statements.open.all() as NoticeOnFile[];
  }

  /** Notices that another one, which waits or is on its way, says too. */
  carried(): NoticeOnFile[] {
    return this.statements.carried.all() as NoticeOnFile[];
  }

  incident(id: string): Incident | undefined {
    const row = this.statements.incident.get(id);
    return row === undefined ? undefined : (JSON.parse(String(row)) as Incident);
  }

  /** Incidents that changed since this was asked for the last time. */
  changed(): Incident[] {
    const rows = this.statements.versions.all() as { id: string; version: number }[];
    return rows
      .filter(({ id, version }) => this.seen.get(id) !== version)
      .flatMap(({ id, version }) => {
        this.seen.set(id, version);
        return this.incident(id) ?? [];
      });
  }

  close(): void {
    this.sql.close();
  }
}
