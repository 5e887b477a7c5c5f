import { describe, expect, it } from '@jest/globals';
import {
  atTheCut,
  CHIEF,
  CISO,
  CUT,
  decide,
  OPERATOR,
} from '../../../test/fixtures/network-cut.js';
import { actor, away, Scene } from '../../../test/fixtures/scene.js';
import type { PersonId } from '../plan/plan.js';
import { requestGate } from './gates.js';
import { isActive, isAsked, isMine, selfOf } from './mine.js';
import { viewOf, type StepStanding } from './standing.js';
import { standings } from './standings.js';
import { beginStep, handOverStep, reassignStep } from './work.js';

const { run } = CUT;

function standingIn(scene: Scene, step: string): StepStanding {
  const { incident, setting } = scene;
  const [followed] = incident.runs;
  if (!followed) throw new Error('nothing is followed');
  const found = standings(viewOf({ incident, setting }, followed)).find(
    ({ item }) => item.id === step,
  );
  if (!found) throw new Error(`no step ${step}`);
  return found;
}

const asks =
  (ask: typeof isMine) =>
  (scene: Scene, person: PersonId | null, step: string): boolean => {
    const { setting, now } = scene;
    const self = selfOf(actor(person), setting.directory, now);
    return ask(standingIn(scene, step), self, { setting, now });
  };
const mine = asks(isMine);
const asked = asks(isAsked);

const requested = (scene: Scene): Scene => {
  scene.do(OPERATOR, (given) => requestGate(given, { ...CUT, reason: '広がっている' }));
  return scene;
};

describe('a step is one’s own', () => {
  it('by the office one holds now, and nobody’s who holds none', () => {
    const scene = new Scene();
    const { office } = standingIn(scene, 'unplug');
    const holder = scene.setting.directory.appointments.find((each) => each.office === office);
    expect(mine(scene, holder?.person ?? '', 'unplug')).toBe(true);
    expect(mine(scene, CISO, 'unplug')).toBe(false);
    expect(mine(scene, null, 'unplug')).toBe(false);
  });

  it('when its office was given another one’s step, and no more when it was given away', () => {
    const scene = new Scene();
    expect(mine(scene, CHIEF, 'unplug')).toBe(false);
    scene.do(null, (given) =>
      reassignStep(given, { run, step: 'unplug', office: 'chief', reason: '不在のため' }),
    );
    expect(mine(scene, CHIEF, 'unplug')).toBe(true);
  });

  it('when it was handed to the person, and then nobody else’s of the office', () => {
    const scene = new Scene();
    const before = standingIn(scene, 'unplug').office;
    const holder = scene.setting.directory.appointments.find((each) => each.office === before);
    scene.do(null, (given) =>
      handOverStep(given, { run, step: 'unplug', person: CISO, note: '機器の前にいる' }),
    );
    expect(mine(scene, CISO, 'unplug')).toBe(true);
    expect(mine(scene, holder?.person ?? '', 'unplug')).toBe(false);
  });

  it('once one has begun it, and not once somebody else has', () => {
    const scene = new Scene();
    scene.do(CISO, (given) => beginStep(given, { run, step: 'unplug' }));
    expect(mine(scene, CISO, 'unplug')).toBe(true);
    expect(mine(scene, CHIEF, 'unplug')).toBe(false);
  });

  it('when its approval waits for whoever decides now, and only then', () => {
    expect(asked(atTheCut(), CISO, CUT.step)).toBe(false);
    const present = requested(atTheCut());
    expect([asked(present, CISO, CUT.step), mine(present, CISO, CUT.step)]).toEqual([true, true]);
    expect(asked(present, CHIEF, CUT.step)).toBe(false);
    expect(mine(present, OPERATOR, CUT.step)).toBe(false);
    const inPlace = requested(atTheCut(away(CISO)));
    expect(asked(inPlace, CISO, CUT.step)).toBe(false);
    expect(asked(inPlace, CHIEF, CUT.step)).toBe(true);
  });

  it('when one has to approve afterwards, and nobody else’s', () => {
    const scene = atTheCut(away(CISO));
    scene.do(CHIEF, decide());
    expect(isActive(standingIn(scene, CUT.step))).toBe(true);
    expect(mine(scene, CISO, CUT.step)).toBe(true);
    expect(mine(scene, CHIEF, CUT.step)).toBe(false);
    expect(mine(scene, OPERATOR, CUT.step)).toBe(false);
    expect(asked(scene, CISO, CUT.step)).toBe(false);
  });
});

it('is nothing to do once it is settled', () => {
  const scene = atTheCut();
  expect(isActive(standingIn(scene, 'isolate-segment'))).toBe(false);
  expect(isActive(standingIn(scene, CUT.step))).toBe(true);
});
