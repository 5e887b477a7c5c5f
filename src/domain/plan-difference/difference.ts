import { appointmentLines } from './appointments.js';
import { compareItems, type Line } from './compare.js';
import { namesOf, type ComparedPlan, type Names } from './compared-plan.js';
import { dutyItems } from './duties.js';
import { ladderItems, severityItems } from './escalation.js';
import type { Item } from './item.js';
import { lackingItems, officeItems, personItems } from './people.js';
import { holidayItems, kindItems, planItems, rightItems } from './plan-itself.js';
import { playbookGroups, type Group } from './playbooks.js';
import { registerItems } from './register.js';
import { policyItems, threatItems, unitItems } from './profile.js';

type Say = (plan: ComparedPlan, names: Names) => readonly Item[];

/** In the order in which a clerk looks for them. */
const GROUPS: readonly (readonly [title: string, say: readonly Say[]])[] = [
  ['計画', [planItems]],
  ['職員・連絡先', [personItems]],
  ['役職', [officeItems, lackingItems]],
  ['権限', [rightItems]],
  ['機関・部署', [unitItems]],
  ['連絡の基準', [ladderItems]],
  ['重要度', [severityItems]],
  ['台帳', [registerItems]],
  ['事案区分・種別', [threatItems, kindItems]],
  ['外部への報告', [dutyItems]],
  ['基本方針', [policyItems]],
  ['閉庁日', [holidayItems]],
];

/** What makes another organisation: offices and units, not who holds them. */
const ORGANISATION = ['役職', '機関・部署'];

/** What two versions say differently of offices and units, a sentence each. */
export function organisationDifference(before: ComparedPlan, after: ComparedPlan): string[] {
  return planDifference(before, after)
    .filter(({ title }) => ORGANISATION.includes(title))
    .flatMap(({ lines }) => lines.map(({ text }) => text));
}

/**
 * What two versions of a body's plan say differently, as sentences under headings; none where nothing differs.
 * Written in Japanese, as the plan is. Days are those of Asia/Tokyo.
 */
export function planDifference(before: ComparedPlan, after: ComparedPlan): Group[] {
  const names = namesOf(before, after);
  const lines = (say: Say): Line[] => compareItems(say(before, names), say(after, names));
  return [
    { title: '任命', lines: appointmentLines(before, after, names) },
    ...GROUPS.map(([title, say]) => ({ title, lines: say.flatMap(lines) })),
    ...playbookGroups(before, after, names),
  ].filter((group) => group.lines.length > 0);
}
