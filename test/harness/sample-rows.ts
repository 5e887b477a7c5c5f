import type { RunningApp } from './app.js';

/** Of tables that hold other rows too, those of incidents. */
const OF_INCIDENT: Readonly<Record<string, string>> = {
  notice: 'incident_id IS NOT NULL',
  alarm: `kind = 'nobody-answers'`,
};

/** The tables in which rows of あおぞら市's incidents are left, also one that is made after this was written. */
export async function tablesWithSampleRows(app: RunningApp): Promise<string[]> {
  const left: string[] = [];
  for (const table of await tablesOfIncidents(app)) {
    const rows = await app.database.query(
      `SELECT body_id FROM ${table} WHERE body_id = 'aozora' AND ${OF_INCIDENT[table] ?? 'true'}`,
    );
    if (rows.length > 0) left.push(table);
  }
  return left;
}

async function tablesOfIncidents({ database, config }: RunningApp): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    config.database.includes('://')
      ? `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'incident_id' AND table_schema = current_schema()`
      : `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'incident_id'`,
  );
  const known = ['incident', 'timeline_value', 'chain_head', 'attempt', 'file_part'];
  const beside = ['alarm', 'handover'];
  return [...known, ...beside, ...rows.map(({ name }) => name)];
}
