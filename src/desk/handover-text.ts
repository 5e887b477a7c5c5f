import { JA } from '../words/ja/labels.js';
import type { Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import { dutyStandings, isUnsettled } from '../domain/duty/on-incident.js';
import { isAlarm } from '../domain/escalation/alarm.js';
import { nextReportAt } from '../domain/escalation/next-report.js';
import type { Case } from '../domain/incident/case.js';
import type { Incident } from '../domain/incident/incident.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Setting } from '../domain/plan/plan.js';
import { awaitedParts } from '../domain/playbook/gate-asked.js';
import { viewOf, type StepStanding } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { harmSaid } from '../notices/notice-facts.js';
import { CALL_RESULT_WORDS, LEVEL_WORDS, PHASE_WORDS } from '../shared/words.js';

/** The newest few of each: a note that is too long is not read. */
const MOST_LINES = 5;
const NOTHING = JA.nothing;

type Given = Pick<Case, 'incident' | 'setting' | 'now'>;
type StepOfRun = StepStanding & { readonly run: string };

/** What whoever takes the shift has to know of one incident, from the state; a person changes it before it is handed over. */
export function handoverText(given: Given): string {
  const { incident, setting } = given;
  const steps = incident.runs
    .filter((run) => run.left === null)
    .flatMap((run) =>
      standings(viewOf({ incident, setting }, run)).map((each) => ({ ...each, run: run.id })),
    );
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [JA.stateNow, state(incident)],
    ['試したことと結果', tried(given, steps)],
    ['未完了と担当', open(given, steps)],
    ['未確認の管理職', unanswered(incident, setting)],
    ['次の判断時刻', deadlines(given, steps)],
    // Left for the person who writes.
    [JA.caution, ['']],
  ];
  return parts
    .map(([title, lines]) => [`■${title}`, ...(lines.length > 0 ? lines : [NOTHING])].join('\n'))
    .join('\n');
}

function state(incident: Incident): string[] {
  const { severity, phase, summary, updates } = incident;
  const last = updates?.at(-1);
  return [
    `${LEVEL_WORDS[severity.level].ja}・${PHASE_WORDS[phase].ja}`,
    summary,
    ...(last ? [`第${last.number}報: ${last.conclusion}`] : []),
    `影響: ${harmSaid(incident)}`,
  ];
}

/** Steps that were settled and calls that nobody answered, the newest last. */
function tried({ incident, setting }: Given, steps: readonly StepStanding[]): string[] {
  const { people } = setting.directory;
  const nameOf = (person: string): string => people.find(({ id }) => id === person)?.name ?? person;
  const done = steps.flatMap(({ item, state: is, outcome }) =>
    outcome && (is === 'done' || is === 'answered' || is === 'rejected')
      ? [{ at: outcome.at, text: [item.title, outcome.note].filter(Boolean).join(': ') }]
      : [],
  );
  const called = (incident.calls ?? []).map(({ at, person, result }) => ({
    at,
    text: `電話 ${nameOf(person)}: ${CALL_RESULT_WORDS[result].ja}`,
  }));
  return [...done, ...called]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .slice(-MOST_LINES)
    .map(({ at, text }) => `${clock(at)} ${text}`);
}

function open(given: Given, steps: readonly StepOfRun[]): string[] {
  const { plan, directory } = given.setting;
  const who = (each: StepOfRun): string =>
    each.state === 'requested'
      ? approvers(given, each)
      : (each.begun?.byName ??
        directory.people.find(({ id }) => id === each.assigned?.person)?.name ??
        officeOf(plan.offices, each.office).title);
  const words = { begun: '着手', ready: 'これから', requested: JA.approvalAwaited } as const;
  const all = steps.flatMap((each) => {
    const { state: is, item, dueAt } = each;
    if (is !== 'begun' && is !== 'ready' && is !== 'requested') return [];
    return [{ is, text: `${item.title}（${who(each)}${dueAt ? `、期限 ${clock(dueAt)}` : ''}）` }];
  });
  const order = ['begun', 'requested', 'ready'] as const;
  const lines = order.flatMap((is) =>
    all.filter((each) => each.is === is).map(({ text }) => `${words[is]}: ${text}`),
  );
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`ほか ${rest}件`] : [])];
}

/** Whose decision a gate waits for: the office that was asked and the person told, else the offices in order. */
function approvers({ incident, setting }: Given, step: StepOfRun): string {
  const { plan, directory } = setting;
  const titleOf = (office: string): string => officeOf(plan.offices, office).title;
  return awaitedParts(incident, step)
    .map(({ offices, told }) => {
      if (!told) return offices.map(titleOf).join('→');
      const name = directory.people.find(({ id }) => id === told.person)?.name;
      return [titleOf(told.office), name].filter(Boolean).join(' ');
    })
    .join('・');
}

function unanswered(incident: Incident, { plan, directory }: Setting): string[] {
  return incident.rungs
    .filter((rung) => rung.state === 'calling' || isAlarm(incident, rung))
    .map((rung) => {
      const { title } = officeOf(plan.offices, rung.office);
      const last = incident.told.findLast((each) => each.rung === rung.id);
      const name = directory.people.find(({ id }) => id === last?.person)?.name;
      const called = name ? `（${name}、${clock(last?.at ?? '')} に連絡）` : '';
      return `${title}${called}${isAlarm(incident, rung) ? '　全員から回答なし。電話する' : ''}`;
    });
}

function deadlines(given: Given, steps: readonly StepOfRun[]): string[] {
  const { incident, setting } = given;
  const report = nextReportAt({ incident, plan: setting.plan });
  const duties = dutyStandings({ incident, setting })
    .filter((each) => isUnsettled(each) && each.state === 'due')
    .flatMap(({ row, clocks }) =>
      clocks
        .filter((each) => each.report === null)
        .flatMap((each) => each.deadlines.map(({ at }) => ({ at, text: row.title }))),
    );
  const gates = steps.flatMap((each) => {
    const { state: is, item, dueAt } = each;
    if (is !== 'requested' || !dueAt) return [];
    return [{ at: dueAt, text: `${item.title}（${approvers(given, each)}）` }];
  });
  const next = steps
    .flatMap(({ state: is, item, dueAt }) =>
      dueAt && (is === 'ready' || is === 'begun') ? [{ at: dueAt, text: item.title }] : [],
    )
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .slice(0, 1);
  return [...(report ? [{ at: report, text: JA.nextReport }] : []), ...gates, ...next, ...duties]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .slice(0, MOST_LINES)
    .map(({ at, text }) => `${clock(at)} ${text}`);
}

/** 11月21日 02:13 in Japan. */
function clock(at: Instant): string {
  const { month, date, minutes } = wallClock(at);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${month}月${date}日 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
