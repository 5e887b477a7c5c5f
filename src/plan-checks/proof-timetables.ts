import { plus, type Instant } from '../domain/calendar/instant.js';
import { caseName, type ProofCase, type Proven } from '../domain/proof/case.js';
import { casesOf } from '../domain/proof/prove.js';
import { timetableOf, type ProofLine } from '../domain/proof/timetable.js';
import type { ProofNames } from './proof-names.js';
import type { ProofCaseView, ProofLineView } from './proof.view.js';

/** So many are kept with a result: a page shows few, and each costs a night and some kilobytes. */
const MOST_KEPT = 40;

/** Who is told when in each of these cases, the first ones as far as they are kept. */
export function timetableViews(
  examples: readonly string[],
  proven: Proven,
  names: ProofNames,
): ProofCaseView[] {
  const wanted = [...new Set(examples)].slice(0, MOST_KEPT);
  const cases = new Map<string, ProofCase>();
  for (const at of casesOf(proven)) {
    const name = caseName(at);
    if (wanted.includes(name)) cases.set(name, at);
  }
  return wanted.flatMap((name) => {
    const at = cases.get(name);
    return at ? [caseView(at, proven, names)] : [];
  });
}

function caseView(at: ProofCase, proven: Proven, names: ProofNames): ProofCaseView {
  const { playbook, level, time, failure } = at;
  const startsAt = proven.moments[time];
  return {
    name: caseName(at),
    playbookTitle: playbook.title,
    category: playbook.category,
    ...{ level, time, startsAt },
    cause: names.cause(failure),
    lines: timetableOf(proven, at).map((line) => lineView(line, startsAt, names)),
  };
}

function lineView(line: ProofLine, startsAt: Instant, names: ProofNames): ProofLineView {
  const { after, event, offices, person, isDeputy, step, duty } = line;
  return {
    at: plus(startsAt, after),
    ...{ after, event, isDeputy },
    offices: offices.map(names.office),
    person: person === null ? null : names.person(person),
    about: duty === null ? (step?.title ?? null) : names.duty(duty).title,
  };
}
