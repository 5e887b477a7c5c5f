import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { become, no, toLevel, yes } from '../../../test/fixtures/commands.js';
import { away, jst, PLAN, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR } from '../calendar/instant.js';
import type { AssetId } from '../register/asset.js';
import { isBelow } from '../severity/severity.js';
import { nameAssets } from './assets.js';
import type { Case, Decision } from './case.js';
import { rebuild } from './evolve.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' } as const;
const CHIEF = 'policy-director';
const DESK = null;

const name = (...add: AssetId[]) => changing({ add });
const takeAway = (...remove: AssetId[]) => changing({ remove });

function changing(change: { add?: AssetId[]; remove?: AssetId[]; unknown?: boolean }) {
  const { add = [], remove = [], unknown = false } = change;
  return (given: Case): Decision =>
    nameAssets(given, { add, remove, unknown, reason: '調べて分かった' });
}

/** A suspicious mail was opened: L2 by itself. */
const opened = (named: AssetId[] = [], unknown = false): Scene =>
  new Scene({
    kind: 'targeted-mail',
    playbook: 'none',
    harm: { ...KNOWN },
    assets: { named, unknown },
  });

describe('an incident that names an asset', () => {
  it('of the マイナンバー利用事務系, with malware, is L3 at least, and the record says which', () => {
    expect(
      new Scene({ kind: 'targeted-mail', playbook: 'none', harm: KNOWN }).incident.severity,
    ).toMatchObject({ impact: 2, floor: 'L0', facts: [] });
    const { severity } = opened(['tax']).incident;
    expect(severity).toMatchObject({ floor: 'L3', facts: ['core-network-intrusion'] });
    expect(isBelow(severity.level, 'L3')).toBe(false);
    expect(severity.register?.raises).toEqual([{ asset: 'tax', floor: 'core-network-intrusion' }]);
  });

  it('of the internet tier is not lifted by that floor', () => {
    expect(opened(['website']).incident.severity.facts).toEqual([]);
  });

  it('that residents depend on has an impact of 3 at least, when it may stand still', () => {
    const scene = new Scene({ kind: 'device-failure', playbook: 'none', harm: KNOWN });
    expect(scene.incident.severity).toMatchObject({ impact: 2, level: 'L2' });
    scene.do(DESK, name('website'));
    expect(scene.incident.severity).toMatchObject({ impact: 3, level: 'L3', floor: 'L0' });
  });

  it('is lifted the moment a new kind makes its assets matter', () => {
    const scene = new Scene({ kind: 'misdelivery', playbook: 'none', harm: KNOWN });
    scene.do(DESK, name('residents'));
    expect(scene.incident.severity.register).toBeUndefined();
    scene.do(CHIEF, become('malware-c2', 'intentional'));
    expect(scene.incident.severity).toMatchObject({ floor: 'L3', impact: 3 });
  });

  it('says 不明 when nobody knows, and keeps what is known beside it', () => {
    const scene = opened([], true);
    expect(scene.incident.assets).toEqual({ named: [], unknown: true });
    scene.do(DESK, changing({ add: ['residents'], unknown: true }));
    expect(scene.incident.assets).toEqual({ named: ['residents'], unknown: true });
  });

  it('is the same when two people name the same, and says nothing twice', () => {
    const scene = opened(['residents']);
    const before = scene.entries.length;
    scene.do(DESK, name('residents'));
    expect(scene.entries).toHaveLength(before);
  });

  it('keeps every naming and every taking away in the record', () => {
    const scene = opened(['residents']);
    scene.do(CHIEF, takeAway('residents'));
    expect(scene.kinds().filter((kind) => kind === 'assets-named')).toHaveLength(2);
    expect(rebuild(scene.entries)).toEqual(scene.incident);
  });
});

describe('taking an asset away', () => {
  it('gives the level back where 統括 or above does it', () => {
    const scene = new Scene({ kind: 'device-failure', playbook: 'none', harm: KNOWN });
    const alone = scene.incident.severity;
    scene.do(DESK, name('residents', 'website'));
    scene.do(CHIEF, takeAway('residents'));
    expect(scene.incident.severity.level).toBe('L3');
    scene.do(CHIEF, takeAway('website'));
    expect(scene.incident.severity).toEqual({ ...alone, reason: '調べて分かった' });
  });

  it('leaves the level to 統括 where somebody else does it, but takes the floor back', () => {
    const scene = new Scene({
      kind: 'unauthorized-access',
      playbook: 'none',
      harm: KNOWN,
      level: 'L2',
    });
    scene.do(DESK, name('tax'));
    scene.do('it-chief-clerk', takeAway('tax'));
    expect(scene.incident.severity).toMatchObject({ level: 'L3', floor: 'L0', facts: [] });
    scene.do(CHIEF, toLevel('L2', { impact: 2, urgency: 2 }));
    expect(scene.incident.severity.level).toBe('L2');
  });

  it('keeps what a person has put on record of the same fact', () => {
    const scene = opened(['tax']);
    const facts = ['core-network-intrusion'];
    scene.do(CHIEF, toLevel(null, { impact: 3, urgency: 3, facts }));
    scene.do(CHIEF, takeAway('tax'));
    expect(scene.incident.severity).toMatchObject({ facts, floor: 'L3' });
  });
});

describe('an assessment beside named assets', () => {
  it('cannot go below their floor without the CISO', () => {
    const scene = opened(['tax']);
    const lower = toLevel('L2', { impact: 2, urgency: 2 });
    expect(scene.refused(CHIEF, lower).code).toBe('not-authorised');
    scene.do('deputy-mayor', lower);
    expect(scene.incident.severity).toMatchObject({ level: 'L2', floor: 'L3' });
    scene.do(DESK, name('residents'));
    expect(scene.incident.severity.level).toBe('L3');
  });

  it('is not lifted again by what the CISO has judged', () => {
    const scene = opened(['tax']);
    scene.do('deputy-mayor', toLevel('L2', { impact: 2, urgency: 2 }));
    scene.do(DESK, name('sns-x'));
    expect(scene.incident.severity.level).toBe('L2');
  });
});

describe('who is told of a named asset', () => {
  it('is whoever answers for it, and its vendor, beside the others', () => {
    const scene = opened(['residents']);
    scene.pass(HOUR);
    expect(scene.told()).toContain('business-owner/citizens-manager');
    expect(scene.told()).toContain('vendor/vendor-desk');
  });

  it('no vendor in a drill', () => {
    const scene = new Scene({
      kind: 'ransomware',
      drill: true,
      assets: { named: ['residents'], unknown: false },
    });
    scene.pass(2 * HOUR);
    expect(scene.incident.rungs.map(({ office }) => office)).toContain('business-owner');
    expect(scene.incident.rungs.map(({ office }) => office)).not.toContain('vendor');
  });

  it('is told at once when the asset is named later and the time has passed', () => {
    const scene = new Scene({ kind: 'ransomware', playbook: 'none' });
    scene.pass(3 * HOUR);
    expect(scene.told().join()).not.toContain('business-owner');
    scene.do(DESK, name('residents'));
    expect(scene.rung('business-owner')).toMatchObject({ state: 'calling', level: 'L4' });
  });

  it('is told no more when the asset is taken away before', () => {
    const scene = new Scene(
      { kind: 'device-failure', playbook: 'none', harm: KNOWN, level: 'L2' },
      { at: jst('2026-11-24', '10:00') },
    );
    scene.do(DESK, name('sns-x'));
    scene.do(DESK, takeAway('sns-x'));
    scene.pass(8 * HOUR);
    expect(scene.told().join()).not.toContain('public-relations');
  });

  it('is the 総括保護管理者 only where an asset with residents’ data is named', () => {
    const harm = { ...KNOWN, personalData: 'yes' } as const;
    const scene = new Scene({ kind: 'ransomware', playbook: 'none', harm });
    const offices = (): string[] => scene.incident.rungs.map(({ office }) => office);
    scene.do(DESK, name('website'));
    expect(offices()).not.toContain('privacy-chief');
    scene.do(DESK, name('tax'));
    expect(offices()).toContain('privacy-chief');
  });
});

describe('a command that does not fit', () => {
  it.each([
    ['an asset the plan does not have', name('mainframe'), 'unknown-reference'],
    ['taking away what is not named', takeAway('tax'), 'unknown-reference'],
    [
      'no reason',
      (given: Case) => nameAssets(given, { add: ['tax'], remove: [], unknown: false, reason: '' }),
      'reason-missing',
    ],
  ] as const)('is refused: %s', (_what, command, code) => {
    expect(opened().refused(DESK, command).code).toBe(code);
  });

  it('is refused once the incident is over', () => {
    const scene = opened();
    scene.do(DESK, no);
    expect(scene.refused(DESK, name('tax')).code).toBe('illegal-phase');
  });

  it('is refused at the report, too', () => {
    expect(() => opened(['mainframe'])).toThrow('unknown-reference');
  });

  it('is any asset where the body keeps no register', () => {
    const { register: _none, ...plan } = PLAN;
    const scene = new Scene({}, { setting: settingOf({ plan }) });
    expect(scene.refused(DESK, name('residents')).code).toBe('unknown-reference');
  });
});

const ASSETS = (PLAN.register ?? []).map(({ id }) => id);
const KINDS = PLAN.kinds.map(({ id }) => id);

describe('for any kind, any assets and any assessment', () => {
  const cases = fc.record({
    kind: fc.constantFrom(...KINDS),
    assets: fc.uniqueArray(fc.constantFrom(...ASSETS), { minLength: 1, maxLength: 4 }),
    then: fc.option(
      fc.record({
        impact: fc.constantFrom(1, 2, 3, 4),
        urgency: fc.constantFrom(1, 2, 3),
        level: fc.constantFrom(null, 'L1', 'L2', 'L3', 'L4'),
      }),
    ),
  });
  type Any = typeof cases extends fc.Arbitrary<infer T> ? T : never;
  const begun = ({ kind, then }: Any): Scene => {
    const scene = new Scene(
      { kind, playbook: 'none', harm: KNOWN },
      { setting: settingOf({ directory: away('mayor') }) },
    );
    if (then)
      scene.do(
        'deputy-mayor',
        toLevel(then.level, { impact: then.impact, urgency: then.urgency } as never),
      );
    return scene;
  };

  it('naming never lowers the severity', () => {
    fc.assert(
      fc.property(cases, (any) => {
        const scene = begun(any);
        const before = scene.incident.severity;
        scene.do(DESK, name(...any.assets));
        const after = scene.incident.severity;
        expect(isBelow(after.level, before.level)).toBe(false);
        expect(isBelow(after.floor, before.floor)).toBe(false);
        expect(after.impact).toBeGreaterThanOrEqual(before.impact);
      }),
    );
  });

  it('naming and taking away gives back what people and facts say', () => {
    fc.assert(
      fc.property(cases, (any) => {
        const scene = begun(any);
        const { reason: _before, ...before } = scene.incident.severity;
        scene.do(DESK, name(...any.assets));
        scene.do('deputy-mayor', takeAway(...any.assets));
        const { reason: _after, ...after } = scene.incident.severity;
        expect(after).toEqual(before);
      }),
    );
  });

  it('at the report or later, the severity is the same', () => {
    fc.assert(
      fc.property(cases, ({ kind, assets }) => {
        const first = new Scene({
          kind,
          playbook: 'none',
          harm: KNOWN,
          assets: { named: assets, unknown: false },
        });
        const later = new Scene({ kind, playbook: 'none', harm: KNOWN });
        later.do(DESK, name(...assets));
        expect(later.incident.severity).toEqual(first.incident.severity);
        later.do(DESK, yes);
      }),
    );
  });
});
