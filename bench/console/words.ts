import Database from 'better-sqlite3';
import type { Incident } from '../../src/domain/incident/incident.js';
import { gramsOf } from '../../src/incidents/grams.js';
import { searchText } from '../../src/incidents/search-text.js';

const AT_ONCE = 5_000;

interface Row {
  readonly ordinal: number;
  readonly state: string;
}

/**
 * Index the incidents that `multiply` laid into a SQLite file, as the product would: its index keeps no text that
 * could be copied. Nothing may be connected to the file.
 */
export function indexClosed(file: string): void {
  const database = new Database(file);
  const next = database.prepare<[number, number], Row>(
    'SELECT ordinal, state FROM incident WHERE is_open = 0 AND ordinal > ? ORDER BY ordinal LIMIT ?',
  );
  const index = database.prepare(
    'INSERT OR REPLACE INTO incident_gram (rowid, grams) VALUES (?, ?)',
  );
  const all = database.transaction((rows: readonly Row[]) => {
    for (const { ordinal, state } of rows) {
      const text = searchText(JSON.parse(state) as Incident, { register: [] });
      index.run(ordinal, gramsOf(text).join(' '));
    }
  });
  for (let rows = next.all(0, AT_ONCE); rows.length > 0;) {
    all(rows);
    rows = next.all(rows.at(-1)?.ordinal ?? Infinity, AT_ONCE);
  }
  database.close();
}
