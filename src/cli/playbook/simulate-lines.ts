import { HOUR, MINUTE } from '../../domain/calendar/instant.js';
import { factNeeds } from '../../domain/playbook/facts.js';
import type { Playbook } from '../../domain/playbook/definition.js';
import type { Simulation } from '../../domain/simulation/simulate.js';
import type { TimetableEvent, TimetableLine } from '../../domain/simulation/timetable.js';
import { PHASE_WORDS } from '../../shared/words.js';

const EVENTS: Readonly<Record<TimetableEvent, string>> = {
  done: '完了',
  answered: '選択',
  'by-facts': '事実により',
  skipped: '省略',
  requested: '承認を申請',
  consented: '同意',
  approved: '承認',
  rejected: '見送り',
  'acted-first': '緊急措置',
  ratified: '事後承認',
  overdue: '期限超過',
  escalated: '上へ連絡',
  phase: '段階',
  facts: '事実が判明',
};

/** What the people of a playbook call things. */
export interface Called {
  readonly playbook: Playbook;
  office(id: string): string;
}

/** A simulation as a timetable: how long after awareness, who, what, which time round. */
export function timetableLines({ script, timetable }: Simulation, called: Called): string[] {
  return [`── ${script}`, ...timetable.map((line) => timetableLine(line, called)), ''];
}

/** Their detail is the office that decided. */
const DECISIONS: readonly TimetableEvent[] = ['consented', 'approved', 'rejected'];

function timetableLine(line: TimetableLine, called: Called): string {
  const { after, event, title, round } = line;
  const isDecision = DECISIONS.includes(event);
  const office = isDecision ? line.detail : line.office;
  const who = office === null ? '' : `${called.office(office)}　`;
  const what = title && `　${title}${round ? roundText(round) : ''}`;
  const detail = isDecision ? '' : detailOf(line, called);
  return `  ${spanText(after)}  ${who}${EVENTS[event]}${what}${detail && ` → ${detail}`}`;
}

function roundText({ now, most }: NonNullable<TimetableLine['round']>): string {
  return `（${now}回目／多くても${most}回）`;
}

function detailOf({ event, detail }: TimetableLine, { playbook, office }: Called): string {
  if (event === 'phase') return wordOf(detail);
  if (event === 'escalated') return office(detail);
  if (event !== 'facts') return detail;
  const needs = factNeeds(playbook);
  const labels = detail.split('、').map((id) => needs.get(id)?.label ?? id);
  return labels.join('、');
}

function wordOf(phase: string): string {
  const words: Readonly<Record<string, { readonly ja: string }>> = PHASE_WORDS;
  return words[phase]?.ja ?? phase;
}

/** 3日 04:20 */
function spanText(span: number): string {
  const days = Math.floor(span / (24 * HOUR));
  const hours = Math.floor(span / HOUR) % 24;
  const minutes = Math.floor(span / MINUTE) % 60;
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return `${days > 0 ? `${days}日` : ''} ${clock}`.padStart(10);
}
