import { deadline } from '../words/ja/states.js';
import type { Instant } from '../domain/calendar/instant.js';
import { wareki } from '../domain/calendar/jst.js';
import type { DueBy } from '../domain/duty/deadlines.js';
import { dutyStandings, isUnsettled, type DutyStanding } from '../domain/duty/on-incident.js';
import type { Case } from '../domain/incident/case.js';
import type { Telling } from '../domain/incident/incident.js';
import type { NoticeInput } from './notice-input.js';

/** Whether a telling is about an outside duty; then its `step` is the duty. */
export function isOfDuty({ template }: Pick<Telling, 'template'>): boolean {
  return template === 'duty-reminder' || template === 'duty-due';
}

/** What a notice about an outside duty tells of: that duty, its next deadline, and every other one that is open. */
export function dutyNotice(
  { incident, setting, now }: Pick<Case, 'incident' | 'setting' | 'now'>,
  { step, office }: Telling,
): Pick<NoticeInput, 'step' | 'duties'> {
  const open = dutyStandings({ incident, setting }).filter(
    (each) => isUnsettled(each) && deadlinesOf(each).length > 0,
  );
  const about = open.find(({ row }) => row.id === step);
  const title = about?.row.title ?? setting.plan.duties?.rows.find(({ id }) => id === step)?.title;
  const dueAt = about ? nextOf(deadlinesOf(about), now) : null;
  return {
    step: title === undefined ? null : { title, how: '', office, dueAt },
    duties: open.filter(({ row, state }) => state === 'due' || row.law).map(line),
  };
}

function deadlinesOf({ clocks, provisional }: DutyStanding): readonly DueBy[] {
  const running = clocks.filter(({ report }) => report === null);
  return [...running.flatMap(({ deadlines }) => deadlines), ...provisional];
}

/** The next one; the last one when all have passed. */
function nextOf(deadlines: readonly DueBy[], now: Instant): Instant | null {
  const times = deadlines.map(({ at }) => at).toSorted();
  return times.find((at) => at >= now) ?? times.at(-1) ?? null;
}

/** 個人情報保護委員会への速報　目安 令和8年11月23日(月)、限度 令和8年11月25日(水) */
function line(standing: DutyStanding): string {
  const times = deadlinesOf(standing).map(
    ({ kind, at, day }) =>
      `${kind === 'aim' ? deadline.aim : deadline.limit} ${wareki(at, day === null ? 'minute' : 'day')}`,
  );
  const open = standing.state === 'undecided' ? '（要るかどうか未判定）' : '';
  return `${standing.row.title}${open}　${times.join('、')}`;
}
