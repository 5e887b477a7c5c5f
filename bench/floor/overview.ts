import type { Incident } from '../../src/domain/incident/incident.js';

/** What the product's overview copies from the state; labels and counts are the domain's work. */
export function overview(state: Incident): object {
  return {
    id: state.id,
    number: state.number,
    drill: state.drill,
    past: state.past,
    summary: state.summary,
    done: state.done,
    place: state.place,
    system: state.system,
    contact: state.contact,
    reporter: state.reporter,
    reportedAt: state.reportedAt,
    aware: state.aware,
    harm: state.harm,
    kind: state.kind,
    category: state.category,
    secondary: state.secondary,
    severity: state.severity,
    phase: state.phase,
    ending: state.ending,
    endReason: state.endReason,
    measures: state.measures,
    closure: state.closure,
    lessons: state.lessons,
    retentionYears: state.retentionYears,
    closedBy: state.closedBy,
    version: state.version,
  };
}
