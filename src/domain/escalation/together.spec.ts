import { describe, expect, it } from '@jest/globals';
import { DIRECTORY, PLAN, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE } from '../calendar/instant.js';
import { answerNotice, standDown } from './answer.js';
import { isConfirmed, togethersOf, type Together } from './together.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' } as const;
const OFFICES = ['ciso', 'public-relations', 'mayor'];
const ladder = { ...PLAN.ladder, each: [{ offices: OFFICES, levels: ['L4' as const] }] };
const plan = { ...PLAN, ladder };

const group = (scene: Scene): Together | undefined => togethersOf(plan, scene.incident)[0];

function says(scene: Scene, person: string): void {
  const key = scene.mailTo(person);
  const yes = { person, choice: 'understood', via: 'link', note: '' } as const;
  scene.do(person, (given) => answerNotice(given, key, yes));
}

describe('offices that each have to answer', () => {
  it('are confirmed when every one of them is, and not before', () => {
    const scene = new Scene({ harm: KNOWN }, { setting: settingOf({ plan }) });
    scene.pass(HOUR);
    says(scene, 'deputy-mayor');
    says(scene, 'mayor');
    const two = group(scene);
    expect(two).toMatchObject({ answered: ['ciso', 'mayor'], missing: ['public-relations'] });
    expect(two && isConfirmed(two)).toBe(false);
    says(scene, 'press-manager');
    const all = group(scene);
    expect(all && isConfirmed(all)).toBe(true);
  });

  it('are answered for at once by one person who holds several of them', () => {
    const appointments = DIRECTORY.appointments.map((each) =>
      each.office === 'public-relations' && each.order === 1 ? { ...each, person: 'mayor' } : each,
    );
    const setting = settingOf({ plan, directory: { ...DIRECTORY, appointments } });
    const scene = new Scene({ harm: KNOWN }, { setting });
    scene.pass(HOUR);
    expect(scene.mails.filter(({ person }) => person === 'mayor')).toHaveLength(1);
    says(scene, 'mayor');
    expect(group(scene)).toMatchObject({ missing: ['ciso'] });
  });

  it('are no group at a level that does not ask for it, and wait for none whose calls were ended', () => {
    const scene = new Scene({ harm: KNOWN, kind: 'malware-c2' }, { setting: settingOf({ plan }) });
    expect(scene.incident.severity.level).not.toBe('L4');
    expect(group(scene)).toBeUndefined();
    const grave = new Scene({ harm: KNOWN }, { setting: settingOf({ plan }) });
    grave.pass(5 * MINUTE);
    const { id } = grave.rung('mayor');
    grave.do('policy-director', (given) => standDown(given, '庁内にいる', id));
    expect(group(grave)).toMatchObject({ stopped: ['mayor'], missing: OFFICES.slice(0, 2) });
  });
});
