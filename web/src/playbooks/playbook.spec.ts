import { beforeAll, describe, expect, it } from '@jest/globals';
import { createInstance, type TFunction } from 'i18next';
import type { Block, Playbook, PlaybookStep } from '../api/types';
import { ja } from '../i18n/ja';
import { addressOf } from './address';
import { compare } from './compare';
import { rowsOf } from './paper-rows';
import type { Reading } from './reading';

const step = (id: string, change: Partial<PlaybookStep> = {}): PlaybookStep => ({
  block: 'step',
  id,
  kind: 'do',
  title: id,
  how: '',
  en: null,
  office: 'chief',
  helpers: [],
  required: true,
  due: null,
  late: null,
  target: '朝',
  takes: 0,
  lasts: null,
  evidence: [],
  facts: [],
  gate: null,
  irreversible: null,
  measure: null,
  undo: null,
  needs: { evidence: [], gates: [], measures: false },
  duty: null,
  csf: [],
  ...change,
});

const playbook = (steps: Block[], change: Partial<Playbook> = {}): Playbook => ({
  id: 'fire',
  digest: 'abc',
  keptAt: null,
  inForce: true,
  title: '火災',
  summary: '',
  en: null,
  category: 'disaster',
  duties: [],
  residents: '',
  card: { do: ['逃げる'], dont: [], call: ['chief'] },
  without: { network: '', power: '', superior: '' },
  due: null,
  late: { after: 1_800_000, tell: ['chief'] },
  phases: [{ phase: 'containment', goal: '', due: null, steps }],
  officeTitles: { chief: '統括責任者' },
  dueTexts: {},
  conditions: {},
  graph: { width: 0, height: 0, nodes: [], edges: [], boxes: [] },
  ...change,
});

const nested: Block[] = [
  step('first'),
  {
    block: 'parallel',
    id: 'both',
    title: '同時に',
    en: null,
    join: 2,
    tracks: [
      { id: 'people', title: '人', en: null, steps: [step('count')] },
      {
        id: 'room',
        title: '部屋',
        en: null,
        steps: [
          {
            block: 'choice',
            id: 'smoke',
            title: '煙は',
            how: '',
            en: null,
            office: 'chief',
            due: null,
            late: null,
            options: [
              {
                id: 'yes',
                title: 'ある',
                en: null,
                when: null,
                otherwise: false,
                steps: [step('out')],
              },
              { id: 'no', title: 'ない', en: null, when: null, otherwise: true, steps: [] },
            ],
          },
        ],
      },
    ],
  },
  step('last'),
];

let t: TFunction;
beforeAll(async () => {
  t = await createInstance().init({ lng: 'ja', resources: { ja: { translation: ja } } });
});
const reading = (steps: Block[], change: Partial<Playbook> = {}): Reading => ({
  playbook: playbook(steps, change),
  language: 'ja',
  t,
});

describe('two versions of a playbook', () => {
  it('are the same when nothing changed', () => {
    expect(compare(reading(nested), reading(nested))).toEqual({
      about: [],
      changed: [],
      added: [],
      removed: [],
    });
  });

  it('show what came, what went, and each thing said differently', () => {
    const before = reading([step('a'), step('b', { how: '1. 切る。' }), step('c')]);
    const after = reading([step('b', { how: '1. 抜く。', required: false }), step('c'), step('d')]);
    const { added, removed, changed } = compare(before, after);
    expect([added.map(({ id }) => id), removed.map(({ id }) => id)]).toEqual([['d'], ['a']]);
    expect(changed).toEqual([
      {
        id: 'b',
        title: 'b',
        differences: [
          { name: 'required', before: '必須', after: '任意' },
          { name: 'how', before: '1. 切る。', after: '1. 抜く。' },
        ],
      },
    ]);
  });

  it('show a step that stands elsewhere now', () => {
    const before = reading([step('a'), ...nested.slice(1)]);
    const after = reading([...nested.slice(1), { ...use('part'), steps: [step('a')] }]);
    expect(compare(before, after).changed).toEqual([
      {
        id: 'a',
        title: 'a',
        differences: [{ name: 'place', before: '初動・封じ込め', after: '初動・封じ込め › part' }],
      },
    ]);
  });

  it('show what changed beside the steps', () => {
    const after = reading(nested, { residents: '窓口を閉じています。' });
    expect(compare(reading(nested), after).about).toEqual([
      { name: 'residents', before: '', after: '窓口を閉じています。' },
    ]);
  });
});

describe('a checklist on paper', () => {
  it('leads to where staff reach the installation, wherever it was printed', () => {
    const plan = { publicUrl: 'https://hikeshi.example.jp' };
    expect(addressOf(plan, '/playbooks/fire')).toBe('https://hikeshi.example.jp/playbooks/fire');
  });

  it('numbers steps and choices in reading order and draws in what stands in tracks and ways', () => {
    const rows = rowsOf(reading(nested)).map((row) => [
      row.row,
      'depth' in row ? row.depth : 0,
      'no' in row ? row.no : '',
      row.id,
    ]);
    expect(rows).toEqual([
      ['phase', 0, '', 'containment'],
      ['step', 0, 1, 'first'],
      ['heading', 0, '', 'both'],
      ['heading', 0, '', 'both/people'],
      ['step', 1, 2, 'count'],
      ['heading', 0, '', 'both/room'],
      ['choice', 1, 3, 'smoke'],
      ['heading', 2, '', 'smoke/yes'],
      ['step', 3, 4, 'out'],
      ['heading', 2, '', 'smoke/no'],
      ['heading', 3, '', 'smoke/no/nothing'],
      ['step', 0, 5, 'last'],
    ]);
  });

  it('has a box for each round of a repeat', () => {
    const again: Block = {
      block: 'repeat',
      id: 'again',
      title: 'もう一度見るか',
      how: '',
      en: null,
      office: 'chief',
      atMost: 3,
      until: null,
      steps: [step('look')],
    };
    expect(rowsOf(reading([again]))).toContainEqual({
      row: 'rounds',
      id: 'again/rounds',
      depth: 1,
      repeat: 'again',
      atMost: 3,
    });
    const steps = rowsOf(reading([again, step('after')])).flatMap((row) =>
      row.row === 'step' ? [[row.id, row.rounds]] : [],
    );
    expect(steps).toEqual([
      ['look', 3],
      ['after', null],
    ]);
  });
});

function use(id: string): Extract<Block, { block: 'use' }> {
  return { block: 'use', id, title: id, en: null, playbook: id, steps: [] };
}
