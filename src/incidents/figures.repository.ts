import { Injectable } from '@nestjs/common';
import type { SqlValue, Tx } from '../database/sql.js';
import { figuresOf } from '../domain/incident/figures.js';
import type { Incident } from '../domain/incident/incident.js';

/** What 集計 counts, in narrow rows beside the states: a year of them is read without reading a single state. */
@Injectable()
export class FigureRows {
  /** Keep the figures of an incident where they have changed; `before` is null for a new one. */
  async keep(tx: Tx, incident: Incident, before: Incident | null): Promise<void> {
    const values = valuesOf(incident);
    if (before && valuesOf(before).every((each, index) => each === values[index])) return;
    await tx.execute(
      `INSERT INTO incident_figure (month, category, kind, level, ending, is_drill, is_past, answer_minutes,
         containment_minutes, body_id, incident_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (body_id, incident_id) DO UPDATE SET month = excluded.month, category = excluded.category,
         kind = excluded.kind, level = excluded.level, ending = excluded.ending, is_drill = excluded.is_drill,
         is_past = excluded.is_past, answer_minutes = excluded.answer_minutes,
         containment_minutes = excluded.containment_minutes`,
      [...values, incident.body, incident.id],
    );
  }
}

function valuesOf(incident: Incident): SqlValue[] {
  const figures = figuresOf(incident);
  const { month, category, kind, level, ending, drill, past } = figures;
  return [
    ...[month, category, kind, level, ending, drill ? 1 : 0, past ? 1 : 0],
    ...[figures.answerMinutes, figures.containmentMinutes],
  ];
}
