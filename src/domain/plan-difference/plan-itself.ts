import { dayText } from '../plan-document/parts.js';
import { LEGAL_NAMES, RIGHT_NAMES, timeOfDay } from '../plan-document/words.js';
import type { Desk, Kind, OfficeHours, Plan, Rights } from '../plan/plan.js';
import type { PlanException, Upkeep } from '../plan/upkeep.js';
import type { ComparedPlan, Names } from './compared-plan.js';
import { itself, listed, said, unordered, type Item, type Writers } from './item.js';

const words = (text: string): string => text;

const PLAN: Writers<Plan> = {
  body: ['団体のid', words],
  bodyName: ['団体の名', words],
  name: ['計画の名', words],
  version: ['版', words],
  inForceFrom: ['施行日', dayText],
  sample: ['見本', (sample) => (sample ? '見本である' : '見本でない')],
  desk: ['受付窓口', deskText],
  legal: ['法令上の扱い', (legal) => LEGAL_NAMES[legal]],
  // Each of these has sentences of its own; categories are the threats of the profile.
  ...{ offices: null, categories: null, kinds: null, severity: null, ladder: null },
  ...{ hours: null, rights: null, playbooks: null, duties: null, register: null },
  // 機関 are compared as the profile has them.
  organs: null,
};

function deskText({ name, phone, night }: Desk): string {
  const day = `${name}（電話 ${phone}）`;
  if (!night) return day;
  return `${day}、夜間・休日は${night.name}（電話 ${night.phone}、当番 ${night.duty}）`;
}

const UPKEEP: Writers<Omit<Upkeep, 'confirmed' | 'exceptions'>> = {
  bcp: ['業務継続計画', ({ name, checked }) => `${name}（${dayText(checked)}に確かめた）`],
  reviewBy: ['次の見直しの期限', dayText],
};

const HOURS: Writers<OfficeHours> = {
  opens: ['開庁', timeOfDay],
  closes: ['閉庁', timeOfDay],
  holidays: null,
};

/** Name, version, desk and hours of the plan, and how it is kept up. */
export function planItems({ plan, upkeep }: ComparedPlan): Item[] {
  const { bcp, reviewBy } = upkeep;
  const own = [...said(plan, PLAN), ...said(plan.hours, HOURS), ...said({ bcp, reviewBy }, UPKEEP)];
  return [itself(own), ...exceptionItems(upkeep)];
}

const EXCEPTION: Writers<PlanException> = {
  rule: null,
  what: ['対象', words],
  why: ['理由', words],
  approvedBy: ['認めた者', words],
};

/** What the check may find and the body lives with. */
function exceptionItems({ exceptions }: Upkeep): Item[] {
  return unordered(
    listed(exceptions, {
      id: ({ rule, what }) => `exception/${rule}/${what}`,
      title: ({ rule, what }) => `点検の例外 ${rule}「${what}」`,
      fields: (exception) => said(exception, EXCEPTION),
    }),
  );
}

/** 閉庁日 beside weekends and the turn of the year. */
export function holidayItems({ plan }: ComparedPlan): Item[] {
  return unordered(
    plan.hours.holidays.map((day) => ({
      ...{ id: day, title: dayText(day), list: null, value: day, fields: () => [] },
    })),
  );
}

/** What only some offices may do, in their order. */
export function rightItems({ plan }: ComparedPlan, names: Names): Item[] {
  const rights = Object.keys(RIGHT_NAMES) as (keyof Rights)[];
  return [
    itself(
      rights.map((right) => ({
        name: RIGHT_NAMES[right],
        value: plan.rights[right],
        text: names.offices(plan.rights[right]),
      })),
    ),
  ];
}

/** 種別: what the desk chooses. */
export function kindItems({ plan }: ComparedPlan, names: Names): Item[] {
  const writers: Writers<Kind> = {
    id: null,
    label: ['呼び方', words],
    category: ['事案区分', names.category],
    playbook: ['手順書', (id) => `「${names.playbook(id)}」`],
    impact: ['影響度', String],
    urgency: ['緊急度', String],
    means: ['意味する事実', (facts) => facts.map(names.floor).join('、')],
  };
  return listed(plan.kinds, {
    id: ({ id }) => id,
    title: ({ label }) => `種別「${label}」`,
    fields: (kind) => said(kind, writers),
  });
}
