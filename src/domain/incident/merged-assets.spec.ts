import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Scene } from '../../../test/fixtures/scene.js';
import type { AssetId } from '../register/asset.js';
import { nameAssets } from './assets.js';
import { rebuild } from './evolve.js';
import type { Incident } from './incident.js';
import { absorb, release } from './merge.js';

const DESK = null;
const ASSETS = ['residents', 'tax', 'welfare'] as const satisfies readonly AssetId[];
const REPORT = {
  kind: 'malware-c2',
  playbook: 'none',
  harm: { counter: 'no', residents: 'no', personalData: 'no' },
} as const;

/** What is concerned, 不明 among it: each by somebody's own hand, or by what brought it along. */
class Expected {
  private readonly own = new Set<string>();
  private readonly brought = new Map<string, Set<string>>();

  isThere(what: string): boolean {
    return this.own.has(what) || (this.brought.get(what)?.size ?? 0) > 0;
  }

  name(what: string): void {
    if (!this.isThere(what)) this.own.add(what);
  }

  takeAway(what: string): void {
    this.own.delete(what);
    this.brought.delete(what);
  }

  merge(report: string, what: string): void {
    if (!this.own.has(what)) this.brought.set(what, new Set(this.brought.get(what)).add(report));
  }

  unmerge(report: string): void {
    for (const reports of this.brought.values()) reports.delete(report);
  }
}

const UNKNOWN = '不明';

type Act =
  | { readonly act: 'name' | 'take-away'; readonly what: AssetId | typeof UNKNOWN }
  | { readonly act: 'merge' | 'unmerge'; readonly report: number };

const REPORTS = fc.array(fc.record({ named: fc.subarray([...ASSETS]), unknown: fc.boolean() }), {
  minLength: 1,
  maxLength: 3,
});
const ACTS = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constantFrom('name' as const, 'take-away' as const),
      what: fc.constantFrom(...ASSETS, UNKNOWN),
    }),
    fc.record({
      act: fc.constantFrom('merge' as const, 'unmerge' as const),
      report: fc.nat({ max: 2 }),
    }),
  ),
  { maxLength: 12 },
);

describe('assets that a merger brought along', () => {
  it('go with it when it is taken back, and nothing that a person has touched since, in any order', () => {
    fc.assert(
      fc.property(REPORTS, ACTS, (reports, acts) => {
        const scene = new Scene(REPORT);
        const expected = new Expected();
        const others = reports.map((assets, index) => other(index, assets));
        for (const each of acts) {
          byHand(scene, expected, each);
          byMerger(scene, expected, each, others);
          const { named = [], unknown = false } = scene.incident.assets ?? {};
          expect([...named].sort()).toEqual(ASSETS.filter((what) => expected.isThere(what)));
          expect(unknown).toBe(expected.isThere(UNKNOWN));
        }
        expect(rebuild(scene.entries)).toEqual(scene.incident);
      }),
      { numRuns: 300 },
    );
  });
});

function other(index: number, assets: { named: AssetId[]; unknown: boolean }): Incident {
  const { incident } = new Scene({ ...REPORT, assets });
  return { ...incident, id: `other-${index}`, number: `R8-00${index + 2}` };
}

function byHand(scene: Scene, expected: Expected, each: Act): void {
  if (each.act !== 'name' && each.act !== 'take-away') return;
  const { act, what } = each;
  const isNamed = act === 'name';
  const { named = [], unknown = false } = scene.incident.assets ?? {};
  const change =
    what === UNKNOWN
      ? { add: [], remove: [], unknown: isNamed }
      : {
          add: isNamed ? [what] : [],
          remove: isNamed ? [] : named.filter((id) => id === what),
          unknown,
        };
  scene.do(DESK, (given) => nameAssets(given, { ...change, reason: '調べて分かった' }));
  if (isNamed) expected.name(what);
  else expected.takeAway(what);
}

function byMerger(scene: Scene, expected: Expected, each: Act, others: readonly Incident[]): void {
  if (each.act !== 'merge' && each.act !== 'unmerge') return;
  const merged = others[each.report];
  const isIn = scene.incident.absorbed?.some(({ incident }) => incident === merged?.id) ?? false;
  if (!merged || isIn === (each.act === 'merge')) return;
  if (isIn) {
    scene.do(DESK, (given) => release(given, merged, '別の系だった'));
    return expected.unmerge(merged.id);
  }
  scene.do(DESK, (given) => absorb(given, { merged, reason: '' }));
  for (const what of merged.assets?.named ?? []) expected.merge(merged.id, what);
  if (merged.assets?.unknown) expected.merge(merged.id, UNKNOWN);
}
