import type { Kind, Plan } from '../domain/plan/plan.js';
import { html, type Html } from '../shared/html.js';
import { ANSWER_WORDS } from '../shared/words.js';
import { Fields, form, type Group, type Typed, type Wrong } from './fields.js';
import type { Content, Frame } from './page.js';
import { dayText, timeText } from './times.js';

const HARMS = ['counter', 'residents', 'personalData'] as const;

/** 報告する without JavaScript: the same eight things, three of them required. */
export function reportPage(
  frame: Frame,
  given: {
    readonly plan: Plan;
    readonly now: string;
    readonly typed: Typed;
    readonly wrong: Wrong | null;
  },
): Content {
  const { words, key } = frame;
  const { plan, now, typed, wrong } = given;
  const fields = new Fields(words, typed, wrong);
  return {
    title: `${wrong ? `${words.wrongInput}: ` : ''}${words.report}`,
    console: '/report',
    body: html`<p>${words.reportLead}</p>
      ${fields.summary()}
      ${form({ action: '/lite/report', key, submit: words.submit, body: asked(frame, { plan, now, fields }) })}`,
  };
}

function asked(frame: Frame, given: { plan: Plan; now: string; fields: Fields }): Html {
  const { words, language, who } = frame;
  const { plan, now, fields } = given;
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: ANSWER_WORDS[value][language],
  }));
  return html`${fields.area('summary', words.summary, { required: true })}
  ${fields.select('kind', words.kind, [{ label: '', options: [{ value: '', label: words.choose }] }, ...kinds(plan, words.otherKinds)], true)}
  ${fields.text('aware.at', `${words.aware} ${words.day}`, { initial: dayText(now), hint: words.dayHint, required: true, max: 40 })}
  ${fields.text('aware.time', `${words.aware} ${words.time}`, { initial: timeText(now), hint: words.timeHint, max: 20 })}
  ${fields.text('place', words.place)} ${fields.text('system', words.system)}
  ${HARMS.map((each) => fields.select(`harm.${each}`, `${words.harm} ${words[each]}`, [{ label: '', options: answers.toReversed() }]))}
  ${fields.text('contact.name', words.contact, { initial: who?.name ?? '', max: 100 })}
  ${fields.text('contact.phone', words.phone, { max: 100 })}
  ${fields.area('done', words.done, { max: 4000 })} ${fields.check('drill', words.drill)}`;
}

/** Kinds in the groups of the plan; 不明 is one of the last. */
function kinds({ categories, kinds: all }: Plan, others: string): Group[] {
  const group = (label: string, of: Kind['category']): Group => ({
    label,
    options: all
      .filter(({ category }) => category === of)
      .map(({ id, label: words }) => ({ value: id, label: words })),
  });
  return [...categories.map(({ category, label }) => group(label, category)), group(others, null)];
}
