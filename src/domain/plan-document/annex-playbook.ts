import { officeOf } from '../plan/directory.js';
import type {
  Block as PlaybookBlock,
  Choice,
  Option,
  Parallel,
  Repeat,
  Step,
  Use,
} from '../playbook/definition.js';
import {
  dueText,
  IRREVERSIBLE_WORDS,
  KIND_WORDS,
  PLAYBOOK_PHASE_WORDS,
} from '../playbook/playbook-words.js';
import { allBlocks } from '../playbook/walk.js';
import type { Block, Line, Row } from './document.js';
import { band, cell, heading, lines, row, table, text, type AnnexDraft } from './parts.js';
import { sameAs, type SharedPart, type SharedParts } from './shared-parts.js';
import type { PlanSource, ReadPlaybook } from './source.js';

/** What the rows of one playbook need to know. */
interface Writing {
  readonly source: PlanSource;
  readonly read: ReadPlaybook;
  readonly parts: SharedParts;
  readonly titles: ReadonlyMap<string, string>;
  readonly count: { no: number };
}

/** What every sheet of steps is written with. */
interface Around {
  readonly source: PlanSource;
  readonly parts: SharedParts;
}

/** One playbook as a checklist to tick by hand, with the first ten minutes before and what to do without after. */
export function playbookAnnex(read: ReadPlaybook, around: Around): AnnexDraft {
  const { playbook } = read;
  const writing = writingOf(read, around);
  const { card } = playbook;
  const called = card.call.map((id) => officeTitle(id, writing));
  return {
    ...sheet('手順書', playbook.title),
    blocks: [
      text(playbook.summary.trimEnd()),
      table(
        '最初の10分',
        [
          ['最初の10分にすること', 6],
          ['してはならないこと', 5],
        ],
        [
          row(
            card.do.map((each, index) => `□ ${index + 1} ${each}`).join('\n'),
            card.dont.map((each) => `× ${each}`).join('\n'),
          ),
        ],
      ),
      text(`連絡の順　${called.join(' → ')}`),
      checklist(
        playbook.title,
        playbook.phases.flatMap(({ phase, goal, steps }): Row[] => [
          band(lines(`${PLAYBOOK_PHASE_WORDS[phase].ja}　${goal}`, 'strong')),
          ...sequence(steps, 0, writing),
        ]),
      ),
      ...without(read),
    ],
  };
}

/** What several playbooks have in common, as a checklist of its own; they are short and stand one below the other. */
export function partAnnex({ use, read }: SharedPart, index: number, around: Around): AnnexDraft {
  const rows = sequence(use.steps, 0, writingOf(read, around));
  return {
    ...sheet('共通手順', use.title),
    begins: index === 0 ? 'page' : 'below',
    blocks: [checklist(use.title, rows)],
  };
}

function writingOf(read: ReadPlaybook, around: Around): Writing {
  const titles = new Map(allBlocks(read.playbook).map(({ id, title }) => [id, title]));
  return { ...around, read, titles, count: { no: 0 } };
}

function sheet(kind: AnnexDraft['kind'], title: string): Omit<AnnexDraft, 'blocks'> {
  return { id: null, kind, title, standard: false, paper: 'a4', begins: 'page' };
}

function checklist(title: string, rows: readonly Row[]): Block {
  const columns = [
    ['済', 1],
    ['手順', 17],
    ['時刻', 3],
    ['氏名', 4],
  ] as const;
  return table(`手順 ${title}`, columns, rows);
}

function without({ playbook }: ReadPlaybook): Block[] {
  const { network, power, superior } = playbook.without;
  return [
    heading('ネットワークが使えないとき'),
    text(network.trimEnd()),
    heading('電気が使えないとき'),
    text(power.trimEnd()),
    heading('上司に連絡がつかないとき'),
    text(superior.trimEnd()),
  ];
}

function sequence(blocks: readonly PlaybookBlock[], depth: number, writing: Writing): Row[] {
  return blocks.flatMap((block) => rowsOf(block, depth, writing));
}

function rowsOf(block: PlaybookBlock, depth: number, writing: Writing): Row[] {
  const inner = (blocks: readonly PlaybookBlock[], by = 1): Row[] =>
    sequence(blocks, depth + by, writing);
  switch (block.block) {
    case 'step':
      return [checked(stepLines(block, writing), depth)];
    case 'use':
      return useRows(block, depth, writing);
    case 'repeat':
      return [band(repeatLines(block, writing), depth), ...inner(block.steps)];
    case 'parallel':
      return [
        band(lines(parallelText(block), 'strong'), depth),
        ...block.tracks.flatMap((track) => [
          band(lines(`道：${track.title}`, 'strong'), depth),
          ...inner(track.steps),
        ]),
      ];
    case 'choice':
      return [
        checked(choiceLines(block, writing), depth),
        ...block.options.flatMap((option) => [
          band(optionLines(block, option, writing), depth + 1),
          ...inner(option.steps, 2),
        ]),
      ];
  }
}

/** A line to tick that points at the shared sheet; what differs from it is printed here. */
function useRows(use: Use, depth: number, writing: Writing): Row[] {
  const part = sameAs(use, writing.parts);
  if (part) {
    writing.count.no += 1;
    return [checked(lines(`${writing.count.no}　${use.title}（${part.name}による）`), depth)];
  }
  return [
    band(lines(`共通手順：${use.title}`, 'strong'), depth),
    ...sequence(use.steps, depth + 1, writing),
  ];
}

function repeatLines({ id, title, atMost }: Repeat, { read }: Writing): Line[] {
  const rounds = Array.from({ length: atMost }, (_, round) => `□${round + 1}`).join(' ');
  const until = read.conditions[id];
  return [
    {
      text: `繰返し：${title}${until ? `（${until}になったら終わり）` : ''}`,
      style: 'strong',
    },
    { text: `回数　${rounds}`, style: 'small' },
  ];
}

function parallelText({ title, join, tracks }: Parallel): string {
  const some = join < tracks.length ? `（${join}つの道が終われば次へ進む）` : '';
  return `同時に進める：${title}${some}`;
}

/** □, what is done, and the room for time and name. */
function checked(words: readonly Line[], depth: number): Row {
  return row('□', cell(words, depth), '', '');
}

/** The title, and in one small line by whom, by when, who approves and what has to stay. */
function stepLines(step: Step, writing: Writing): Line[] {
  const kind = KIND_WORDS[step.kind].ja;
  const title = step.title.startsWith('【') || !kind ? step.title : `【${kind}】${step.title}`;
  const kept = step.evidence.map(
    ({ what, keepYears }) => `${what}${keepYears === null ? '' : `（保存${keepYears}年）`}`,
  );
  const notes = [
    who(step.office, step.helpers, writing),
    ...dueNotes(step, writing),
    ...gateNotes(step, writing),
    ...undoNotes(step, writing),
    ...(kept.length > 0 ? [`残すもの ${kept.join('、')}`] : []),
    ...(step.irreversible ? [IRREVERSIBLE_WORDS[step.irreversible].ja] : []),
  ];
  return numberedLines(`${title}${step.required ? '' : '（任意）'}`, notes, writing);
}

function choiceLines(choice: Choice, writing: Writing): Line[] {
  const notes = [who(choice.office, [], writing), ...dueNotes(choice, writing)];
  return numberedLines(`【${KIND_WORDS.choice.ja}】${choice.title}`, notes, writing);
}

function numberedLines(title: string, notes: readonly string[], { count }: Writing): Line[] {
  count.no += 1;
  return [
    { text: `${count.no}　${title}`, style: 'normal' },
    { text: notes.join('　／　'), style: 'small' },
  ];
}

function gateNotes({ gate }: Step, writing: Writing): string[] {
  if (!gate) return [];
  const titles = (ids: readonly string[]): string[] => ids.map((id) => officeTitle(id, writing));
  const others = gate.with.length > 0 ? `（同意 ${titles(gate.with).join('、')}）` : '';
  return [`承認 ${titles(gate.authority).join(' → ')}${others}`];
}

/** What is to be put back later, so that no exception outlives the incident. */
function undoNotes({ undo }: Step, { titles }: Writing): string[] {
  const later = undo && 'step' in undo ? titles.get(undo.step) : undefined;
  return later ? [`後で戻す 「${later}」`] : [];
}

/** A way to tick, with the case in which it is taken. */
function optionLines(choice: Choice, option: Option, { read }: Writing): Line[] {
  const when = read.conditions[`${choice.id}/${option.id}`];
  const note = when ?? (option.otherwise ? 'ほかに当たらないとき' : '');
  const nothing = option.steps.length === 0 ? '　することはない' : '';
  return lines(`□ ${option.title}${note ? `（${note}）` : ''}${nothing}`);
}

function who(office: string, helpers: readonly string[], writing: Writing): string {
  const names = helpers.map((id) => officeTitle(id, writing)).join('、');
  return `担当 ${officeTitle(office, writing)}${names ? `（協力 ${names}）` : ''}`;
}

function dueNotes(item: Step | Choice, { titles }: Writing): string[] {
  const due = item.due && dueText(item.due, (id) => titles.get(id) ?? id, 'ja');
  const target = item.block === 'step' ? item.target : null;
  const words = [due, target].filter(Boolean).join('、');
  return words ? [`期限 ${words}`] : [];
}

function officeTitle(id: string, { source }: Writing): string {
  return officeOf(source.plan.offices, id).title;
}
