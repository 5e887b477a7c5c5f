import { describe, expect, it } from '@jest/globals';
import { no } from '../../../test/fixtures/commands.js';
import { Scene } from '../../../test/fixtures/scene.js';
import { SYSTEM } from './case.js';
import { wake } from './wake.js';

describe('a timer', () => {
  it.each([
    'nothing',
    'rung:nothing',
    'answer:nothing',
    'answer:ciso-L4:deputy-mayor',
    'step:x:y',
    'ratify:x:y',
    'rung:section-manager-L4',
  ])('that no longer matters does nothing: %s', (key) => {
    const given = new Scene({}, { relay: 'silent' }).given(SYSTEM);
    expect(wake(given, key, [])).toEqual({ incident: given.incident, entries: [], effects: [] });
  });

  it('of a closed incident does nothing', () => {
    const scene = new Scene();
    scene.do(null, no);
    for (const key of ['rung:ciso-L4', 'unknown-harm', 'step:ransomware:unplug'])
      expect(wake(scene.given(SYSTEM), key, []).entries).toEqual([]);
  });
});
