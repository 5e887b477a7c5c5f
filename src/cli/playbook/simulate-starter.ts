import type { Choice, FactNeed, Playbook } from '../../domain/playbook/definition.js';
import { factNeeds } from '../../domain/playbook/facts.js';
import { factsOf } from '../../domain/playbook/guard.js';
import { allBlocks } from '../../domain/playbook/walk.js';
import { factsFor } from '../../domain/simulation/example-facts.js';

/** A first script of a playbook, to save and to go on from: every question it asks, each with an answer. */
export function starterLines(playbook: Playbook): string[] {
  const choices = allBlocks(playbook).filter((block) => block.block === 'choice');
  const facts = askedOf(playbook, choices);
  const byHand = choices.filter(({ options }) => options.every(({ when }) => when === null));
  return [
    `playbook: ${playbook.id}`,
    'scripts:',
    '  - name: ひととおり進み、全て承認される',
    '    aware: 2026-11-21T02:13:00+09:00 # 認知の日時',
    ...(byHand.length > 0 ? ['    choices: # 人が選ぶ答え'] : []),
    ...byHand.map(choiceLine),
    ...(facts.length > 0 ? ['    facts: # 手順が聞く事実。書かないと「不明」'] : []),
    ...facts.map((line) => `      ${line}`),
  ];
}

function choiceLine({ id, title, options }: Choice): string {
  const all = options.map((each) => `${each.id} ${each.title}`).join('、');
  return `      ${id}: ${options[0]?.id ?? ''} # ${title}（${all}）`;
}

/** The facts that decide something, each with a value that leads into the first way. */
function askedOf(playbook: Playbook, choices: readonly Choice[]): string[] {
  const needs = factNeeds(playbook);
  const used = new Set(
    choices.flatMap(({ options }) => options.flatMap(({ when }) => (when ? factsOf(when) : []))),
  );
  const example: Record<string, unknown> = {};
  for (const choice of choices.toReversed()) {
    Object.assign(example, factsFor(choice, choice.options[0]?.id ?? '', needs));
  }
  return [...used].flatMap((id) => {
    const need = needs.get(id);
    return need ? [`${id}: ${String(example[id] ?? null)} # ${need.label}${valuesText(need)}`] : [];
  });
}

function valuesText({ type, options }: FactNeed): string {
  if (type === 'yes-no') return '（yes、no、null 不明）';
  if (type === 'one-of')
    return `（${options.map(({ id, label }) => `${id} ${label}`).join('、')}）`;
  return '';
}
