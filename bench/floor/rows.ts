import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Row, SqlValue } from '../../src/database/sql.js';
import type { Report } from '../reports.js';
import type { Model } from './model.js';

type Values = readonly SqlValue[];

/** Where a new incident goes. */
export interface Place {
  readonly id: string;
  readonly now: string;
  readonly number: string;
  readonly ordinal: number;
}

/** The columns of a new incident: the model's state with this report in it. */
export function incidentRow(
  { body, incident, state }: Model,
  report: Report,
  place: Place,
): Values {
  const { id, now, number, ordinal } = place;
  const { summary, aware } = report;
  const { place: where, system, done } = report;
  const text = JSON.stringify({
    ...state,
    ...{ id, number, summary, aware, place: where, system, done, reportedAt: now },
  });
  const { category = null, level = null, phase = null, version = null } = incident;
  return [
    body,
    id,
    ordinal,
    number,
    summary,
    category,
    level,
    phase,
    1,
    now,
    aware.at,
    version,
    text,
  ];
}

/** The text a search looks in, as the product joins it. */
export function textOf({ summary, place, system, done }: Report, number: string): string {
  return [number, summary, place, system, done].join('\n');
}

/** Entries and their values under new ids, ending at `seq`. */
export function entryRows(
  body: string,
  rows: readonly Row[],
  { incident, seq }: { incident: string; seq: number },
): { entries: Values; values: Values } {
  const entries: SqlValue[] = [];
  const values: SqlValue[] = [];
  rows.forEach(({ kind = null, bytes = null, hash = null, facts = null, salts = null }, index) => {
    const id = uuidv7();
    entries.push(body, seq - rows.length + index + 1, id, incident, kind, bytes, hash);
    values.push(body, id, facts, salts);
  });
  return { entries, values };
}

export function timerRows({ body, timers }: Model, incident: string): Values {
  return timers.flatMap(({ key = null, due_at = null }) => [body, incident, key, due_at]);
}

const COPIED = ['key', 'template', 'rung', 'step', 'office', 'person', 'place', 'status'];

export function noticeRows({ body, notices }: Model, incident: string, now: string): Values {
  return notices.flatMap((row) => {
    const what = COPIED.map((column) => row[column] ?? null);
    return [body, uuidv7(), incident, ...what, now, now, randomBytes(32).toString('hex')];
  });
}

export function answerRow({ body, account, answer }: Model, key: string, now: string): Values {
  return [body, account, key, answer.request_hash ?? null, answer.answer ?? null, now];
}
