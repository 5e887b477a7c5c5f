import { describe, expect, it } from '@jest/globals';
import type { RungRules } from '../api/types';
import { keysOf, shownRungs } from './rung-key';

const rung = (office: string, more: Partial<RungRules> = {}): RungRules => ({
  ...{ office, officeTitle: office, delays: {}, channels: [], roundTheClock: null },
  ...{ categories: null, onlyWithPersonalData: false, assets: null },
  ...more,
});
const [ciso, mayor, press] = [rung('ciso'), rung('mayor'), rung('press')];

describe('rows of a ladder that several people edit', () => {
  it('keep what they are known by when another one comes or goes, or their times change', () => {
    const [, key = ''] = keysOf([ciso, mayor, press]);
    const later = rung('mayor', { delays: { L4: { kind: 'after', minutes: 5 } } });
    expect(keysOf([press, rung('chief'), later])[2]).toBe(key);
    expect(keysOf([mayor, ciso])[0]).toBe(key);
  });

  it('are told apart where one office has several', () => {
    const some = rung('mayor', { onlyWithPersonalData: true });
    expect(new Set(keysOf([mayor, some, mayor])).size).toBe(3);
  });

  it('stay where they were while somebody types about them, also when a colleague has taken them out', () => {
    const [, key = ''] = keysOf([ciso, mayor, press]);
    const shown = shownRungs([ciso, press], new Map([[key, { row: mayor, at: 1 }]]));
    expect(shown.map(({ row, at }) => [row.office, at])).toEqual([
      ['ciso', 0],
      ['mayor', null],
      ['press', 1],
    ]);
    const there = shownRungs([ciso, mayor], new Map([[key, { row: mayor, at: 2 }]]));
    expect(there.map(({ at }) => at)).toEqual([0, 1]);
  });
});
