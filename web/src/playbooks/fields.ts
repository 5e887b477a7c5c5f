import type { Block, PlaybookChoice, PlaybookStep } from '../api/types';
import type { playbooks } from '../i18n/ja/playbooks';
import {
  evidenceOf,
  factsOf,
  gateOf,
  joinText,
  lateText,
  needsOf,
  optionsOf,
  roundsText,
  undoOf,
} from './field-texts';
import type { Reading } from './reading';
import { durationOf, officesOf } from './words';
import { comma } from '../i18n/punctuation';

export type FieldName = keyof typeof playbooks.playbooks.field;

/** One thing a playbook says of a block, as text; nothing is said of what it leaves out. */
export type Field = readonly [name: FieldName, text: string];

type Writer<T> = (item: T, reading: Reading) => string | readonly string[] | null;

const MORE: readonly (readonly [FieldName, Writer<PlaybookStep>])[] = [
  ['helpers', ({ helpers }, { playbook }) => officesOf(playbook, helpers).join(comma())],
  [
    'takes',
    ({ takes }, { t }) => (takes ? t('playbooks.takes', { span: durationOf(takes, t) }) : ''),
  ],
  [
    'lasts',
    ({ lasts }, { t }) => (lasts ? t('playbooks.lasts', { span: durationOf(lasts, t) }) : ''),
  ],
  ['needs', needsOf],
  ['evidence', evidenceOf],
  ['facts', factsOf],
  ['gate', gateOf],
  ['measure', ({ measure }, { t }) => measure && t(`playbooks.measure.${measure}`)],
  ['undo', undoOf],
  ['duty', ({ duty }, { t }) => duty && t(`playbooks.duty.${duty}`)],
  ['late', ({ late }, reading) => late && lateText(late, reading)],
  ['csf', ({ csf }) => csf.join(comma())],
];

/** What a step says beyond its title, office, time and way of doing. */
export function moreOf(step: PlaybookStep, reading: Reading): Field[] {
  return written(MORE, step, reading);
}

const STEP: readonly (readonly [FieldName, Writer<PlaybookStep>])[] = [
  ['title', ({ title }) => title],
  ['kind', ({ kind }, { t }) => t(`playbooks.kind.${kind}`)],
  ['office', ({ office }, { playbook }) => officesOf(playbook, [office])],
  ['required', ({ required }, { t }) => t(required ? 'playbooks.required' : 'playbooks.optional')],
  ['due', ({ id }, { playbook }) => playbook.dueTexts[id] ?? ''],
  ['target', ({ target }) => target],
  [
    'irreversible',
    ({ irreversible }, { t }) => irreversible && t(`steps.irreversible.${irreversible}`),
  ],
  ['how', ({ how }) => how.trim()],
  ...MORE,
  ['en', ({ en }) => en && [en.title, en.how.trim()]],
];

const CHOICE: readonly (readonly [FieldName, Writer<PlaybookChoice>])[] = [
  ['title', ({ title }) => title],
  ['office', ({ office }, { playbook }) => officesOf(playbook, [office])],
  ['due', ({ id }, { playbook }) => playbook.dueTexts[id] ?? ''],
  ['how', ({ how }) => how.trim()],
  ['options', optionsOf],
  ['late', ({ late }, reading) => late && lateText(late, reading)],
  ['en', ({ en }) => en && [en.title, en.how.trim()]],
];

/** Everything a block says of itself, for comparing it with another version. */
export function fieldsOf(block: Block, reading: Reading): Field[] {
  const { playbook, t } = reading;
  switch (block.block) {
    case 'step':
      return written(STEP, block, reading);
    case 'choice':
      return written(CHOICE, block, reading);
    case 'parallel':
      return [
        ['title', block.title],
        ['join', joinText(block, t)],
      ];
    case 'repeat':
      return [
        ['title', block.title],
        ['office', officesOf(playbook, [block.office]).join('')],
        ['how', block.how.trim()],
        ['rounds', roundsText(block, reading)],
      ];
    case 'use':
      return [['title', block.title]];
  }
}

function written<T>(
  writers: readonly (readonly [FieldName, Writer<T>])[],
  item: T,
  reading: Reading,
): Field[] {
  return writers.flatMap(([name, write]): Field[] => {
    const said = write(item, reading);
    const text = typeof said === 'string' ? said : (said ?? []).join('\n');
    return text ? [[name, text]] : [];
  });
}
