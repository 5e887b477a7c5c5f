import { describe, expect, it } from '@jest/globals';
import { away, DIRECTORY, PLAN, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE } from '../calendar/instant.js';
import type { Telling } from '../incident/incident.js';
import { answerNotice } from './answer.js';
import { openHandOver, seatsOfRung } from './by-name.js';
import { handOver, takeOver } from './hand-over.js';
import { colleaguesFor } from './handed.js';
import { audience } from './update.js';

const CISO = 'deputy-mayor';
const PRESS = 'press-manager';
const WHY = '副市長は移動中';

/** The CISO has been told half an hour after awareness, nobody has answered. */
function called(options?: ConstructorParameters<typeof Scene>[1]): Scene {
  const scene = new Scene({}, options);
  scene.pass(30 * MINUTE);
  return scene;
}

const ids = (scene: Scene): string => scene.rung('ciso').id;
const toldOf = (scene: Scene): Telling[] =>
  scene.incident.told.filter((each) => each.rung === ids(scene));

function handOn(scene: Scene, to: string): void {
  const key = toldOf(scene)[0]?.key ?? '';
  const said = { person: CISO, choice: 'hand-over', via: 'link', note: WHY, to } as const;
  scene.do(CISO, (given) => answerNotice(given, key, said));
}

describe('a rung that somebody takes upon themselves', () => {
  it('is answered by them, from whom and why on record, and calls nobody else', () => {
    const scene = called();
    scene.do(PRESS, (given) => takeOver(given, ids(scene), WHY));
    expect(scene.rung('ciso').state).toBe('answered');
    expect(toldOf(scene).at(-1)).toMatchObject({
      person: PRESS,
      answered: { choice: 'understood', via: 'console', note: WHY },
      handed: { from: [CISO], reason: WHY, taken: true },
    });
    const before = scene.told().length;
    scene.pass(4 * HOUR);
    expect(scene.told().slice(before)).not.toContain('ciso/digital-officer');
  });

  it('counts as the answer of whoever had been told of it themselves, for every office', () => {
    const scene = called();
    scene.do(CISO, (given) => takeOver(given, ids(scene), WHY));
    expect(scene.kinds()).not.toContain('taken-over');
    expect(toldOf(scene)[0]?.answered).toMatchObject({ via: 'console', choice: 'understood' });
  });

  it('lapses like any answer, and asks whoever took it again before the order', () => {
    const ladder = { ...PLAN.ladder, actWithin: { L4: 30 * MINUTE } };
    const scene = called({ setting: settingOf({ plan: { ...PLAN, ladder } }) });
    scene.do(PRESS, (given) => takeOver(given, ids(scene), WHY));
    scene.pass(30 * MINUTE);
    expect(scene.told().at(-1)).toBe(`ciso/${PRESS}`);
    expect(scene.rung('ciso').state).toBe('calling');
    scene.pass(10 * MINUTE);
    expect(toldOf(scene).at(-1)?.person).toBe(CISO);
  });

  it.each([
    ['nobody of the directory', null, 'no-person'],
    ['somebody away', 'digital-officer', 'absent'],
  ])('is refused to %s', (_, person, why) => {
    const scene = called({ setting: settingOf({ directory: away('digital-officer') }) });
    const refusal = scene.refused(person, (given) => takeOver(given, ids(scene), WHY));
    expect([refusal.code, refusal.details.why]).toEqual(['cannot-hand-over', why]);
  });

  it('is refused without a reason, before its time, and to the second who tries', () => {
    const scene = called();
    const code = (reason: string, id = ids(scene)): string =>
      scene.refused(PRESS, (given) => takeOver(given, id, reason)).code;
    expect(code('')).toBe('reason-missing');
    expect(code(WHY, scene.rung('mayor').id)).toBe('cannot-hand-over');
    scene.do('it-manager', (given) => takeOver(given, ids(scene), WHY));
    expect(code(WHY)).toBe('already-answered');
  });
});

describe('a rung that is handed over by name', () => {
  it('tells that person at once, and stays with whoever had it until they accept', () => {
    const scene = called();
    handOn(scene, PRESS);
    expect(scene.told().at(-1)).toBe(`ciso/${PRESS}`);
    expect(openHandOver(scene.incident, scene.rung('ciso'))?.handed?.from).toEqual([CISO]);
    const key = scene.mailTo(PRESS);
    const yes = { person: PRESS, choice: 'understood', via: 'link', note: '' } as const;
    scene.do(PRESS, (given) => answerNotice(given, key, yes));
    expect(scene.rung('ciso').state).toBe('answered');
    expect(openHandOver(scene.incident, scene.rung('ciso'))).toBeNull();
    expect(
      audience(scene.given({ ref: 'x', name: 'x', person: null })).map((each) => each.person.id),
    ).toContain(PRESS);
  });

  it('goes on with the next of the order when that person does not answer in a time of their own', () => {
    const scene = called();
    scene.pass(5 * MINUTE);
    handOn(scene, PRESS);
    scene.pass(9 * MINUTE);
    const ciso = (): string[] => scene.told().filter((each) => each.startsWith('ciso/'));
    expect(ciso().at(-1)).toBe(`ciso/${PRESS}`);
    scene.pass(MINUTE);
    expect(ciso()).toEqual([`ciso/${CISO}`, `ciso/${PRESS}`, 'ciso/digital-officer']);
  });

  it('goes on at once when that person declines, cannot be reached, or has gone away before the mail left', () => {
    const declines = called();
    handOn(declines, PRESS);
    const no = { person: PRESS, choice: 'hand-over', via: 'link', note: '' } as const;
    declines.do(PRESS, (given) => answerNotice(given, declines.mailTo(PRESS), no));
    expect(declines.told().at(-1)).toBe('ciso/digital-officer');
    const dead = called({ dead: [PRESS] });
    handOn(dead, PRESS);
    expect(dead.told().at(-1)).toBe('ciso/digital-officer');
  });

  it('is one mail for every office the person hands on, and one answer', () => {
    const appointments = DIRECTORY.appointments.map((each) =>
      each.office === 'department-head' && each.order === 1 ? { ...each, person: CISO } : each,
    );
    const scene = called({ setting: settingOf({ directory: { ...DIRECTORY, appointments } }) });
    handOn(scene, PRESS);
    const mine = scene.incident.told.filter(({ person }) => person === PRESS);
    expect(mine.map(({ office }) => office).toSorted()).toEqual(['ciso', 'department-head']);
    expect(scene.told().filter((each) => each.endsWith(PRESS))).toHaveLength(1);
    const yes = { person: PRESS, choice: 'understood', via: 'link', note: '' } as const;
    scene.do(PRESS, (given) => answerNotice(given, scene.mailTo(PRESS), yes));
    expect(scene.rung('department-head').state).toBe('answered');
    expect(scene.rung('ciso').state).toBe('answered');
  });

  it('is asked for by a colleague, and an answer of whoever was called before still counts', () => {
    const scene = called();
    scene.do('it-manager', (given) => handOver(given, ids(scene), { to: PRESS, reason: WHY }));
    const key = toldOf(scene)[0]?.key ?? '';
    const yes = { person: CISO, choice: 'understood', via: 'link', note: '' } as const;
    scene.do(CISO, (given) => answerNotice(given, key, yes));
    expect(scene.rung('ciso').state).toBe('answered');
  });

  it('is refused to oneself, to people away, told already, of outside companies or without an office', () => {
    const left = DIRECTORY.appointments.filter(({ person }) => person !== 'crisis-manager');
    const directory = { ...away('it-deputy'), appointments: left };
    const scene = called({ setting: settingOf({ directory }) });
    const why = (to: string, by = PRESS): unknown =>
      scene.refused(by, (given) => handOver(given, ids(scene), { to, reason: WHY })).details.why;
    expect(why(PRESS)).toBe('self');
    expect(why('it-deputy')).toBe('absent');
    expect(why(CISO)).toBe('told');
    expect(why('vendor-desk')).toBe('left');
    expect(why('crisis-manager')).toBe('left');
    const names = colleaguesFor(scene.given({ ref: 'x', name: 'x', person: null }), [
      scene.rung('ciso'),
    ]);
    expect(names.map(({ person }) => person.id)).not.toEqual(
      expect.arrayContaining(['it-deputy', CISO, 'vendor-desk', 'crisis-manager']),
    );
    expect(
      seatsOfRung(scene.given({ ref: 'x', name: 'x', person: null }), scene.rung('ciso')),
    ).toHaveLength(4);
  });
});
