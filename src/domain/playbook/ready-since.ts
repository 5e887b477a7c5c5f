import type { Instant } from '../calendar/instant.js';
import type { Phase } from '../incident/incident.js';
import type { RunView } from './standing.js';
import { standings } from './standings.js';

/** Since when a step that is open now could be begun: the moment of the last thing it waited for. */
export function readySince(view: RunView, step: string): Instant {
  const moments = momentsOf(view);
  let since = moments.at(-1) ?? view.run.startedAt;
  for (const at of moments.toReversed()) {
    const standing = standings(asOf(view, at)).find(({ item }) => item.id === step);
    if (standing?.state !== 'ready' && standing?.state !== 'begun') break;
    since = at;
  }
  return since;
}

/** When anything happened that a step may have waited for, oldest first. */
function momentsOf({ incident, run }: RunView): Instant[] {
  const { recovery, prevention } = incident.phaseSince;
  const changes = [recovery, prevention, ...Object.values(run.outcomes).map(({ at }) => at)];
  const first = beginning({ incident, run });
  const later = changes.filter((at) => at !== undefined).filter((at) => at > first);
  return [first, ...new Set(later)].toSorted();
}

/** A night on paper is entered later: what began with the report may have been begun from the awareness on. */
function beginning({ incident, run }: Pick<RunView, 'incident' | 'run'>): Instant {
  return run.startedAt <= incident.reportedAt ? incident.aware.at : run.startedAt;
}

/** The run as it stood at a moment, as far as its steps and the phase go. */
function asOf(view: RunView, at: Instant): RunView {
  const { incident, run } = view;
  const outcomes = Object.entries(run.outcomes).filter(([, outcome]) => outcome.at <= at);
  return {
    ...view,
    incident: { ...incident, phase: phaseAt(view, at) },
    run: { ...run, outcomes: Object.fromEntries(outcomes) },
  };
}

function phaseAt({ incident: { phase, phaseSince } }: RunView, at: Instant): Phase {
  const isBefore = (since: Instant | undefined): boolean => since !== undefined && at < since;
  if (isBefore(phaseSince.recovery)) return 'containment';
  return isBefore(phaseSince.prevention) ? 'recovery' : phase;
}
