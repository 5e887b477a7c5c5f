import { wallClock } from '../calendar/jst.js';
import type { Deadline, DutyClock, DutyRow } from '../duty/duty.js';
import type { LegalType } from '../plan/profile.js';
import { spanText } from '../playbook/playbook-words.js';
import { row, table, type AnnexDraft } from './parts.js';
import type { PlanSource } from './source.js';
import { DEADLINE_NAMES, DUTY_ORGANS } from './words.js';

/** The duties that bind the body, or one of its organs, on the day of printing. */
export function dutiesInForce({ plan, profile, at }: PlanSource): DutyRow[] {
  const today = wallClock(at).day;
  const legal = new Set<LegalType>([
    plan.legal ?? 'public',
    ...profile.organs.map((organ) => organ.legal),
  ]);
  return (plan.duties?.rows ?? []).filter(
    (duty) =>
      duty.from <= today &&
      (duty.to === null || today <= duty.to) &&
      duty.legal.some((each) => legal.has(each)),
  );
}

/** 別表: outside duties with their clocks. */
export function dutiesAnnex(source: PlanSource): AnnexDraft {
  const own = source.plan.legal ?? 'public';
  const rows = dutiesInForce(source).map((duty) =>
    row(
      duty.legal.includes(own)
        ? duty.title
        : `${duty.title}\n（${duty.legal.map((each) => DUTY_ORGANS[each]).join('、')}）`,
      [duty.addressee, duty.route].filter(Boolean).join('\n'),
      whenText(duty),
      clockText(duty.clock),
      duty.article,
    ),
  );
  return {
    id: 'duties-table',
    kind: '別表',
    title: '外部への報告及び通知',
    standard: false,
    paper: 'a4-landscape',
    begins: 'page',
    blocks: [
      table(
        '外部への報告及び通知',
        [
          ['報告・通知', 4],
          ['相手及び方法', 5],
          ['要する場合（いずれか）', 7],
          ['期限', 4],
          ['根拠', 4],
        ],
        rows,
      ),
    ],
  };
}

function whenText({ events }: DutyRow): string {
  return events.flatMap(({ cases }) => cases.map(({ label }) => label)).join('\n');
}

function clockText({ deadlines, longer }: DutyClock): string {
  const words = (all: readonly Deadline[]): string[] =>
    all.map(({ kind, within }) => `${DEADLINE_NAMES[kind]} ${spanText(within, 'ja')}`);
  return [
    ...words(deadlines),
    ...(longer ? words(longer.deadlines).map((each) => `（不正の目的のとき ${each}）`) : []),
  ].join('\n');
}
