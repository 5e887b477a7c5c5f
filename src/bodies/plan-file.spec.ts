import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../domain/calendar/instant.js';
import { diskFiles } from '../shared/disk-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { loadBodies, type LoadedBody } from './plan-file.js';

const BODY = 'config/bodies/aozora/body.yaml';
const PROFILE = 'config/bodies/aozora/profile.yaml';
const AT_ONCE = { kind: 'after', span: 0 };

describe('the shipped plan', () => {
  const [aozora] = loadBodies(diskFiles('.')) as [LoadedBody];
  const { plan } = aozora;

  it('is the sample body, marked as such', () => {
    expect(plan).toMatchObject({ body: 'aozora', bodyName: 'あおぞら市', sample: true });
  });

  it('tells at the times of the default escalation matrix', () => {
    const row = (office: string) => plan.ladder.rows.find((each) => each.office === office);
    expect(row('section-manager')?.delays).toEqual({
      L1: { kind: 'same-day' },
      L2: { kind: 'after', span: 30 * MINUTE },
      L3: { kind: 'after', span: 15 * MINUTE },
      L4: { kind: 'after', span: 0 },
    });
    expect(row('ciso')?.delays.L2).toEqual({ kind: 'next-open-day' });
    expect(row('privacy-officer')?.onlyWithPersonalData).toBe(true);
    expect(plan.ladder.answerWithin).toMatchObject({ L1: 4 * HOUR, L2: 30 * MINUTE });
  });

  it('has a holder and two deputies where the plan names them', () => {
    const orders = (office: string) =>
      aozora.appointments.filter((each) => each.office === office).map(({ order }) => order);
    expect(orders('ciso')).toEqual([1, 2, 3, 4]);
    expect(orders('chief')).toEqual([1, 2, 3]);
    expect(orders('section-manager')).toEqual([1, 2, 3]);
  });

  it('knows the holidays that the counting rule of the law needs', () => {
    expect(plan.hours).toMatchObject({ opens: 510, closes: 1035 });
    expect(plan.hours.holidays).toEqual(
      expect.arrayContaining(['2026-05-06', '2026-09-22', '2027-03-22']),
    );
  });

  it('gives each playbook a digest that a second reading repeats', () => {
    const again = loadBodies(diskFiles('.'))[0];
    expect(plan.playbooks).toEqual(again?.plan.playbooks);
    expect(plan.playbooks.map(({ digest }) => aozora.playbooks.get(digest)?.id)).toEqual(
      plan.playbooks.map(({ id }) => id),
    );
    for (const { digest } of plan.playbooks) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names for every canonical category the body’s own word', () => {
    expect(plan.categories).toHaveLength(5);
  });
});

const KEPT = [
  'parts',
  'intentional/ransomware.yaml',
  'pandemic/staff-shortage.yaml',
  'infrastructure/power-outage.yaml',
];

describe('a broken copy', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hikeshi-plan-'));
    const isOther = (path: string): boolean => /bodies\/(?!aozora)/.test(path);
    cpSync('config', join(root, 'config'), { recursive: true, filter: (path) => !isOther(path) });
    for (const each of KEPT) {
      cpSync(join('playbooks', each), join(root, 'playbooks', each), { recursive: true });
    }
    // Reading all of them each time would tell nothing more, for a minute.
    change(
      'config/kinds.yaml',
      /playbook: (?!(ransomware|staff-shortage|power-outage),)[a-z-]+/g,
      'playbook: null',
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function change(file: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(root, file), 'utf8');
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    writeFileSync(join(root, file), broken);
  }

  function problems(): string {
    try {
      loadBodies(diskFiles(root));
    } catch (error) {
      if (error instanceof UnusableFile) return error.message;
      throw error;
    }
    return '';
  }

  it('loads while nothing is broken', () => {
    expect(problems()).toBe('');
  });

  const pinned = (): Record<string, string> =>
    Object.fromEntries(
      loadBodies(diskFiles(root))[0]?.plan.playbooks.map(({ id, digest }) => [id, digest]) ?? [],
    );

  it('pins a playbook by what it says, not by how its file is laid out', () => {
    const before = pinned();
    const file = 'playbooks/infrastructure/power-outage.yaml';
    change(file, /^(id: .*)\n(title: .*)\n/m, '# a comment\n\n$2\n$1\n');
    expect(pinned()).toEqual(before);
    change(file, /^title: .*$/m, 'title: 別の題名');
    expect(pinned()['power-outage']).not.toBe(before['power-outage']);
  });

  it('pins for each body the playbooks as it changed them', () => {
    const file = join(root, 'config/bodies/aozora/playbooks/ransomware.yaml');
    rmSync(file);
    const before = pinned();
    writeFileSync(file, 'override: ransomware\nsteps:\n  unplug: { title: 線を抜く }\n');
    for (const each of ['body.yaml', 'profile.yaml']) {
      cpSync(join(root, 'config/bodies/aozora', each), join(root, 'config/bodies/midori', each));
    }
    change('config/bodies/midori/body.yaml', 'id: aozora', 'id: midori');
    const [aozora, midori] = loadBodies(diskFiles(root));
    expect(midori?.plan.playbooks.map(({ digest }) => digest)).toEqual(Object.values(before));
    const { ransomware, ...others } = pinned();
    expect(ransomware).not.toBe(before.ransomware);
    expect(before).toMatchObject(others);
    expect(aozora?.playbooks.get(ransomware ?? '')?.phases[0]?.steps[0]).toMatchObject({
      id: 'unplug',
      title: '線を抜く',
    });
  });

  it('refuses a change of a step that is not there, at its line', () => {
    const file = join(root, 'config/bodies/aozora/playbooks/ransomware.yaml');
    writeFileSync(file, 'override: ransomware\nsteps:\n  unplugg: { title: 線を抜く }\n');
    expect(problems()).toMatch(
      /^config\/bodies\/aozora\/playbooks\/ransomware\.yaml:3:3 {2}.*unplugg/,
    );
  });

  it.each([
    [BODY, /^sample: true$/m, 'sampel: true', /body\.yaml:\d+:1 {2}.*sampel/],
    [BODY, 'opens: "08:30"', 'opens: "8:30"', /body\.yaml:8:10 {2}hours\.opens/],
    [BODY, 'from: 2026-04-01', 'from: 2026-02-30', /body\.yaml:\d+:\d+ {2}appointments\.0\.from/],
    [
      'config/ladder.yaml',
      'L2: 60分',
      'L2: 60minutes',
      /ladder\.yaml:\d+:\d+ {2}rows\.1\.delays\.L2/,
    ],
    ['config/ladder.yaml', 'L2: 60分', 'L9: 60分', /ladder\.yaml:\d+:\d+ {2}.*L9/],
    [
      'config/severity.yaml',
      'level: L3',
      'level: high',
      /severity\.yaml:\d+:\d+ {2}floors\.0\.level/,
    ],
    [
      'config/kinds.yaml',
      'impact: 4',
      'impact: 5',
      /kinds\.yaml:\d+:\d+ {2}kinds\.0\.impact: .*1、2、3、4/,
    ],
    ['config/holidays.yaml', '2026-01-12', '2026-13-12', /holidays\.yaml:\d+:\d+ {2}days\.1\.day/],
    [PROFILE, 'legal: assembly', 'legal: council', /profile\.yaml:\d+:\d+ {2}organs\.3\.legal/],
    [PROFILE, '  times: { default: true }', '  times: {}', /profile\.yaml:\d+:\d+ {2}.*根拠/],
    [PROFILE, '  times: { default: true }\n', '', /profile\.yaml:\d+:\d+ {2}parts\.times/],
    [PROFILE, 'number: (4), ', '', /profile\.yaml:\d+:\d+ {2}threats\.3: .*notInPolicy/],
    [PROFILE, 'is: 3A', 'is: 4', /profile\.yaml:\d+:\d+ {2}classes\.confidentiality\.0\.is/],
  ])('of %s names file, line and key', (file, from, to, problem) => {
    change(file, from, to);
    expect(problems()).toMatch(problem);
  });

  it('names the problems of all files together', () => {
    change(BODY, /^sample: true$/m, 'sample: maybe');
    change('config/severity.yaml', 'level: L3', 'level: high');
    rmSync(join(root, 'config/holidays.yaml'));
    change('playbooks/pandemic/staff-shortage.yaml', 'kind: approve', 'kind: do');
    const found = problems();
    expect(found).toContain('config/bodies/aozora/body.yaml:');
    expect(found).toContain('config/severity.yaml:');
    expect(found).toContain('config/holidays.yaml  読めません');
    expect(found).toMatch(/playbooks\/pandemic\/staff-shortage\.yaml:\d+:\d+ {2}approve-reduction/);
  });

  it.each([
    ['config/ladder.yaml', 'office: vendor', 'office: nobody', /ladder\.yaml .*"nobody"/],
    [BODY, 'belowFloor: [ciso]', 'belowFloor: [king]', /body\.yaml {2}rights\.belowFloor.*"king"/],
    [
      'config/kinds.yaml',
      'playbook: ransomware',
      'playbook: ransomwear',
      /kinds\.yaml:\d+:\d+ {2}種別「ランサム.*「ransomwear」がありません。「ransomware」のことですか/,
    ],
    ['config/kinds.yaml', '[ransomware]', '[volcano]', /kinds\.yaml .*"volcano"/],
    ['config/kinds.yaml', 'id: insider', 'id: ransomware', /kind "ransomware" is there twice/],
    [PROFILE, 'category: pandemic', 'category: disaster', /「disaster」が2回.*\n.*「pandemic」/],
    [PROFILE, 'organ: audit', 'organ: aud', /units: 「audit-office」の organ「aud」/],
    [PROFILE, 'parent: planning }', 'parent: plans }', /units: .*parent「plans」/],
    [
      PROFILE,
      'id: planning, name: 企画部, organ: mayor-office',
      'id: planning, name: 企画部, organ: mayor-office, parent: it-systems',
      /「planning」が自分の下/,
    ],
    [PROFILE, 'office: ciso', 'office: king', /offices: 役職「king」/],
    [PROFILE, 'id: lgwan', 'id: internet', /network\.tiers: id「internet」が二つ/],
    [
      BODY,
      'people:',
      'withoutOffices: [{ office: ciso, instead: mayor, why: x }]\npeople:',
      /「ciso」は offices にあります/,
    ],
    [
      BODY,
      'people:',
      'withoutOffices: [{ office: chair, instead: king, why: x }]\npeople:',
      /「king」が offices にありません/,
    ],
    [BODY, 'person: vendor-desk', 'person: ghost', /body\.yaml .*"ghost"/],
    [BODY, 'office: vendor, person', 'office: nobody, person', /appointments: .*"nobody"/],
    [BODY, '- { id: finder', '- { id: vendor', /office "vendor" is there twice/],
    [
      BODY,
      'person: digital-officer, order: 2',
      'person: digital-officer, order: 1',
      /deputy-mayor and digital-officer both hold ciso as order 1/,
    ],
    [
      BODY,
      /finder, person: citizens-chief-clerk(.*\n.*)finder, person: citizens-deputy/,
      'finder, person: citizens-deputy$1finder, person: citizens-manager',
      /body\.yaml:\d+:\d+ {2}規則 K6 .*「発見した職員」.*「所管課」|body\.yaml:\d+:\d+ {2}規則 K6 .*「所管課」.*「発見した職員」/,
    ],
    ['config/ladder.yaml', 'L4: 10分 }', 'L4: 0分 }', /ladder\.yaml:\d+:\d+ {2}規則 K8 .*0分/],
    [
      'playbooks/intentional/ransomware.yaml',
      'office: finder',
      'office: ghost',
      /playbooks\/intentional\/ransomware\.yaml:\d+:9 {2}規則 R1 .*unplug.*「ghost」/,
    ],
    [
      'playbooks/pandemic/staff-shortage.yaml',
      'id: staff-shortage',
      'id: ransomware',
      /staff-shortage\.yaml:\d+:1 {2}id「ransomware」は、playbooks\/intentional\/ransomware\.yaml/,
    ],
  ])('of %s with %s → %s leads nowhere', (file, from, to, problem) => {
    change(file, from, to);
    expect(problems()).toMatch(problem);
  });

  it('lets a post pass from one person to the next at the turn of the year', () => {
    change(
      BODY,
      'person: mayor, order: 1, from: 2026-04-01',
      'person: mayor, order: 1, from: 2026-04-01, to: 2027-03-31',
    );
    change(
      BODY,
      '  - { office: mayor, person: deputy-mayor, order: 2',
      '  - { office: mayor, person: digital-officer, order: 1, from: 2027-04-01 }\n  - { office: mayor, person: deputy-mayor, order: 2',
    );
    expect(problems()).toBe('');
  });

  describe('with a severity.yaml of the body’s own', () => {
    const OWN = 'config/bodies/aozora/severity.yaml';
    beforeEach(() => cpSync(join(root, 'config/severity.yaml'), join(root, OWN)));

    it('grades by it, and leaves other bodies and who may lower a level alone', () => {
      change(OWN, '1: [L1, L1, L2]', '1: [L1, L2, L3]');
      change(OWN, /L3 \}(?=\n.*reportable-leak)/, 'L4 }');
      const [aozora] = loadBodies(diskFiles(root));
      expect(aozora?.plan.severity.matrix[1]).toEqual(['L1', 'L2', 'L3']);
      expect(aozora?.plan.severity.floors[0]).toMatchObject({ fact: 'my-number', level: 'L4' });
      expect(aozora?.plan.rights.lowerSeverity).toEqual(['ciso', 'chief']);
    });

    it.each([
      ['3: [L2, L3, L4]', '3: [L2, L3, L2]', /severity\.yaml:\d+.*影響度3・緊急度3のL2/],
      ['4: [L3, L4, L4]', '4: [L1, L4, L4]', /severity\.yaml:\d+.*影響度4・緊急度1のL1/],
      ['fact: ransomware', 'fact: ransom', /kind ransomware: means "ransomware"/],
      ['fact: ransomware', 'fact: my-number', /fact "my-number" is there twice/],
      ['unknownRaisesAfter', 'colour: red\nunknownRaisesAfter', /severity\.yaml.*colour/],
    ])('refuses %s as %s', (from, to, why) => {
      change(OWN, from, to);
      expect(problems()).toMatch(/config\/bodies\/aozora\/severity\.yaml/);
      expect(problems()).toMatch(why);
    });
  });

  it('lets an office have a row for each category, and refuses two for one', () => {
    const row = 'rows:\n  - office: crisis-management\n    delays: { L1: 0分 }\n    categories: ';
    change('config/ladder.yaml', 'rows:\n', `${row}[intentional]\n`);
    expect(problems()).toBe('');
    change('config/ladder.yaml', 'rows:\n', `${row}[unintentional, disaster]\n`);
    expect(problems()).toMatch(/ladder\.yaml:\d+:\d+ +規則 K17/);
  });

  it('names the ways to reach somebody where a row has another word', () => {
    change('config/ladder.yaml', '[口頭, 内線, 携帯]', '[伝書鳩]');
    expect(problems()).toMatch(/ladder\.yaml:\d+.*口頭、内線、電話/);
  });

  it('uses the body’s own ladder before the shared one', () => {
    const own =
      'ladder:\n  answerWithin: { L0: 1日, L1: 1日, L2: 30分, L3: 15分, L4: 5分 }\n' +
      '  roundTheClock: [L4]\n  actWithin: { L4: 30分 }\n' +
      '  rows:\n    - { office: ciso, delays: { L2: 0分, L3: 0分, L4: 0分 } }\n';
    change(BODY, /$/, `\n${own}`);
    const [aozora] = loadBodies(diskFiles(root));
    expect(aozora?.plan.ladder.rows).toEqual([
      {
        office: 'ciso',
        delays: { L2: AT_ONCE, L3: AT_ONCE, L4: AT_ONCE },
        categories: null,
        onlyWithPersonalData: false,
      },
    ]);
    expect(aozora?.plan.ladder.actWithin).toEqual({ L4: 30 * MINUTE });
  });

  it.each([
    ['nobody', '[]', /二つ以上/],
    ['one office twice', '[ciso, ciso]', /二度/],
    ['an office that does not exist', '[ciso, nobody-at-all]', /nobody-at-all/],
  ])('that waits for the answers of %s is refused', (_what, offices, why) => {
    const each = `each:\n  - { offices: ${offices}, levels: [L4] }\n`;
    change('config/ladder.yaml', 'rows:\n', `${each}rows:\n`);
    expect(problems()).toMatch(why);
    expect(problems()).toMatch(/^config\/ladder\.yaml/);
  });

  it('whose ladder tells nobody at a level is refused, with the level', () => {
    const own =
      'ladder:\n  answerWithin: { L0: 1日, L1: 1日, L2: 30分, L3: 15分, L4: 5分 }\n' +
      '  roundTheClock: [L4]\n  rows:\n    - { office: ciso, delays: { L2: 0分, L4: 0分 } }\n';
    change(BODY, /$/, `\n${own}`);
    expect(() => loadBodies(diskFiles(root))).toThrow(/重要度L3を、誰にも知らせません/);
  });

  it.each([
    ['an alias', 'rights: &r { closeSevere: [ciso] }\nother: *r\n', /別名/],
    ['a tag', 'colour: !secret red\n', /タグ/],
    ['a __proto__ key', '__proto__: { sample: false }\n', /__proto__/],
    ['more than 64 KB', `# ${'x'.repeat(65 * 1024)}\n`, /64 KB/],
  ])('with %s is refused', (_what, more, why) => {
    const text = readFileSync(join(root, BODY), 'utf8');
    const head = more.startsWith('rights') ? text.replace(/^rights:$/m, 'before:') : text;
    writeFileSync(join(root, BODY), `${head}\n${more}`);
    expect(problems()).toMatch(why);
    expect(problems()).toMatch(/^config\/bodies\/aozora\/body\.yaml/);
  });
});
