import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../domain/calendar/instant.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { loadBodies, type LoadedBody } from './plan-file.js';

const BODY = 'config/bodies/aozora/body.yaml';

describe('the shipped plan', () => {
  const [aozora] = loadBodies('.') as [LoadedBody];
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
    const again = loadBodies('.')[0];
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

describe('a broken copy', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hikeshi-plan-'));
    for (const folder of ['config', 'playbooks']) {
      cpSync(folder, join(root, folder), { recursive: true });
    }
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
      loadBodies(root);
    } catch (error) {
      if (error instanceof UnusableFile) return error.message;
      throw error;
    }
    return '';
  }

  it('loads while nothing is broken', () => {
    expect(problems()).toBe('');
  });

  it.each([
    [BODY, /^sample: true$/m, 'sampel: true', /body\.yaml:\d+ .*sampel/],
    [BODY, 'opens: "08:30"', 'opens: "8:30"', /body\.yaml:8 {2}hours\.opens/],
    [BODY, 'from: 2026-04-01', 'from: 2026-02-30', /body\.yaml:\d+ {2}appointments\.0\.from/],
    ['config/ladder.yaml', 'L2: 60分', 'L2: 60minutes', /ladder\.yaml:\d+ {2}rows\.1\.delays\.L2/],
    ['config/ladder.yaml', 'L2: 60分', 'L9: 60分', /ladder\.yaml:\d+ .*L9/],
    ['config/severity.yaml', 'level: L3', 'level: high', /severity\.yaml:\d+ {2}floors\.0\.level/],
    ['config/kinds.yaml', 'impact: 4', 'impact: 5', /kinds\.yaml:\d+ {2}kinds\.0\.impact/],
    ['config/holidays.yaml', '2026-01-12', '2026-13-12', /holidays\.yaml:\d+ {2}days\.1\.day/],
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
    expect(found).toContain('config/holidays.yaml  cannot be read');
    expect(found).toContain('playbooks/pandemic/staff-shortage.yaml  approve-reduction:');
  });

  it.each([
    ['config/ladder.yaml', 'office: vendor', 'office: nobody', /ladder\.yaml .*"nobody"/],
    [BODY, 'belowFloor: [ciso]', 'belowFloor: [king]', /body\.yaml {2}rights\.belowFloor.*"king"/],
    ['config/kinds.yaml', 'playbook: ransomware', 'playbook: magic', /kinds\.yaml .*"magic"/],
    ['config/kinds.yaml', '[ransomware]', '[volcano]', /kinds\.yaml .*"volcano"/],
    ['config/kinds.yaml', 'id: insider', 'id: ransomware', /kind "ransomware" is there twice/],
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
      'playbooks/intentional/ransomware.yaml',
      'office: finder',
      'office: ghost',
      /playbooks\/intentional\/ransomware\.yaml {2}unplug: .*"ghost"/,
    ],
    [
      'playbooks/pandemic/staff-shortage.yaml',
      'id: staff-shortage',
      'id: ransomware',
      /staff-shortage\.yaml {2}playbook "ransomware" is already defined in .*ransomware\.yaml/,
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

  it('uses the body’s own ladder before the shared one', () => {
    const own =
      'ladder:\n  answerWithin: { L0: 1日, L1: 1日, L2: 30分, L3: 15分, L4: 5分 }\n' +
      '  roundTheClock: [L4]\n  rows:\n    - { office: ciso, delays: { L4: 0分 } }\n';
    change(BODY, /$/, `\n${own}`);
    const [aozora] = loadBodies(root);
    expect(aozora?.plan.ladder.rows).toEqual([
      {
        office: 'ciso',
        delays: { L4: { kind: 'after', span: 0 } },
        categories: null,
        onlyWithPersonalData: false,
      },
    ]);
  });

  it.each([
    ['an alias', 'rights: &r { closeSevere: [ciso] }\nother: *r\n', /alias/],
    ['a tag', 'colour: !secret red\n', /[Tt]ag/],
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
