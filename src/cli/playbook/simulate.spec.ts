import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedText } from '../../../test/fixtures/playbook-folder.js';
import { PlanCopy } from '../../../test/harness/plan-copy.js';
import type { Folders, Said } from './command.js';
import { writeNew } from './new.js';
import { simulateFiles } from './simulate.js';

const FILE = 'playbooks/infrastructure/water-cut.yaml';
const SCRIPTS = 'playbooks/infrastructure/water-cut.scripts.yaml';
const AWARE = '2026-11-21T02:13:00+09:00';
const copy = new PlanCopy();
const folders: Folders = { root: copy.root, from: copy.root };
let template = '';
beforeAll(() => {
  writeNew([FILE], folders);
  template = readFileSync(join(copy.root, FILE), 'utf8');
});
afterAll(() => copy.drop());

function put(file: string, text: string): void {
  const path = join(folders.root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What simulate says of the playbook with one script of these lines. */
function simulated(script: readonly string[], playbook = template): Said & { text: string } {
  put(FILE, playbook);
  const lines = ['  - name: 一', `    aware: ${AWARE}`, ...script.map((line) => `    ${line}`)];
  put(SCRIPTS, ['playbook: water-cut', 'scripts:', ...lines, ''].join('\n'));
  const said = simulateFiles([FILE], folders);
  return { ...said, text: said.lines.join('\n') };
}

describe('npm run playbook -- simulate', () => {
  it('gives a first script to save where there is none, and that one comes to the end', () => {
    rmSync(join(folders.root, SCRIPTS), { force: true });
    const said = simulateFiles([FILE], folders);
    expect(said.exitCode).toBe(1);
    expect(said.lines[0]).toContain(`台本がまだありません。次の内容を ${SCRIPTS} に書き`);
    put(SCRIPTS, said.lines.slice(1).join('\n'));
    const { lines } = simulateFiles([FILE], folders);
    expect(lines.join('\n')).toContain(`${FILE}  台本 1 本、手順 13/13、分かれ道 1/2`);
  });

  it('says which way was not taken, with the line that takes it', () => {
    const { text, exitCode } = simulated(['facts: { water-cooled: yes }']);
    expect(exitCode).toBe(1);
    expect(text).toContain(
      '通っていない道: 「サーバ室の空調は水を使うか」（cooling）の「使わない」（no-water）',
    );
    expect(text).toContain('台本の例:  facts: { water-cooled: no }');
  });

  it('says whose answer is missing, with a line for every answer', () => {
    const { text } = simulated([]);
    expect(text).toContain(
      `${SCRIPTS}:3:5  台本「一」  「サーバ室の空調は水を使うか」（cooling）で止まりました。答えが台本にありません`,
    );
    expect(text).toContain('使う・不明:  facts: { water-cooled: yes }');
    expect(text).toContain('使わない:  facts: { water-cooled: no }');
    const byHand = template
      .replace('when: { fact: water-cooled, is: yes }', '')
      .replace(/otherwise: true.*/, '');
    expect(simulated([], byHand).text).toContain('使わない:  choices: { cooling: no-water }');
  });

  it('says what a refused approval holds back, and both ways on', () => {
    const given = ['facts: { water-cooled: yes }', 'gates: { approve-stop: reject }'];
    const { text } = simulated(given);
    expect(text).toContain(
      '承認「【承認】急がないシステムの停止」（approve-stop）が見送り（reject）のままなので、「急がないシステムから止める」（stop-systems）を始められません',
    );
    expect(text).toContain('skips: { stop-systems: 承認されなかったため }');
    expect(text).toContain('gates: { approve-stop: [reject, approve] }');
    const on = ['skips: { stop-systems: 承認されなかったため }'];
    expect(simulated([...given, ...on]).text).not.toContain('始められません');
  });

  it('says which evidence is missing because its step is left out', () => {
    const needing = changedText(
      template,
      'needs: { gates: [approve-restart] }',
      'needs: { gates: [approve-restart], evidence: [counter-list] }',
    );
    const { text } = simulated(
      ['facts: { water-cooled: yes }', 'skips: { move-counters: 閉庁日のため }'],
      needing,
    );
    expect(text).toContain(
      '証拠「移した窓口と時刻の一覧」（counter-list）を残す手順を行わないので',
    );
    expect(text).toContain('skips: { start-systems: 証拠がないため }');
  });

  it.each([
    ['gates: { approve-restart: act-first }', 'ratifyWithin がないので、緊急措置'],
    [
      'skips: { approve-stop: 省く }',
      'skips: { stop-systems: 行わないため, approve-stop: 行わないため }',
    ],
  ])('%s: says what the playbook does not let it do, and what it would', (line, what) => {
    const { text, exitCode } = simulated(['facts: { water-cooled: yes }', line]);
    expect(text).toContain(what);
    expect(text).not.toMatch(/illegal-step|gate-closed/);
    expect(exitCode).toBe(1);
  });

  it('says what became of a step that a script expects otherwise', () => {
    const { text } = simulated([
      'facts: { water-cooled: no }',
      'expect: { done: [stop-systems], off: [check-water] }',
    ]);
    expect(text).toContain(
      '「急がないシステムから止める」（stop-systems）が終わる（done）はずですが、実際は: 対象外（選ばれなかった道の中にある）',
    );
    expect(text).toContain('（check-water）が対象外になる（off）はずですが、実際は: 完了');
  });

  it('names what the playbook does not have with its line, before it plays', () => {
    const { lines } = simulated(['choices: { cooling: ice }']);
    expect(lines).toEqual([
      expect.stringMatching(
        /water-cut\.scripts\.yaml:5:\d+ {2}台本「一」 {2}「cooling」に「ice」はありません/,
      ),
    ]);
  });

  it('counts the rounds of a repeat that facts send round, unasked, to its end', () => {
    const repeating = changedText(
      template,
      '      - id: check-water\n',
      [
        '      - repeat: look-again',
        '        title: もう一度見るか',
        '        office: facilities',
        '        atMost: 3',
        '        until: { fact: clear, is: yes }',
        '        steps:',
        '          - { id: look, title: 水を見る, office: facilities, target: 毎時, how: 見る。, facts: [{ id: clear, label: 澄んだか, type: yes-no }] }',
        '      - id: check-water\n',
      ].join('\n'),
    );
    const { lines } = simulated(['facts: { water-cooled: yes, clear: no }'], repeating);
    const rounds = lines.filter((line) => /水を見る|もう一度見るか/.test(line));
    expect(rounds.map((line) => line.trim().replace(/^[\d:日 ]+/, ''))).toEqual([
      '管財担当　完了　水を見る（1回目／多くても3回）',
      '管財担当　事実により　もう一度見るか（1回目／多くても3回） → もう一度',
      '管財担当　完了　水を見る（2回目／多くても3回）',
      '管財担当　事実により　もう一度見るか（2回目／多くても3回） → もう一度',
      '管財担当　完了　水を見る（3回目／多くても3回）',
      expect.stringContaining('通っていない道: 「もう一度見るか」（look-again）の「終わり」'),
    ]);
  });

  it('says phases and offices as people call them', () => {
    const { text } = simulated(['facts: { water-cooled: yes }']);
    expect(text).toContain('段階 → 根絶・復旧');
    expect(text).toContain('統括責任者　承認　【承認】止めたシステムと窓口の再開');
    expect(text).not.toMatch(/recovery|prevention|→ chief/);
  });

  it("plays a body's own playbook beside the shipped ones, not its changes of them", () => {
    const own = 'config/bodies/aozora/playbooks/our-water.yaml';
    writeNew([own], folders);
    put(
      own.replace('.yaml', '.scripts.yaml'),
      `playbook: our-water\nscripts:\n  - { name: 一, aware: ${AWARE}, facts: { water-cooled: yes } }\n`,
    );
    const named = simulateFiles([own], folders).lines;
    expect(named.at(-4)).toBe(`${own}  台本 1 本、手順 13/13、分かれ道 1/2`);
    // The other shipped ones are played by shipped-scripts.spec.
    for (const category of ['disaster', 'intentional', 'pandemic', 'unintentional']) {
      const names = readdirSync(join(copy.root, 'playbooks', category));
      const scripts = names.filter((name) => name.endsWith('.scripts.yaml'));
      scripts.forEach((name) => copy.remove(join('playbooks', category, name)));
    }
    const all = simulateFiles([], folders).lines.join('\n');
    expect(all).toContain(`${own}  台本 1 本`);
    expect(all).not.toContain('aozora/playbooks/ransomware.yaml');
    const change = simulateFiles(['config/bodies/aozora/playbooks/ransomware.yaml'], folders);
    expect(change.lines[0]).toContain('団体の書換えです。台本は、書き換える元の手順書に書きます');
  });
});
