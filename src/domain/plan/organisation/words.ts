import { dayText } from '../../plan-document/parts.js';
import { officeOf } from '../directory.js';
import type { Appointment, OfficeId } from '../plan.js';
import type { StaffMember } from '../transfers/who.js';
import type { Organisation } from './organisation.js';

/** （例）副市長（副市長） */
export function personText({ name, post }: Pick<StaffMember, 'name' | 'post'>): string {
  return post ? `${name}（${post}）` : name;
}

/** 本人, or 代理（順位2）. */
export function orderText(order: number): string {
  return order === 1 ? '本人' : `代理（順位${order}）`;
}

/** CISO 本人（令和8年4月1日から） */
export function placeText(
  { office, order, from, to }: Appointment,
  organisation: Organisation,
): string {
  const until = to === null ? '' : `${dayText(to)}まで`;
  return `${officeTitle(office, organisation)} ${orderText(order)}（${dayText(from)}から${until}）`;
}

export function officeTitle(office: OfficeId, { offices }: Organisation): string {
  return officeOf(offices, office).title;
}
