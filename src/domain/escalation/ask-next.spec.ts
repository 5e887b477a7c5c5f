import { describe, expect, it } from '@jest/globals';
import {
  atTheCut,
  CHIEF,
  CISO,
  CUT,
  decide,
  OPERATOR,
} from '../../../test/fixtures/network-cut.js';
import { DIRECTORY, type Scene } from '../../../test/fixtures/scene.js';
import type { Directory } from '../plan/plan.js';
import { actFirst, requestGate } from '../playbook/gates.js';
import { noticeUndeliverable } from './answer.js';

const REASON = '広がりが止まらない';

function asked(directory: Directory = DIRECTORY): Scene {
  const scene = atTheCut(directory);
  scene.do(OPERATOR, (given) => requestGate(given, { ...CUT, reason: REASON }));
  return scene;
}

function fails(scene: Scene, why = '550 no such user'): void {
  const key = scene.incident.told.at(-1)?.key ?? '';
  scene.system((given) => noticeUndeliverable(given, key, why));
}

describe('a question that does not reach the one who is asked', () => {
  it('goes to the next of the gate’s order, and says why', () => {
    const scene = asked();
    fails(scene);
    expect(scene.told('gate')).toEqual(['ciso/deputy-mayor', 'chief/policy-director']);
    expect(scene.incident.told.at(-1)?.passedOver).toEqual([
      { person: CISO, order: 1, why: 'undeliverable' },
    ]);
  });

  it('goes on to the next when somebody has no address, and stops when nobody is left', () => {
    const people = DIRECTORY.people.map((each) =>
      each.id === CHIEF ? { ...each, email: null } : each,
    );
    const scene = asked({ ...DIRECTORY, people });
    for (let turn = 0; turn < 20; turn += 1) fails(scene);
    const gates = scene.told('gate');
    expect(gates).not.toContain('chief/policy-director');
    expect(new Set(gates).size).toBe(gates.length);
  });

  it('is not asked again once it was decided', () => {
    const scene = asked();
    const key = scene.incident.told.at(-1)?.key ?? '';
    scene.do(CHIEF, decide({ reason: 'CISOと連絡が取れない' }));
    const before = scene.told('gate');
    scene.system((given) => noticeUndeliverable(given, key, '550'));
    expect(scene.told('gate')).toEqual(before);
  });

  it('goes to the deputy when what was done is to be approved afterwards', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, (given) => actFirst(given, { ...CUT, reason: REASON }));
    fails(scene);
    expect(scene.told('ratification')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
  });
});
