/** A value that both databases store as it is; JSON and instants travel as text, bytes as bytes. */
export type SqlValue = string | number | null | Uint8Array;
export type Row = Record<string, SqlValue>;

/** Runs statements written with `?` placeholders, the same text on SQLite and PostgreSQL. */
export interface Sql {
  /** The rows of a SELECT or RETURNING. */
  query<T extends object = Row>(sql: string, values?: readonly SqlValue[]): Promise<T[]>;
}

/** Inside a unit of work: reads see its own writes; `afterCommit` runs once everything is durable. */
export interface Tx extends Sql {
  /** The number of rows a statement changed. */
  execute(sql: string, values?: readonly SqlValue[]): Promise<number>;
  afterCommit(act: () => void): void;
}

/** Our fixed statements are fewer; those with a row count of their own must not pile up. */
const MOST_KEPT = 500;

const numbered = new Map<string, string>();

/** `?` placeholders as PostgreSQL writes them ($1, $2 …). Our statements contain no literal `?`. */
export function toPostgres(sql: string): string {
  const known = numbered.get(sql);
  if (known) return known;
  let count = 0;
  const text = sql.replace(/\?/g, () => `$${(count += 1)}`);
  if (numbered.size >= MOST_KEPT) numbered.clear();
  numbered.set(sql, text);
  return text;
}

/** `(?, ?), (?, ?)`: placeholders for `rows` rows of `columns` columns. */
export function placeholders(columns: number, rows: number): string {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  return Array.from({ length: rows }, () => row).join(', ');
}
