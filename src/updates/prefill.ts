import { JA } from '../words/ja/labels.js';
import { reportDue } from '../domain/escalation/next-report.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Case } from '../domain/incident/case.js';
import { officeOf } from '../domain/plan/directory.js';
import { viewOf, type StepStanding } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { harmSaid } from '../notices/notice-facts.js';

/** 続報 before anybody has changed a word. */
export interface Prefilled {
  readonly conclusion: string;
  readonly affected: string;
  readonly doing: string;
  readonly next: Instant | null;
}

/** Steps named one by one. */
const MOST_STEPS = 3;

/** What the state says of an incident, in the words of a 続報: a person reads it, changes it, and sends it. */
export function prefilled(given: Pick<Case, 'incident' | 'setting' | 'now'>): Prefilled {
  const { incident, setting, now } = given;
  const { plan } = setting;
  return {
    conclusion: incident.updates?.at(-1)?.conclusion ?? incident.summary,
    affected: harmSaid(incident),
    doing: doing(given),
    next: reportDue({ incident, plan }, now),
  };
}

/** What is under way, what waits for a decision; with nothing begun, what comes next. */
function doing({ incident, setting }: Pick<Case, 'incident' | 'setting'>): string {
  const steps = incident.runs
    .filter((run) => run.left === null)
    .flatMap((run) => standings(viewOf({ incident, setting }, run)));
  const of = (state: StepStanding['state']): StepStanding[] =>
    steps.filter((each) => each.state === state && each.item.block === 'step');
  const title = (office: string): string => officeOf(setting.plan.offices, office).title;
  const said = (label: string, those: readonly StepStanding[]): string[] => {
    if (those.length === 0) return [];
    const named = those
      .slice(0, MOST_STEPS)
      .map(({ item, office }) => `${item.title}（${title(office)}）`);
    const more = those.length > MOST_STEPS ? `、ほか${those.length - MOST_STEPS}件` : '';
    return [`${label}: ${named.join('、')}${more}`];
  };
  const begun = said('着手', of('begun'));
  return [
    ...begun,
    ...said(JA.approvalAwaited, of('requested')),
    ...(begun.length > 0 ? [] : said('これから', of('ready'))),
  ].join('。');
}
