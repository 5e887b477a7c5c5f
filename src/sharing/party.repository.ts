import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import { isOpen, type Incident } from '../domain/incident/incident.js';

/** One page of the incidents a body was let in to. */
export interface PartyFilter {
  /** Only those under way. */
  readonly open: boolean;
  /** The incident after which to go on. */
  readonly after?: string;
  readonly limit: number;
}

/** Which incidents of other bodies a party may look for; what it sees of them is decided from their state. */
@Injectable()
export class PartyRepository {
  /** Keep the parties of an incident beside its state, in the transaction that changes it. */
  async keep(tx: Tx, incident: Incident): Promise<void> {
    const { body, id, parties = [] } = incident;
    for (const { body: party, out } of parties) {
      const open = isOpen(incident) && out === null ? 1 : 0;
      await tx.execute(
        `INSERT INTO incident_party (body_id, incident_id, party_id, is_open) VALUES (?, ?, ?, ?)
         ON CONFLICT (body_id, incident_id, party_id) DO UPDATE SET is_open = excluded.is_open`,
        [body, id, party, open],
      );
    }
  }

  /** An incident that a body was ever let in to; undefined for every other. */
  async find(sql: Sql, party: string, id: string): Promise<Incident | undefined> {
    const [row] = await sql.query<{ state: string }>(
      `SELECT i.state FROM incident_party p JOIN incident i ON i.body_id = p.body_id AND i.id = p.incident_id
       WHERE p.party_id = ? AND p.incident_id = ?`,
      [party, id],
    );
    return row && (JSON.parse(row.state) as Incident);
  }

  /** Incidents that a body was ever let in to, the newest first; ids are in the order of logging. */
  async page(sql: Sql, party: string, { open, after, limit }: PartyFilter): Promise<Incident[]> {
    const conditions = [
      'p.party_id = ?',
      ...(open ? ['p.is_open = 1'] : []),
      ...(after ? ['p.incident_id < ?'] : []),
    ];
    const rows = await sql.query<{ state: string }>(
      `SELECT i.state FROM incident_party p JOIN incident i ON i.body_id = p.body_id AND i.id = p.incident_id
       WHERE ${conditions.join(' AND ')} ORDER BY p.incident_id DESC LIMIT ?`,
      [party, ...(after ? [after] : []), limit],
    );
    return rows.map(({ state }) => JSON.parse(state) as Incident);
  }
}
