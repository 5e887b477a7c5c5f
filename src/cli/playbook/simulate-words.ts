import type { Choice, Item, Playbook, Repeat } from '../../domain/playbook/definition.js';
import { factNeeds } from '../../domain/playbook/facts.js';
import { writtenId, writtenItem } from '../../domain/playbook/rounds.js';
import type { FactValue } from '../../domain/playbook/run.js';
import type { OffReason, StepStanding } from '../../domain/playbook/standing.js';
import { allBlocks, flatten } from '../../domain/playbook/walk.js';
import type { RefusedAct } from '../../domain/simulation/cast.js';
import type { Coverage, Unexpected } from '../../domain/simulation/coverage.js';
import { factsFor } from '../../domain/simulation/example-facts.js';
import type { Hold } from '../../domain/simulation/holds.js';
import { JA_DETAILS } from '../../shared/problem-details-ja.js';
import { STEP_STATE_WORDS } from '../../shared/words.js';
import type { Called } from './simulate-lines.js';

/** Why a script goes no further, and a line to put into it. */
export function holdLines(hold: Hold, { playbook }: Called): string[] {
  switch (hold.why) {
    case 'unanswered':
      return [
        `${named(hold.choice)}で止まりました。答えが台本にありません。次のどれかの行を足してください`,
        ...hold.choice.options.map(
          ({ id, title }) => `    ${title}:  ${exampleOf(hold.choice, id, playbook)}`,
        ),
      ];
    case 'rejected':
      return [
        `承認${named(hold.gate)}が見送り（reject）のままなので、${hold.steps.map(named).join('、')}を始められません`,
        `    行わずに進むとき:  ${skipping(hold.steps, '承認されなかったため')}`,
        `    もう一度申請して承認されるとき:  gates: { ${writtenId(hold.gate.id)}: [reject, approve] }`,
      ];
    case 'no-evidence':
      return [
        `証拠「${evidenceTitle(hold.evidence, playbook)}」（${hold.evidence}）を残す手順を行わないので、${hold.steps.map(named).join('、')}を始められません`,
        `    行わずに進むとき:  ${skipping(hold.steps, '証拠がないため')}`,
      ];
    case 'other': {
      const { item, state } = hold.standing;
      return [`${named(item)}で止まりました（${STEP_STATE_WORDS[state].ja}）`];
    }
  }
}

/** What the playbook does not let the script do. */
export function refusedLines(
  { step, refusal }: RefusedAct,
  { playbook, office }: Called,
): string[] {
  const { code, details } = refusal;
  const item = step === null ? undefined : writtenItem(playbook, step);
  const [what, ...ways] = (item &&
    REFUSED[`${code} ${String(details.action)}`]?.(item, playbook)) ?? [
    JA_DETAILS[code](details, office),
  ];
  return [`${item ? `${named(item)}で進められません。` : '進められません。'}${what}`, ...ways];
}

/** What scripts run into, by the code and the command that is refused. */
const REFUSED: Readonly<Record<string, (item: Item, playbook: Playbook) => string[]>> = {
  'illegal-step act-first': ({ id }) => [
    '手順書の gate に ratifyWithin がないので、緊急措置（act-first）はできません',
    `    承認を待つとき:  gates: { ${writtenId(id)}: approve }`,
    '    緊急措置を許すとき:  手順書の gate に  ratifyWithin: 24時間  を足す',
  ],
  'gate-closed skip': (item, playbook) => [
    'この承認を待つ手順があるうちは、承認を省けません',
    `    待つ手順も省くとき:  ${skipping([...waitingFor(item, playbook), item], '行わないため')}`,
  ],
};

function waitingFor({ id }: Item, playbook: Playbook): Item[] {
  return allBlocks(playbook).flatMap((block) =>
    block.block === 'step' && block.needs.gates.includes(writtenId(id)) ? [block] : [],
  );
}

/** What a script says of a step at the end, and what became of it. */
export function unexpectedLines(
  { step, expected, standings }: Unexpected,
  { playbook }: Called,
): string[] {
  const title = allBlocks(playbook).find(({ id }) => id === writtenId(step))?.title ?? step;
  const became = [...new Set(standings.map(becameText))].join('、') || '一度も現れません';
  const wanted = expected === 'done' ? '終わる（done）' : '対象外になる（off）';
  return [
    `expect では「${title}」（${step}）が${wanted}はずですが、実際は: ${became}`,
    `    進み方が正しいとき:  expect の ${expected} から ${step} を外す`,
  ];
}

const OFF: Readonly<Record<OffReason, string>> = {
  'not-chosen': '選ばれなかった道の中にある',
  joined: 'ほかの道が先に終わり、閉じた',
  'not-taken': '元の措置をしていないので、戻さない',
  left: '途中でやめた手順書にある',
};

function becameText({ state, off }: StepStanding): string {
  const word = STEP_STATE_WORDS[state].ja;
  return off ? `${word}（${OFF[off]}）` : word;
}

/** How much the scripts go through together; what is missing by its title, with a line that leads there. */
export function coverageLines(
  name: string,
  { coverage, scripts }: { readonly coverage: Coverage; readonly scripts: number },
  playbook: Playbook,
): string[] {
  const { steps, branches } = coverage;
  const told = (part: Coverage['steps']): string => `${part.all - part.missing.length}/${part.all}`;
  const ways = branches.missing.map((each) => wayOf(each, playbook));
  const inside = new Set(ways.flatMap((way) => way.steps));
  const alone = steps.missing.filter((id) => !inside.has(id));
  return [
    `${name}  台本 ${scripts} 本、手順 ${told(steps)}、分かれ道 ${told(branches)}`,
    ...ways.flatMap(({ text, example, steps }) => [
      `    通っていない道: ${text}${steps.length > 0 ? `（中の手順 ${steps.length}）` : ''}`,
      `        台本の例:  ${example}`,
    ]),
    ...alone.map((id) => `    通っていない手順: ${titled(id, playbook)}`),
    ...(ways.length + alone.length > 0
      ? ['    台本を一本写して name を変え、例の行に置き換えて足すと、通ります']
      : []),
  ];
}

interface Way {
  readonly text: string;
  readonly example: string;
  readonly steps: readonly string[];
}

/** `choice: option`, as coverage names a branch. */
function wayOf(branch: string, playbook: Playbook): Way {
  const [id = '', answer = ''] = branch.split(': ');
  const block = allBlocks(playbook).find((each) => each.id === id);
  if (block?.block === 'repeat') return roundWay(block, answer);
  if (block?.block === 'choice') return optionWay(block, answer, playbook);
  throw new Error(`${branch} is no branch of ${playbook.id}`);
}

/** Either answer of a repeat comes up where somebody is asked, which facts may forestall. */
function roundWay(repeat: Repeat, answer: string): Way {
  const asked = repeat.until ? '  （until の事実は、この台本に書かない）' : '';
  return {
    text: `${named(repeat)}の「${answer === 'again' ? 'もう一度' : '終わり'}」`,
    example: `choices: { ${repeat.id}: [again, enough] }${asked}`,
    steps: [],
  };
}

function optionWay(choice: Choice, answer: string, playbook: Playbook): Way {
  const { title = answer, steps = [] } = choice.options.find(({ id }) => id === answer) ?? {};
  return {
    text: `${named(choice)}の「${title}」（${answer}）`,
    example: exampleOf(choice, answer, playbook),
    steps: flatten(steps).flatMap(({ block, id }) => (block === 'step' ? [id] : [])),
  };
}

/** The line of a script that makes a choice go this way: by facts where they decide, else by a person. */
export function exampleOf(choice: Choice, option: string, playbook: Playbook): string {
  const facts = factsFor(choice, option, factNeeds(playbook));
  return facts === null
    ? `choices: { ${writtenId(choice.id)}: ${option} }`
    : `facts: { ${factsText(facts)} }`;
}

function factsText(facts: Readonly<Record<string, FactValue>>): string {
  return Object.entries(facts)
    .map(([id, value]) => `${id}: ${value}`)
    .join(', ');
}

function skipping(steps: readonly Item[], reason: string): string {
  return `skips: { ${steps.map(({ id }) => `${writtenId(id)}: ${reason}`).join(', ')} }`;
}

function named({ id, title }: { readonly id: string; readonly title: string }): string {
  return `「${title}」（${id}）`;
}

function titled(id: string, playbook: Playbook): string {
  return `「${writtenItem(playbook, id)?.title ?? ''}」（${id}）`;
}

function evidenceTitle(id: string, playbook: Playbook): string {
  const all = allBlocks(playbook).flatMap((block) =>
    block.block === 'step' ? block.evidence : [],
  );
  return all.find((each) => each.id === writtenId(id))?.what ?? id;
}
