import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedText, placeIn } from '../../../test/fixtures/playbook-folder.js';
import { PlanCopy } from '../../../test/harness/plan-copy.js';
import { checkFiles } from './check.js';
import type { Folders, Said } from './command.js';
import { showGraph } from './graph.js';
import { writeNew } from './new.js';

const FILE = 'playbooks/infrastructure/water-outage.yaml';
const copy = new PlanCopy();
const folders: Folders = { root: copy.root, from: copy.root };
let template = '';
beforeAll(() => {
  writeNew([FILE], folders);
  template = readFileSync(join(copy.root, FILE), 'utf8');
});
afterAll(() => copy.drop());

/** What check says of the file after one change. */
function checked(from: string, to: string): Said & { text: string } {
  const text = changedText(template, from, to);
  writeFileSync(join(folders.root, FILE), text);
  const said = checkFiles([FILE], folders);
  writeFileSync(join(folders.root, FILE), template);
  return { ...said, text };
}

describe('npm run playbook -- new', () => {
  it('writes a playbook that the check has nothing against', () => {
    expect(checkFiles([FILE], folders)).toEqual({
      lines: ['手順書のファイル 1 個を調べました。問題は見つかりません。'],
      exitCode: 0,
    });
  });

  it('leads on: what to type next, up to the printed playbook', () => {
    const { lines } = writeNew(['playbooks/disaster/water-works.yaml'], folders);
    const text = lines.join('\n');
    const file = 'playbooks/disaster/water-works.yaml';
    expect(text).toContain(`npm run playbook -- check ${file}\n`);
    expect(text).toContain(`npm run playbook -- simulate ${file}\n`);
    expect(text).toContain(
      '- { id: water-works, label: 断水, category: disaster, playbook: water-works, impact: 2, urgency: 2, means: [] }',
    );
    expect(text).toContain('npm start\n');
    expect(text).toContain('/playbooks/water-works/paper');
  });

  it('names it after its file and folder, and points editors to the schema', () => {
    writeNew(['playbooks/pandemic/new-flu.yaml'], folders);
    const text = readFileSync(join(folders.root, 'playbooks/pandemic/new-flu.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/playbook\.schema\.json$/m);
    expect(text).toMatch(/^id: new-flu$/m);
    expect(text).toMatch(/^category: pandemic$/m);
  });

  it('never writes over a file that is there', () => {
    const said = writeNew([FILE], folders);
    expect(said.exitCode).toBe(2);
    expect(said.lines).toEqual([
      `${FILE}  すでにあります。別の名前にしてください（上書きはしません）`,
    ]);
    expect(readFileSync(join(folders.root, FILE), 'utf8')).toBe(template);
  });

  it.each([[[]], [['water.yml']], [['断水.yaml']], [['Water.yaml']]])('refuses %j', (args) => {
    expect(writeNew(args, folders).exitCode).toBe(2);
  });
});

describe('npm run playbook -- check', () => {
  it('says of a broken rule where, which, how grave, what to do, and the way there', () => {
    const { lines, exitCode, text } = checked(
      'undo: { step: start-systems }',
      'undo: { step: start-all }',
    );
    expect(lines[0]).toMatch(
      new RegExp(
        `^${placeIn(FILE, text, 'undo:').replace(/:\d+$/, '')}:\\d+  規則 E2  誤り  .*start-all`,
      ),
    );
    expect(lines[1]).toBe('    道筋: stop-systems');
    expect(lines.at(-1)).toBe('手順書のファイル 1 個を調べました。誤り 1 件、注意 0 件。');
    expect(exitCode).toBe(1);
  });

  it('says the same of what is wrong with the form', () => {
    const { lines, exitCode, text } = checked('kind: tell', 'kind: call');
    expect(lines[0]).toContain(
      `${placeIn(FILE, text, 'kind: call')}  書き方  誤り  ask-waterworks の kind`,
    );
    expect(exitCode).toBe(1);
  });

  it('shows warnings, and ends with 0 only when nothing is to be mended', () => {
    const { lines, exitCode } = checked('duties: []', 'duties: [police]');
    expect(lines[0]).toMatch(/ {2}規則 S1 {2}注意 {2}.*police/);
    expect(exitCode).toBe(1);
  });

  it('warns of a step that does not say how', () => {
    const { lines, exitCode, text } = checked(
      '        how: 再開するシステムと窓口、その順を書いて申請する。\n',
      '',
    );
    expect(lines[0]).toBe(
      `${placeIn(FILE, text, 'id: approve-restart')}  書き方  注意  「【承認】止めたシステムと窓口の再開」（approve-restart）に、どう行うか（how）がありません。夜に初めて行う人にも分かるように、番号を付けて書いてください`,
    );
    expect(exitCode).toBe(1);
  });

  it('asks for a duty of a shared part where the playbook lists its duties', () => {
    const { lines, text } = checked(
      '      - use: lessons',
      '      - use: tell-prefecture\n      - use: lessons',
    );
    expect(lines[0]).toContain(`${placeIn(FILE, text, 'duties: []')}  規則 S1  注意  `);
    expect(lines[0]).toContain('duties に prefecture を足して');
  });

  it('tells at the use what a shared part and what stands before it do not agree on', () => {
    const slow =
      '{ id: slow, title: 見直す, office: chief, due: { from: phase, within: 900開庁日 }, how: 見る。 }';
    const { lines, text } = checked(
      '      - use: lessons',
      `      - ${slow}\n      - use: lessons`,
    );
    expect(lines[0]).toContain(`${placeIn(FILE, text, 'use: lessons')}  規則 T1  誤り  `);
    expect(lines[0]).toMatch(/（この手順があるのは playbooks\/parts\/lessons\.yaml:\d+:\d+）$/);
  });

  it('says that the id is not the name of the file', () => {
    const { lines, exitCode } = checked('id: water-outage', 'id: water-cut');
    expect(lines[0]).toContain('id は、ファイルの名前と同じ「water-outage」にしてください');
    expect(exitCode).toBe(1);
  });

  it.each([
    ['use: lessons', 'use: lesson', '「lessons」のことですか。'],
    ['use: lessons', 'use: kyoukun', '共通手順は次のとおりです: call-police、'],
    ['office: facilities', 'office: facility', '書けるのは finder、section-manager、'],
    ['office: facilities', 'office: facilitys', '「facilities」のことですか。'],
  ])('of %s → %s tells what there is', (from, to, what) => {
    const { lines } = checked(from, to);
    expect(lines.filter((line) => line.includes(what))).toHaveLength(1);
    expect(lines[0]).toContain(what);
  });

  it('tells mistakes of form, of ids and of rules together, in reading order, and nothing that only follows', () => {
    const text = [
      [/^title: /m, 'title：'],
      ['within: 30分', 'within: 30'],
      ['gates: [approve-stop]', 'gates: [aprove-stop]'],
      ['use: lessons', 'use: lesson'],
    ].reduce((before, [from = '', to]) => changedText(before, from, String(to)), template);
    writeFileSync(join(folders.root, FILE), text);
    const { lines } = checkFiles([FILE], folders);
    writeFileSync(join(folders.root, FILE), template);
    const said = lines.filter((line) => line.startsWith(FILE)).map((line) => line.split(':')[1]);
    const at = (part: string): string | undefined => placeIn(FILE, text, part).split(':')[1];
    expect(said).toEqual([at('title：'), at('within: 30'), at('aprove'), at('use: lesson')]);
  });

  it('tells a kind whose playbook there is not at its line', () => {
    const kinds = join(folders.root, 'config/kinds.yaml');
    const text = readFileSync(kinds, 'utf8');
    const broken = changedText(text, 'playbook: ransomware', 'playbook: ransomwear');
    writeFileSync(kinds, broken);
    const all = checkFiles([], folders);
    const one = checkFiles(['config/kinds.yaml'], folders);
    writeFileSync(kinds, text);
    const place = placeIn('config/kinds.yaml', broken, 'playbook: ransomwear');
    expect(all.lines[0]).toBe(one.lines[0]);
    expect(all.lines[0]).toMatch(new RegExp(`^${place} .*「ransomware」のことですか`));
    expect(all.exitCode).toBe(1);
  });

  it('looks at a body’s own playbooks and their scripts', () => {
    const own = 'config/bodies/aozora/playbooks/dry-well';
    const path = (end: string): string => join(folders.root, own + end);
    writeFileSync(path('.yaml'), changedText(template, 'id: water-outage', 'id: dry-well'));
    writeFileSync(
      path('.scripts.yaml'),
      'playbook: dry-well\nscripts:\n  - { name: 一, aware: 2026-11-21T02:13:00+09:00, skips: { nothing: 理由 } }\n',
    );
    expect(checkFiles([], folders).lines[0]).toContain(`${own}.scripts.yaml:3:`);
    rmSync(path('.yaml'));
    const [alone] = checkFiles([`${own}.scripts.yaml`], folders).lines;
    expect(alone).toContain(`手順書 ${own}.yaml がありません`);
    rmSync(path('.scripts.yaml'));
  });

  it('shows a fault of a shared part in the part, from every playbook that uses it', () => {
    const part = join(folders.root, 'playbooks/parts/lessons.yaml');
    const text = readFileSync(part, 'utf8');
    writeFileSync(part, changedText(text, /office: \S+/, 'office: nobody'));
    const { lines } = checkFiles(['playbooks/parts/lessons.yaml'], folders);
    expect(lines[0]).toMatch(
      /^playbooks\/parts\/lessons\.yaml:\d+:\d+ {2}規則 R1 {2}誤り {2}.*nobody/,
    );
    writeFileSync(part, text);
  });

  it('looks at scripts and at everything when nothing is named', () => {
    const scripts = FILE.replace('.yaml', '.scripts.yaml');
    writeFileSync(
      join(folders.root, scripts),
      'playbook: water-outage\nscripts:\n  - { name: 一, aware: 2026-11-21T02:13:00+09:00, skips: { nothing: 理由 } }\n',
    );
    expect(checkFiles([], folders).lines.join('\n')).toContain(`${scripts}:3:`);
    expect(checkFiles([scripts], folders).exitCode).toBe(1);
    rmSync(join(folders.root, scripts));
    expect(checkFiles([], folders).lines.join('\n')).not.toContain(scripts);
  });

  it('counts the file names from the folder it was called in', () => {
    const from = join(folders.root, 'playbooks/infrastructure');
    expect(checkFiles(['water-outage.yaml'], { ...folders, from }).exitCode).toBe(0);
  });

  it('names a file that is not there', () => {
    const { lines, exitCode } = checkFiles(['playbooks/nothing.yaml'], folders);
    expect(lines[0]).toContain('playbooks/nothing.yaml  書き方  誤り  読めません');
    expect(exitCode).toBe(1);
  });
});

describe('npm run playbook -- graph', () => {
  it('draws phases, tracks, choices and shared parts as a tree', () => {
    const { lines, exitCode } = showGraph([FILE], folders);
    expect(exitCode).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^【初動・封じ込め】 断水の範囲/),
        expect.stringMatching(/^└ 同時に: 機器と窓口を同時に守る（two-tracks、全部終われば次へ）$/),
        expect.stringMatching(
          /［承認］【承認】急がないシステムの停止（approve-stop、.*承認者 ciso→chief/,
        ),
        expect.stringMatching(/共通手順: .*（lessons）$/),
      ]),
    );
  });
});
