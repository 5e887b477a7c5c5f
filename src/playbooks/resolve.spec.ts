import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PlaybookFolder,
  WATER,
  changedText,
  placeIn,
} from '../../test/fixtures/playbook-folder.js';
import type { Step } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { readLibrary } from './library.js';
import { resolve, type Resolved } from './resolve.js';

const FILE = 'playbooks/infrastructure/water-outage.yaml';
let folder: PlaybookFolder;
beforeEach(() => {
  folder = new PlaybookFolder();
});
afterEach(() => folder.remove());

function resolved(text: string, id = 'water-outage'): Resolved {
  folder.write(FILE, text);
  const library = readLibrary(folder.files);
  const source = library.playbooks.get(id);
  if (!source || library.problems.length > 0) throw new UnusableFile(library.problems);
  return resolve(source, library);
}

function problemsOf(text: string): string {
  try {
    resolved(text);
  } catch (error) {
    if (error instanceof UnusableFile) return error.message;
    throw error;
  }
  return '';
}

function steps({ playbook }: Resolved): Map<string, Step> {
  return new Map(
    allBlocks(playbook).flatMap((block) => (block.block === 'step' ? [[block.id, block]] : [])),
  );
}

const uses = (use: string, as = use): string =>
  changedText(WATER, '      - use: lessons', `      - use: ${use}\n        as: ${as}`);

const step = (id: string, more = ''): string =>
  `  - { id: ${id}, title: ${id}, office: chief, target: 毎朝${more && `, ${more}`} }\n`;

const part = (id: string, inner: string): void =>
  folder.write(`playbooks/parts/${id}.yaml`, `id: ${id}\ntitle: 部品 ${id}\nsteps:\n${inner}`);

describe('a shared part', () => {
  it('stands in the playbook with its ids under its name, its facts as they are', () => {
    part(
      'keep',
      step(
        'image',
        'evidence: [{ id: disk, what: 写し }], facts: [{ id: disks, label: 台数, type: count }]',
      ) + step('wipe', 'needs: { evidence: [disk] }, undo: { step: image }'),
    );
    const found = steps(resolved(uses('keep', 'kept')));
    expect(found.get('kept.image')).toMatchObject({
      evidence: [{ id: 'kept.disk' }],
      facts: [{ id: 'disks' }],
    });
    expect(found.get('kept.wipe')).toMatchObject({
      needs: { evidence: ['kept.disk'] },
      undo: { step: 'kept.image' },
    });
  });

  it('lends its title where the playbook gives none', () => {
    const titles = (text: string): string[] =>
      allBlocks(resolved(text).playbook).flatMap((each) =>
        each.block === 'use' ? [each.title] : [],
      );
    expect(titles(WATER)).toEqual(['教訓', '最終報告']);
    expect(titles(changedText(WATER, 'use: lessons', 'use: lessons\n        title: 学ぶ'))).toEqual(
      ['学ぶ', '最終報告'],
    );
  });

  it('may use another, each under the name of the outer one', () => {
    part('inner', step('look') + step('after', 'due: null'));
    part('outer', '  - use: inner\n    as: first\n  - use: inner\n    as: then\n');
    expect([...steps(resolved(uses('outer'))).keys()]).toEqual(
      expect.arrayContaining(['outer.first.look', 'outer.then.look', 'outer.then.after']),
    );
  });

  it('is where a fault of it is shown', () => {
    const { where } = resolved(WATER);
    expect(
      where({ block: 'lessons.decide-measures', phase: 'prevention', field: 'due.within' }),
    ).toMatch(/^playbooks\/parts\/lessons\.yaml:7:\d+$/);
    expect(where({ block: 'lessons', phase: 'prevention', field: null })).toBe(
      placeIn(FILE, WATER, 'use: lessons'),
    );
    expect(where({ block: 'cooling', phase: 'containment', field: 'options.water.when' })).toBe(
      placeIn(FILE, WATER, 'when: { fact: water-cooled'),
    );
  });

  it('that does not exist is named at the line that asks for it', () => {
    const text = changedText(WATER, 'use: lessons', 'use: nowhere');
    expect(problemsOf(text)).toBe(
      `${placeIn(FILE, text, 'use: nowhere')}  「nowhere」という共通手順（playbooks/parts）も手順書もありません。共通手順は次のとおりです: final-report、lessons`,
    );
  });

  it('cannot use itself in a circle, which is named', () => {
    part('one', '  - use: two\n');
    part('two', '  - use: three\n');
    part('three', '  - use: one\n');
    expect(problemsOf(uses('one'))).toMatch(
      /^playbooks\/parts\/three\.yaml:4:5 {2}輪になっています: water-outage → one → two → three → one/,
    );
  });

  it('cannot grow a playbook beyond what anyone follows, and says so at once', () => {
    const twice = (id: string): string =>
      `  - use: ${id}\n    as: aa\n  - use: ${id}\n    as: bb\n`;
    part('p0', step('look'));
    for (let level = 1; level <= 10; level += 1) part(`p${level}`, twice(`p${level - 1}`));
    const from = performance.now();
    expect(problemsOf(uses('p10'))).toMatch(/手順が多すぎます（共通手順の中も数えて400まで）/);
    expect(performance.now() - from).toBeLessThan(500);
  });

  it('cannot nest a playbook deeper than anyone follows', () => {
    part('p0', step('look'));
    for (let level = 1; level <= 14; level += 1) part(`p${level}`, `  - use: p${level - 1}\n`);
    expect(problemsOf(uses('p14'))).toMatch(/入れ子が深すぎます（共通手順の中も数えて12段まで）/);
  });

  it('is found by the name of its file', () => {
    part('one', step('look'));
    folder.write('playbooks/parts/two.yaml', `id: three\ntitle: 部品\nsteps:\n${step('look')}`);
    folder.write('playbooks/disaster/one.yaml', changedText(WATER, 'id: water-outage', 'id: one'));
    const problems = problemsOf(WATER);
    expect(problems).toMatch(/parts\/two\.yaml:1:1 {2}id は、ファイルの名前と同じ「two」に/);
    expect(problems).toMatch(
      /parts\/one\.yaml:1:1 {2}id「one」は、playbooks\/disaster\/one\.yaml:8:1 にも/,
    );
  });
});

describe('another playbook as a step', () => {
  const DRY = changedText(WATER, 'id: water-outage', 'id: dry');
  const containment = /steps:\n {6}# 一つの手順に[^]*?(?=\n {2}# 復旧)/;
  const recovery = /(goal: 水が戻った.*\n {4}steps:\n)[^]*?(?=\n {2}# 再発防止)/;
  const HOST = changedText(
    changedText(WATER, containment, 'steps:\n      - { use: dry, as: first }\n'),
    recovery,
    '$1      - { use: dry, as: back }\n',
  );

  it('gives its steps of the phase it stands in, and finds what they name in its other phases', () => {
    folder.write('playbooks/infrastructure/dry.yaml', DRY);
    const found = steps(resolved(HOST));
    expect(found.get('first.stop-systems')?.undo).toEqual({ step: 'back.start-systems' });
    expect(found.has('back.start-systems')).toBe(true);
    expect(found.has('first.start-systems')).toBe(false);
  });

  it('that has no such phase is refused there', () => {
    folder.write(
      'playbooks/infrastructure/dry.yaml',
      changedText(DRY, / {2}# 復旧[^]*?(?= {2}# 再発防止)/, ''),
    );
    expect(problemsOf(HOST)).toMatch(
      /water-outage\.yaml:\d+:\d+ {2}手順書「dry」には、段階 recovery の手順がありません/,
    );
  });
});
