import { describe, expect, it } from '@jest/globals';
import { CATEGORIES } from '../domain/plan/category.js';
import { isInPolicy, type Basis, type Threat } from '../domain/plan/profile.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { loadBodies, type LoadedBody } from './plan-file.js';
import { diskFiles } from '../shared/disk-files.js';

const bodies = new Map(loadBodies(diskFiles('.')).map((body) => [body.plan.body, body]));
const of = (id: string): LoadedBody => {
  const body = bodies.get(id);
  if (!body) throw new Error(`no body ${id}`);
  return body;
};
const threat = (id: string, category: string): Threat | undefined =>
  of(id).profile.threats.find((each) => each.category === category);
const tiers = (id: string): string[] => of(id).profile.network.tiers.map((tier) => tier.id);
const assemblies = (id: string): string[] =>
  of(id)
    .profile.organs.filter(({ legal }) => legal === 'assembly')
    .map(({ name }) => name);

describe('the shipped bodies', () => {
  it('are the sample first, then one for each policy', () => {
    expect([...bodies.keys()]).toEqual([
      'aozora',
      'shinagawa',
      'tama-newtown',
      'tokyo-kyodo',
      'uenohara',
      'yamagata-gojokai',
    ]);
  });

  it.each([...bodies.keys()])('%s names placeholders only, under example.jp', (id) => {
    const { plan, people } = of(id);
    expect(plan.sample).toBe(true);
    for (const { name, email, phone } of people) {
      expect(name).toMatch(/^（例）/);
      expect(email).toMatch(/[@.]example\.jp$/);
      expect(phone).toMatch(/^(内線|000-)/);
    }
  });

  it.each([...bodies.keys()])('%s has a word for every canonical category', (id) => {
    const { plan } = of(id);
    expect(plan.categories.map(({ category }) => category).toSorted()).toEqual(
      [...CATEGORIES].toSorted(),
    );
  });

  it.each([...bodies.keys()])('%s says of everything where it comes from', (id) => {
    const { organs, staff, network, assets, classes, parties, reviews, parts } = of(id).profile;
    const all: Basis[] = [
      ...[...organs, ...network.tiers, ...assets, ...parties, ...reviews],
      ...[staff, network, classes, ...Object.values(parts)],
    ];
    for (const each of all) expect(each.article !== null || each.default).toBe(true);
    // No policy gives a time limit or a severity scale.
    expect([parts.times.default, parts.severity.default]).toEqual([true, true]);
  });

  it.each([...bodies.keys()])('%s is followed, told and decided by its own offices only', (id) => {
    const { plan, playbooks } = of(id);
    const own = new Set(plan.offices.map((office) => office.id));
    const named = [
      ...plan.ladder.rows.map(({ office }) => office),
      ...Object.values(plan.rights).flat(),
      ...[...playbooks.values()].flatMap((playbook) => [
        ...playbook.card.call,
        ...playbook.late.tell,
        ...allBlocks(playbook).flatMap((block) => ('office' in block ? [block.office] : [])),
      ]),
    ];
    expect(named.filter((office) => !own.has(office))).toEqual([]);
    expect(playbooks.size).toBe(31);
  });

  it('share a playbook that none of them changes', () => {
    const digests = (id: string): Set<string> => new Set(of(id).playbooks.keys());
    const [aozora, shinagawa] = [digests('aozora'), digests('shinagawa')];
    // あおぞら市 rewrites one of the thirty-one; 品川区 has every office.
    expect([...aozora].filter((digest) => shinagawa.has(digest))).toHaveLength(30);
  });
});

describe('多摩ニュータウン環境組合 (policy 000)', () => {
  it('has an assembly apart, and two network tiers', () => {
    expect(assemblies('tama-newtown')).toEqual(['組合議会']);
    expect(tiers('tama-newtown')).toEqual(['lgwan', 'internet']);
  });

  it('analyses the risk before it reviews', () => {
    const { reviews } = of('tama-newtown').profile;
    expect(reviews.find(({ act }) => act === 'review')?.riskAnalysis).toBe(true);
  });
});

describe('上野原市 (policy 001)', () => {
  it('calls human and design error 物理的脅威', () => {
    expect(threat('uenohara', 'unintentional')?.label).toBe('物理的脅威');
    expect(threat('uenohara', 'disaster')?.label).toBe('災害等');
  });

  it('has no 部: the section head agrees where a 部長 would', () => {
    const { plan, playbooks, withoutOffices } = of('uenohara');
    expect(plan.offices.map(({ id }) => id)).not.toContain('department-head');
    expect(withoutOffices).toMatchObject([
      { office: 'department-head', instead: 'business-owner' },
    ]);
    const gates = [...playbooks.values()]
      .flatMap(allBlocks)
      .flatMap((block) => (block.block === 'step' && block.gate ? [block.gate] : []));
    expect(gates.some((gate) => gate.with.includes('business-owner'))).toBe(true);
    const row = plan.ladder.rows.find(({ office }) => office === 'business-owner');
    expect(row?.delays.L2).toEqual({ kind: 'same-day' });
  });

  it('prints three rows of 改定履歴 and keeps both lower documents closed', () => {
    const { versions, documents } = of('uenohara').profile.policy;
    expect(versions.map(({ inForce }) => inForce)).toEqual([
      '2008-10-01',
      '2016-01-04',
      '2024-04-01',
    ]);
    expect(documents.map(({ open }) => open)).toEqual([true, false, false]);
  });
});

describe('東京電子自治体共同運営協議会 (policy 002)', () => {
  it('calls its plan 障害時・災害時等における対応方針', () => {
    expect(of('tokyo-kyodo').plan.name).toBe('障害時・災害時等における対応方針');
  });

  it('has three threats, the third with 停電 in it and nothing else of the infrastructure', () => {
    const numbers = of('tokyo-kyodo').profile.threats.map(({ number }) => number);
    expect(numbers).toEqual(['(1)', '(2)', '(3)', '(3)', null]);
    const power = threat('tokyo-kyodo', 'infrastructure') as Threat;
    expect(isInPolicy(power, 'power-outage')).toBe(true);
    expect(isInPolicy(power, 'network-outage')).toBe(false);
  });

  it('has no word for a pandemic, says so, and keeps it usable', () => {
    const { categories } = of('tokyo-kyodo').plan;
    expect(categories.find(({ category }) => category === 'pandemic')?.label).toBe(
      '疾病（方針に定めなし）',
    );
  });

  it('binds three parties, of which one is private, and has no tiers', () => {
    const { parties } = of('tokyo-kyodo').profile;
    expect(parties.map(({ name, legal }) => [name, legal])).toEqual([
      ['協議会', 'public'],
      ['会員団体', 'public'],
      ['サービス提供事業者', 'private'],
    ]);
    expect(tiers('tokyo-kyodo')).toEqual([]);
  });
});

describe('一般社団法人山形県市町村職員互助会 (policy 003)', () => {
  it('is a private-law body with the internet tier only', () => {
    const { organs, policy } = of('yamagata-gojokai').profile;
    expect(organs.map(({ legal }) => legal)).toEqual(['private']);
    expect(tiers('yamagata-gojokai')).toEqual(['internet']);
    expect(policy.documents.find(({ open }) => open === false)?.asNeeded).toBe(true);
  });
});

describe('品川区 (policy 004)', () => {
  it('names 統括情報セキュリティ責任者 itself, and a 管理系ネットワーク beside the three tiers', () => {
    const { offices } = of('shinagawa').profile;
    expect(offices).toContainEqual({ office: 'chief', article: '第6条(4)' });
    expect(tiers('shinagawa')).toEqual(['my-number', 'lgwan', 'internet', 'management']);
    expect(assemblies('shinagawa')).toEqual(['区議会事務局']);
  });

  it('counts vendors and 指定管理者 among 職員等', () => {
    expect(of('shinagawa').profile.staff.includes).toEqual(
      expect.arrayContaining(['委託業者', '指定管理者']),
    );
  });
});
