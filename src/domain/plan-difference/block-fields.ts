import type { ReadPlaybook } from '../plan-document/source.js';
import type {
  Block,
  Choice,
  Due,
  English,
  Gate,
  Lateness,
  Needs,
  Option,
  Parallel,
  Repeat,
  Step,
  Track,
  Undo,
  Use,
} from '../playbook/definition.js';
import {
  dueText,
  durationText,
  IRREVERSIBLE_WORDS,
  KIND_WORDS,
} from '../playbook/playbook-words.js';
import type { Names } from './compared-plan.js';
import { said, type Field, type Writers } from './item.js';
import { EVIDENCE_NAMES, FACT_NAMES, MEASURE_NAMES } from './words.js';

/** What the words of one playbook are written with. */
export interface BookWords {
  readonly names: Names;
  readonly conditions: ReadPlaybook['conditions'];
  /** A block, evidence or fact by its title. */
  title(id: string): string;
}

const words = (text: string): string => text.trim();
const english = ({ title, how }: English): string => `${title}\n${how}`.trim();
const yes = (is: boolean): string => (is ? 'そうである' : 'そうでない');

/** Everything a block says of itself; what is inside it stands by itself. */
export function blockFields(block: Block, book: BookWords): Field[] {
  switch (block.block) {
    case 'step':
      return said(block, stepWriters(book));
    case 'choice':
      return said(block, choiceWriters(book));
    case 'repeat':
      return said(block, repeatWriters(block, book));
    case 'parallel':
      return said(block, PARALLEL);
    case 'use':
      return said(block, USE);
  }
}

const PARALLEL: Writers<Parallel> = {
  ...{ block: null, id: null, tracks: null },
  title: ['題名', words],
  en: ['英語', words],
  join: ['次へ進むまでに終わる道', (count) => `${count}つ`],
};

const USE: Writers<Use> = {
  ...{ block: null, id: null, steps: null },
  title: ['題名', words],
  en: ['英語', words],
  playbook: ['共通手順', words],
};

/** A way of several that are gone at the same time. */
export const TRACK: Writers<Track> = {
  ...{ id: null, steps: null },
  title: ['題名', words],
  en: ['英語', words],
};

/** A way of a choice, and when it is taken. */
export function optionFields(choice: Choice, option: Option, { conditions }: BookWords): Field[] {
  const writers: Writers<Option> = {
    ...{ id: null, steps: null },
    title: ['題名', words],
    en: ['英語', words],
    when: ['選ぶ場合', () => conditions[`${choice.id}/${option.id}`] ?? ''],
    otherwise: ['ほかに当たらないときに選ぶ', yes],
  };
  return said(option, writers);
}

/** Who hears of what is late. */
export function lateText({ after, tell }: Lateness, names: Names): string {
  return `${durationText(after, 'ja')}たつごとに ${names.offices(tell)}`;
}

/** By when, and how long before somebody is reminded. */
export function dueWords(due: Due, book: BookWords): string {
  const { remind } = due;
  const before = remind === null ? '' : `（${durationText(remind, 'ja')}前に知らせる）`;
  return `${dueText(due, book.title, 'ja')}${before}`;
}

function stepWriters(book: BookWords): Writers<Step> {
  const { names } = book;
  return {
    ...{ block: null, id: null },
    title: ['題名', words],
    kind: ['種類', (kind) => KIND_WORDS[kind].ja || '実施'],
    office: ['担当', names.office],
    helpers: ['協力', (ids) => ids.map(names.office).join('、')],
    required: ['必須', (required) => (required ? '必須' : '任意')],
    due: ['期限', (due) => dueWords(due, book)],
    target: ['目標', words],
    late: ['遅れたとき', (late) => lateText(late, names)],
    takes: ['かかる時間', (span) => durationText(span, 'ja')],
    lasts: ['待つ時間', (span) => durationText(span, 'ja')],
    how: ['やり方', words],
    evidence: ['残すもの', (all) => all.map(evidenceText).join('\n')],
    facts: ['記録する事実', (all) => all.map(factText).join('\n')],
    gate: ['承認', (gate) => gateText(gate, names)],
    needs: ['先に要るもの', (needs) => needsText(needs, book)],
    measure: ['後で戻す措置', (measure) => MEASURE_NAMES[measure]],
    undo: ['戻す手順', (undo) => undoText(undo, book)],
    irreversible: ['注意', (what) => IRREVERSIBLE_WORDS[what].ja],
    duty: ['報告・届出', names.duty],
    csf: ['NIST CSF 2.0', (ids) => ids.join('、')],
    en: ['英語', english],
  };
}

function choiceWriters(book: BookWords): Writers<Choice> {
  return {
    ...{ block: null, id: null, options: null },
    title: ['題名', words],
    office: ['担当', book.names.office],
    due: ['期限', (due) => dueWords(due, book)],
    late: ['遅れたとき', (late) => lateText(late, book.names)],
    how: ['やり方', words],
    en: ['英語', english],
  };
}

function repeatWriters({ id }: Repeat, { names, conditions }: BookWords): Writers<Repeat> {
  return {
    ...{ block: null, id: null, steps: null },
    title: ['題名', words],
    office: ['担当', names.office],
    atMost: ['繰り返す回数', (count) => `${count}回まで`],
    until: ['終わる場合', () => conditions[id] ?? ''],
    how: ['やり方', words],
    en: ['英語', english],
  };
}

function evidenceText({ what, kind, keepYears }: Step['evidence'][number]): string {
  const keep = keepYears === null ? '' : `、${keepYears}年保存`;
  return `${what}（${EVIDENCE_NAMES[kind]}${keep}）`;
}

function factText({ label, type, options }: Step['facts'][number]): string {
  const values = options.map((option) => option.label).join('・');
  return `${label}（${values || FACT_NAMES[type]}）`;
}

function gateText({ authority, with: also, ratifyWithin }: Gate, names: Names): string {
  return [
    names.offices(authority),
    ...(also.length > 0 ? [`同意 ${also.map(names.office).join('、')}`] : []),
    ...(ratifyWithin === null ? [] : [`${durationText(ratifyWithin, 'ja')}以内に事後承認`]),
  ].join('、');
}

function needsText({ evidence, gates, measures }: Needs, { title }: BookWords): string {
  return [
    ...gates.map((id) => `承認「${title(id)}」`),
    ...evidence.map((id) => `証拠「${title(id)}」`),
    ...(measures ? ['責任者と期限の決まった再発防止策'] : []),
  ].join('、');
}

function undoText(undo: Undo, { title }: BookWords): string {
  return 'step' in undo ? `「${title(undo.step)}」で戻す` : `戻さない（${undo.none}）`;
}
