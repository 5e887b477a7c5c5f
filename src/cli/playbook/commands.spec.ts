import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedText, placeIn } from '../../../test/fixtures/playbook-folder.js';
import { checkFiles } from './check.js';
import type { Folders, Said } from './command.js';
import { showGraph } from './graph.js';
import { writeNew } from './new.js';

const FILE = 'playbooks/infrastructure/water-outage.yaml';
let folders: Folders;
let template = '';
beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'hikeshi-tool-'));
  for (const folder of ['config', 'playbooks']) {
    cpSync(folder, join(root, folder), { recursive: true });
  }
  folders = { root, from: root };
  writeNew([FILE], folders);
  template = readFileSync(join(root, FILE), 'utf8');
});
afterAll(() => rmSync(folders.root, { recursive: true }));

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

  it('lets warnings pass, and shows them', () => {
    const { lines, exitCode } = checked('duties: []', 'duties: [police]');
    expect(lines[0]).toMatch(/ {2}規則 S1 {2}注意 {2}.*police/);
    expect(exitCode).toBe(0);
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
