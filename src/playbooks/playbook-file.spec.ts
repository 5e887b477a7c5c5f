import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PlaybookFolder,
  WATER,
  changedText,
  placeIn,
} from '../../test/fixtures/playbook-folder.js';
import { HOUR, MINUTE } from '../domain/calendar/instant.js';
import type { Block, Playbook } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { readLibrary } from './library.js';
import { readPlaybook } from './playbook-file.js';

const FILE = 'playbooks/infrastructure/water-outage.yaml';
const folder = new PlaybookFolder();
beforeAll(() => void folder.write(FILE, WATER));
afterAll(() => folder.remove());

function read(text: string): Playbook {
  folder.write(FILE, text);
  return readPlaybook(folder.files, FILE, readLibrary(folder.files));
}

/** What is said of the small playbook after one change to its text. */
function problemsOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UnusableFile) return error.message;
    throw error;
  }
  return '';
}

function block(playbook: Playbook, id: string): Block | undefined {
  return allBlocks(playbook).find((each) => each.id === id);
}

const STEP = '      - id: check-water\n';
const withKeys = (keys: string): string =>
  changedText(WATER, STEP, `${STEP}        ${keys.replaceAll('\n', '\n        ')}\n`);

describe('a playbook file', () => {
  it('is read with the defaults of the language', () => {
    const playbook = read(WATER);
    expect(playbook.late).toEqual({ after: 30 * MINUTE, tell: ['chief', 'ciso'] });
    expect(block(playbook, 'two-tracks')).toMatchObject({ block: 'parallel', join: 2 });
    expect(block(playbook, 'ask-waterworks')).toMatchObject({
      kind: 'tell',
      required: true,
      late: null,
      due: {
        from: 'awareness',
        step: null,
        within: { in: 'clock', ms: 30 * MINUTE },
        remind: null,
      },
      evidence: [{ id: 'call-note', kind: 'record', keepYears: 5 }],
    });
    expect(block(playbook, 'stop-systems')).toMatchObject({
      needs: { evidence: [], gates: ['approve-stop'], measures: false },
      undo: { step: 'start-systems' },
    });
  });

  it.each([
    ['90分', { in: 'clock', ms: 90 * MINUTE }],
    ['4時間', { in: 'clock', ms: 4 * HOUR }],
    ['5日', { in: 'clock', ms: 120 * HOUR }],
    ['4開庁時間', { in: 'open-hours', ms: 4 * HOUR }],
    ['3開庁日', { in: 'open-days', days: 3 }],
  ])('counts %s as people mean it', (text, within) => {
    const playbook = read(changedText(WATER, 'within: 30分', `within: ${text}`));
    expect(block(playbook, 'ask-waterworks')).toMatchObject({ due: { within } });
  });

  it.each([
    ['{ fact: water-cooled, is: no }', { test: 'is', fact: 'water-cooled', value: 'no' }],
    ['{ fact: water-cooled, is: true }', { test: 'is', fact: 'water-cooled', value: 'yes' }],
    ['{ fact: severity, in: [L3, L4] }', { test: 'in', fact: 'severity', values: ['L3', 'L4'] }],
    ['{ fact: people, over: 100 }', { test: 'compare', fact: 'people', by: 'over', value: 100 }],
    ['{ count: [aa, bb], atLeast: 2 }', { test: 'count', facts: ['aa', 'bb'], atLeast: 2 }],
    [
      '{ any: [{ fact: aa, is: no }, { not: { fact: bb, atMost: 3 } }] }',
      {
        test: 'any',
        of: [
          { test: 'is', fact: 'aa', value: 'no' },
          { test: 'not', of: { test: 'compare', fact: 'bb', by: 'atMost', value: 3 } },
        ],
      },
    ],
  ])('reads the condition %s', (text, when) => {
    const playbook = read(changedText(WATER, '{ fact: water-cooled, is: yes }', text));
    expect(block(playbook, 'cooling')).toMatchObject({ options: [{ when }, { otherwise: true }] });
  });

  it.each([
    [
      'colour: red',
      'check-water: 「colour」という項目はありません。書けるのは次の項目です: id、kind',
    ],
    ['kind: dance', 'check-water の kind: 書けるのは次のどれかです: do、decide、approve'],
    [
      'due: { from: awareness, within: 30 minutes }',
      'check-water の due.within: 「30分」「4時間」',
    ],
    ['due: { from: step, within: 1日 }', 'from: step のときは step: <手順の id>'],
    ['due: { from: awareness, within: 1日 }', 'due（期限）か target（時計で計れない目標）の'],
    ['csf: [RS-1]', '「RS.MI-01」のように'],
    ['lasts: 3日', 'lasts は kind: wait の手順だけ'],
    ['gate: { authority: [chief] }', 'gate は kind: approve の手順だけ'],
    ['facts:\n  - { id: which, label: どれ, type: one-of }', 'options を二つ以上'],
    ['helpers: vendor', 'check-water の helpers: 一覧（「- 」の行、又は [ ]）で書いてください'],
    ['undo: { stop: aa }', '{ step: <戻す手順の id> } か { none: <戻さない理由> }'],
    ['required: はい', 'true か falseで書いてください'],
  ])('says of %s what is allowed', (keys, what) => {
    expect(problemsOf(withKeys(keys))).toContain(what);
  });

  it.each([
    [/^title: .*$/m, '', 'title: 要ります（文字）'],
    [
      'category: infrastructure',
      'category: cyber',
      'category: 書けるのは次のどれかです: intentional',
    ],
    ['    goal: 水が', '    purpose: 水が', 'recovery の goal: 要ります'],
    [
      '      - use: lessons',
      '      - part: lessons',
      'prevention の steps.0: 手順が読めません。parallel、choice',
    ],
    [
      'otherwise: true',
      'when: { fact: aa, colour: red }',
      'is・in・over・atLeast・under・atMost のうち一つ',
    ],
    ['- id: no-water', '- id: 水なし', '英小文字で始め'],
    ['- 空調が止まったサーバ室の扉を閉めたままにしない', `- ${'長'.repeat(45)}`, '44字以内'],
  ])('says what is wrong with %s → %s', (from, to, what) => {
    expect(problemsOf(changedText(WATER, from, to))).toContain(what);
  });

  it('names the column of the key that is wrong', () => {
    const text = withKeys('colour: red');
    expect(problemsOf(text).split('  ')[0]).toBe(placeIn(FILE, text, 'colour: red'));
  });

  it.each([
    ['title: a: b', '"…" で囲んでください'],
    ['title: "断水', '閉じ忘れ'],
    ['\ttitle: x', 'タブ'],
    ['title: [断水', '閉じ忘れ'],
  ])('says of the line %s what its form lacks', (line, what) => {
    expect(problemsOf(changedText(WATER, /^title: .*$/m, line))).toContain(what);
  });

  it.each([
    [/^title: /m, 'title：', '9:6  全角の「：」です。半角の「:」と空白にしてください'],
    [/^title: /m, 'title:　', '9:7  「:」の後に全角の空白があります'],
    [/^title: /m, 'title:', '9:6  「:」の後に半角の空白が要ります'],
    ['        office: facilities', '　　　　office: facilities', '49:1  行の頭に全角の空白'],
    ['      - id: check-water', '      ー id: check-water', '118:7  「ー」で始まっています'],
    ['      - id: check-water', '      ・id: check-water', '118:7  「・」で始まっています'],
    ['# awareness', '＃ awareness', '51:47  全角の「＃」です'],
    ['        title: 水の色', '\ttitle: 水の色', '119:1  行の頭にタブがあります'],
    ['duties: []', 'duties: ［］', '17:9  全角の「［ ］」です。半角の「[ ]」に'],
    [
      '{ from: awareness, within: 30分 }',
      '｛ from: awareness, within: 30分 ｝',
      '51:14  全角の「｛ ｝」です。半角の「{ }」に',
    ],
    ['{ from: awareness,', '{ from：awareness,', '51:20  全角の「：」です'],
    ['from: awareness, within', 'from: awareness、within', '51:31  全角の「、」です'],
    ['[ciso, chief]', '[ciso、chief]', '全角の「、」です'],
  ])('says what is meant by the full-width marks in %s → %s, and only that', (from, to, what) => {
    const said = problemsOf(changedText(WATER, from, to)).split('\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(what);
  });

  it.each([
    ['within: 30分', 'within: ３０分'],
    ['title: 断水', 'title: ［断水］１：水が出ない'],
    ['          1. 連絡先', '          ー id：1. ［連絡先］＃'],
  ])('takes %s → %s, where nothing can be misunderstood', (from, to) => {
    expect(problemsOf(changedText(WATER, from, to))).toBe('');
  });

  it.each([
    ['within: 30分', 'within: 30', '単位がありません。「30分」のように'],
    ['within: 30分', 'within: １時間３０分', '単位は一つだけです。「90分」と書いて'],
    ['within: 30分', 'within: 2週間', '「14日」と書いてください'],
    ['keep: 5年', 'keep: 5', '「5年」のように、数字に単位を'],
    ['office: facilities', 'office: ｆａｃｉｌｉｔｉｅｓ', '全角の「ｆａｃｉｌ'],
    ['kind: tell', 'kind: tel', '「tell」のことですか'],
    ['office: facilities', 'ofice: facilities', '「ofice」という項目はありません。「office」の'],
    ['within: 30分 }', 'within 30分 }', '「within」のことですか。名前の後に、半角の「:」と空白'],
    ['- use: lessons', '- usr: lessons', '手順が読めません。「use」のことですか'],
  ])('says of %s → %s once what is meant', (from, to, what) => {
    const said = problemsOf(changedText(WATER, from, to)).split('\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(what);
  });

  it('tells three slips in three places at once, each at its line', () => {
    const text = changedText(
      changedText(changedText(WATER, /^title: /m, 'title：'), 'within: 30分', 'within: 30'),
      'office: business-owner',
      'ofice: business-owner',
    );
    const lines = problemsOf(text)
      .split('\n')
      .map((line) => line.split(':')[1]);
    expect(lines).toEqual(['9', '51', placeIn(FILE, text, 'ofice').split(':')[1]]);
  });

  it('tells of a broken form the cause, where it begins, and how many lines it hides', () => {
    const quote = problemsOf(changedText(WATER, 'title: 断水の範囲', 'title: "断水の範囲'));
    expect(quote).toContain('48:9  ここで始まる引用符');
    const colon = problemsOf(changedText(WATER, 'title: 水の色', 'title 水の色'));
    expect(colon).toMatch(/:119:9 {2}この行に「名前: 値」の「:」と空白がありません[^\n]*$/);
    const bracket = problemsOf(changedText(WATER, '[ciso, chief], with', '[ciso, chief, with'));
    expect(bracket.split('\n')).toHaveLength(1);
    expect(bracket).toMatch(/:83:25 {2}かっこ .*（続く \d+ か所も/);
  });

  it.each([
    ['      - id: check-water', '       - id: check-water', 118, 7, 6],
    ['      - id: check-water', '     - id: check-water', 118, 5, 6],
    ['        title: 水の色', '         title: 水の色', 119, 9, 8],
    ['        title: 水の色', '       title: 水の色', 119, 7, 8],
    ['  do:\n', ' do:\n', 27, 1, 2],
  ])(
    'says of a line that begins too far left or right where it belongs: %s',
    (from, to, line, is, due) => {
      const said = problemsOf(changedText(WATER, from, to)).split('\n');
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(
        `:${line}:1  行の頭の空白が ${is} 個です。そろう行に合わせて ${due} 個に`,
      );
    },
  );

  it('names both lines of an id given twice', () => {
    const text = changedText(WATER, 'id: check-water', 'id: ask-waterworks');
    expect(problemsOf(text)).toContain(':118:9  id「ask-waterworks」は 46 行目にもあります');
    const twice = changedText(
      WATER,
      '      - use: lessons',
      '      - use: lessons\n      - use: lessons',
    );
    expect(problemsOf(twice)).toContain(
      ':148:9  id「lessons」は 147 行目にもあります。この use に as:',
    );
  });

  it('asks to save a file of another encoding as UTF-8', () => {
    folder.write(FILE, new Uint8Array([0x8e, 0xe8, 0x8f, 0x87, 0x8f, 0x91]));
    expect(() => readPlaybook(folder.files, FILE)).toThrow('UTF-8 で保存し直してください');
  });
});
