import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSqlite, runAll } from '../dialect.js';

/** The incident's state, its hash-chained timeline, its numbers and the frozen plans it runs under. */
export class CreateIncidents1001000000000 implements MigrationInterface {
  name = 'CreateIncidents1001000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE frozen_plan (digest TEXT PRIMARY KEY, definition TEXT NOT NULL)`,
      `CREATE TABLE frozen_playbook (digest TEXT PRIMARY KEY, definition TEXT NOT NULL)`,
      `CREATE TABLE number_series (
        body_id TEXT NOT NULL,
        series TEXT NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (body_id, series)
      )`,
      `CREATE TABLE incident (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        ordinal INTEGER NOT NULL UNIQUE,
        number TEXT NOT NULL,
        summary TEXT NOT NULL,
        category TEXT,
        level TEXT NOT NULL,
        phase TEXT NOT NULL,
        is_open INTEGER NOT NULL,
        reported_at TEXT NOT NULL,
        aware_at TEXT NOT NULL,
        version INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, number)
      )`,
      `CREATE INDEX incident_newest ON incident (body_id, ordinal)`,
      `CREATE INDEX incident_open ON incident (body_id, is_open, ordinal)`,
      `CREATE INDEX incident_category ON incident (body_id, category, ordinal)`,
      `CREATE INDEX incident_phase_category ON incident (body_id, phase, category, ordinal)`,
      `CREATE TABLE chain_head (
        body_id TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL
      )`,
      // What is hashed: ids, times and commitments. Never free text, so that values can be erased later.
      `CREATE TABLE timeline_entry (
        body_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        bytes TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (body_id, seq),
        UNIQUE (body_id, id)
      )`,
      `CREATE INDEX timeline_of_incident ON timeline_entry (body_id, incident_id, seq)`,
      // Values and their salts: erasable without breaking the chain.
      `CREATE TABLE timeline_value (
        body_id TEXT NOT NULL,
        entry_id TEXT NOT NULL,
        facts TEXT NOT NULL,
        salts TEXT NOT NULL,
        PRIMARY KEY (body_id, entry_id)
      )`,
      ...(isSqlite(runner) ? SQLITE : POSTGRES),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'incident_gram',
      'timeline_value',
      'timeline_entry',
      'chain_head',
      'incident',
      'number_series',
      'frozen_playbook',
      'frozen_plan',
    ];
    await runAll(
      runner,
      tables.map((table) => `DROP TABLE ${table}`),
    );
    if (isSqlite(runner)) return;
    await runAll(runner, ['DROP SEQUENCE incident_ordinal', 'DROP TABLE incident_text']);
  }
}

/** One bigram index for both: two-character words are the commonest, and trigrams never find them. */
const SQLITE = [
  `CREATE VIRTUAL TABLE incident_gram USING fts5 (grams, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`,
];

/** Postings by gram, newest first, because GIN cannot give an order. */
const POSTGRES = [
  `CREATE SEQUENCE incident_ordinal AS INTEGER`,
  `CREATE TABLE incident_gram (
    body_id TEXT NOT NULL,
    gram TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (body_id, gram, ordinal)
  )`,
  `CREATE TABLE incident_text (ordinal INTEGER PRIMARY KEY, text TEXT NOT NULL)`,
];
