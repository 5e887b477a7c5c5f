import { describe, expect, it } from '@jest/globals';
import { answer, atTheCiso, byTelephone, mailsOf } from '../../../test/fixtures/calls.js';
import { away, DIRECTORY, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE } from '../calendar/instant.js';
import type { PersonId } from '../plan/plan.js';
import { isAlarm } from './alarm.js';
import { standDown } from './answer.js';
import { leaving } from './still-needed.js';
import { rungTimer } from './tell.js';

const CHIEF = 'policy-director';
const VACANT = {
  ...DIRECTORY,
  appointments: DIRECTORY.appointments.filter((each) => each.office !== 'ciso'),
};
const CISOS = DIRECTORY.appointments.flatMap(({ office, person }) =>
  office === 'ciso' ? [person] : [],
);

/** Whom the CISO's rung has called so far, in order. */
function called(scene: Scene): string[] {
  const { id } = scene.rung('ciso');
  return scene.incident.told.flatMap((each) =>
    each.rung === id ? [`${each.office}/${each.person}`] : [],
  );
}

function withoutMail(...people: PersonId[]): typeof DIRECTORY {
  const changed = DIRECTORY.people.map((each) =>
    people.includes(each.id) ? { ...each, email: null } : each,
  );
  return { ...DIRECTORY, people: changed };
}

describe('an office of which nobody can be told', () => {
  it('falls to 統括情報セキュリティ責任者 at once when it is vacant, and the record says so', () => {
    const scene = atTheCiso(VACANT);
    expect(called(scene)).toEqual([`chief/${CHIEF}`]);
    expect(scene.incident.told.at(-1)?.passedOver).toEqual([
      { person: null, order: 1, office: 'ciso', why: 'vacant' },
    ]);
    expect(isAlarm(scene.incident, scene.rung('ciso'))).toBe(true);
  });

  it.each([
    ['everybody is away', away(...CISOS), []],
    ['nobody has an address', withoutMail(...CISOS), []],
    ['no mail is taken', DIRECTORY, CISOS],
  ] as const)('does so too when %s', (_why, directory, dead) => {
    const scene = atTheCiso(directory, [...dead]);
    // Who is a deputy of the CISO too has been passed over there already.
    expect(called(scene).at(-1)).toBe('chief/it-manager');
    expect(mailsOf(scene, 'chief').at(-1)).toBe('chief/it-manager');
  });

  it('goes on to the deputies of 統括 and to the administrators while nobody answers', () => {
    const chiefs = DIRECTORY.appointments.flatMap(({ office, person }) =>
      office === 'chief' ? [person] : [],
    );
    const administrators = ['crisis-manager'];
    const directory = { ...away(...CISOS, ...chiefs), administrators };
    expect(called(atTheCiso(directory))).toEqual(['administrators/crisis-manager']);
  });

  it('tells somebody else of the ladder when none of them can be told either', () => {
    const first = DIRECTORY.appointments.flatMap(({ office, person }) =>
      office === 'chief' || office === 'ciso' ? [person] : [],
    );
    expect(called(atTheCiso(away(...first)))).toHaveLength(1);
  });

  it('keeps its alarm when 統括 answers, calls nobody else, and mails nobody again', () => {
    const scene = atTheCiso(VACANT);
    answer(scene, CHIEF);
    const { length } = called(scene);
    expect(scene.rung('ciso').state).toBe('exhausted');
    scene.pass(5 * HOUR);
    expect(called(scene)).toHaveLength(length);
    expect(scene.rung('ciso').state).toBe('exhausted');
    expect(scene.rung('chief').state).toBe('answered');
  });

  it('is called at the planned round, however often somebody in its place answers meanwhile', () => {
    const scene = atTheCiso(VACANT);
    while (scene.rung('ciso').state !== 'exhausted') scene.pass(MINUTE);
    const { id } = scene.rung('ciso');
    const planned = scene.timers.get(rungTimer(id));
    scene.pass(MINUTE);
    answer(scene, CHIEF);
    expect(planned).toBeDefined();
    expect(scene.timers.get(rungTimer(id))).toBe(planned);
  });

  it('is called itself as soon as somebody holds it', () => {
    const scene = atTheCiso(VACANT);
    answer(scene, CHIEF);
    scene.setting = settingOf({ directory: DIRECTORY });
    scene.pass(HOUR);
    expect(mailsOf(scene, 'ciso').length).toBeGreaterThan(0);
  });

  it('ends when an officer says so with a reason, and the other rungs go on', () => {
    const scene = atTheCiso(VACANT);
    const { id } = scene.rung('ciso');
    scene.do(CHIEF, (given) => standDown(given, '市長に直接伝えた', id));
    expect(isAlarm(scene.incident, scene.rung('ciso'))).toBe(false);
    expect(scene.rung('mayor').state).toBe('waiting');
  });

  it('is one mail to 統括 for several such offices of one moment', () => {
    const lost = ['contact-point', 'system-manager'];
    const appointments = DIRECTORY.appointments.filter(({ office }) => !lost.includes(office));
    const scene = new Scene(
      {},
      { setting: settingOf({ directory: { ...DIRECTORY, appointments } }), relay: 'silent' },
    );
    scene.pass(15 * MINUTE);
    const inPlace = scene.incident.told.filter(({ passedOver }) =>
      passedOver.some(({ office }) => office !== undefined),
    );
    expect(inPlace.map(({ person }) => person)).toEqual([CHIEF, CHIEF]);
    expect(new Set(inPlace.map(({ key }) => key)).size).toBe(1);
    expect(
      leaving(scene.given({ ref: 'x', name: 'x', person: null }), inPlace[0]?.key ?? ''),
    ).toMatchObject({ send: true });
  });

  it('ends when the desk reaches somebody who was away by telephone', () => {
    const scene = atTheCiso(away(...CISOS));
    scene.do(null, byTelephone(scene.rung('ciso').id, CISOS[0] ?? ''));
    expect(scene.rung('ciso').state).toBe('answered');
  });
});
