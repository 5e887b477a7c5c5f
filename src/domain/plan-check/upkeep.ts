import { addDays } from '../calendar/jst.js';
import type { Day } from '../plan/plan.js';
import { inBody, type PlanFinding } from './finding.js';
import { officesUsed } from './offices-used.js';
import { personName, type CheckedPlan, type Days } from './subject.js';

/** Days. Contacts change with every transfer: confirmed each April and twice a year is within this. */
export const CONTACTS_LAST = 180;
/** The BCP is looked at again every year. */
const BCP_LASTS = 366;

/** K9: the contacts of everybody who stands for an office now or later were confirmed within 180 days. */
export function checkContacts(subject: CheckedPlan, { from: today }: Days): PlanFinding[] {
  const used = officesUsed(subject);
  const oldest = addDays(today, -CONTACTS_LAST);
  const standing = new Set(
    subject.appointments
      .filter(({ office, to }) => used.has(office) && (to === null || to >= today))
      .map(({ person }) => person),
  );
  return subject.people.flatMap(({ id }, index) => {
    const confirmed = subject.upkeep.confirmed[id] ?? null;
    if (!standing.has(id) || (confirmed && confirmed >= oldest && confirmed <= today)) return [];
    const what = `${personName(subject, id)}の連絡先を、${since(confirmed, today)}。電話とメールが通じることを確かめ、confirmed に確かめた日を書いてください。`;
    return [inBody('K9', id, { path: ['people', index, 'confirmed'], what })];
  });
}

/** K14: the plan was held against the 業務継続計画 within a year. */
export function checkBcp({ upkeep: { bcp } }: CheckedPlan, { from: today }: Days): PlanFinding[] {
  const oldest = addDays(today, -BCP_LASTS);
  if (bcp && bcp.checked >= oldest && bcp.checked <= today) return [];
  const state = bcp
    ? `業務継続計画「${bcp.name}」と合っていることを、${since(bcp.checked, today)}`
    : '業務継続計画と合っていることを、いつ確かめたか書いてありません';
  const what = `${state}。二つの計画の人・場所・時間を見比べ、plan.bcp に { name: 計画の名前, checked: 確かめた日 } を書いてください。`;
  return [inBody('K14', 'bcp', { path: ['plan', 'bcp'], what })];
}

/** K15: the next review has a day, and it has not passed. */
export function checkReview({ upkeep }: CheckedPlan, { from: today }: Days): PlanFinding[] {
  const { reviewBy } = upkeep;
  if (reviewBy && reviewBy >= today) return [];
  const state = reviewBy ? `見直しの期限（${reviewBy}）が過ぎています` : '見直しの期限がありません';
  const what = `${state}。計画を見直し、plan.reviewBy に次の見直しの期限を書いてください。`;
  return [inBody('K15', 'review', { path: ['plan', 'reviewBy'], what })];
}

/** K19: whoever receives a call by night has a number to pass it on to, and a card of their own. */
export function checkNightDesk({ plan: { desk } }: CheckedPlan): PlanFinding[] {
  if (desk.night) return [];
  const what =
    '夜間・休日に通報を受ける人（宿直・警備室など）と、当番の番号が書いてありません。desk.night に { name: 宿直・警備室, phone: 電話, duty: 当番の番号 } を書き、宿直カードを置いてください。';
  return [inBody('K19', 'night', { path: ['desk'], what })];
}

function since(day: Day | null, today: Day): string {
  if (!day) return 'まだ確かめていません';
  return day > today ? `確かめた日（${day}）が先の日です` : `${day}から確かめていません`;
}
