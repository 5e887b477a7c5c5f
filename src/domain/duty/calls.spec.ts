import { describe, expect, it } from '@jest/globals';
import { dutyScene } from '../../../test/fixtures/duties.js';
import { jst, type Scene } from '../../../test/fixtures/scene.js';
import { answerNotice } from '../escalation/answer.js';
import { dayAndMinute } from '../calendar/jst.js';
import { DAY, HOUR } from '../calendar/instant.js';
import { dutyCalls } from './calls.js';
import { judgeNotReportable } from './commands.js';
import { answerDutiesByTelephone } from './telephone.js';

/** 29 December, two in the morning: day 5 is 2 January, and the offices open on the 4th. */
function yearEnd(): Scene {
  const scene = dutyScene({
    aware: { at: jst('2026-12-29', '02:00'), precision: 'minute' },
    harm: { counter: 'no', residents: 'no', personalData: 'yes' },
    level: 'L1',
  });
  return scene;
}

const alarm = (scene: Scene): string | null => {
  const calls = dutyCalls(scene);
  return calls && dayAndMinute(calls.alarmAt);
};

const phoned = (scene: Scene, person: string, choice: 'understood' | 'hand-over'): unknown =>
  scene.do(null, (given) => answerDutiesByTelephone(given, { person, choice, note: '' }));

describe('a last day of the law that nobody has answered for', () => {
  it('is nothing for the desk before a reminder has gone out', () => {
    expect(dutyCalls(yearEnd())).toBeNull();
  });

  it('is telephoned about when the answer time of the first reminder is over, also while offices are closed', () => {
    const scene = yearEnd();
    scene.pass(3 * DAY - 2 * HOUR);
    // The reminder of day 3 went out at nine on the 31st, fifteen hours before it ends.
    expect(alarm(scene)).toBe('2026-12-31 12:59');
    expect(dutyCalls(scene)?.duties.map(({ duty }) => duty)).toContain('ppc-preliminary');
    expect(dutyCalls(scene)?.offices).toEqual(['privacy-officer', 'chief']);
  });

  it('is settled by an answer to the mail, and comes up again with the next reminder', () => {
    const scene = yearEnd();
    scene.pass(3 * DAY - 8 * HOUR);
    const [told] = scene.incident.told.filter(({ template }) => template === 'duty-reminder');
    if (!told) throw new Error('no reminder');
    const { key, person } = told;
    scene.do(person, (given) =>
      answerNotice(given, key, { person, choice: 'understood', via: 'link', note: '' }),
    );
    expect(dutyCalls(scene)).toBeNull();
    scene.pass(2 * DAY);
    expect(alarm(scene)).not.toBeNull();
  });

  it('is settled by what the desk heard on the telephone, told by mail or not', () => {
    const scene = yearEnd();
    scene.pass(3 * DAY - 2 * HOUR);
    const told = new Set(scene.incident.told.map(({ person }) => person));
    const deputy = scene.setting.directory.appointments.find(
      ({ office, person }) => office === 'privacy-officer' && !told.has(person),
    )?.person;
    if (!deputy) throw new Error('everybody was told');
    phoned(scene, deputy, 'hand-over');
    expect(alarm(scene)).not.toBeNull();
    phoned(scene, deputy, 'understood');
    expect(dutyCalls(scene)).toBeNull();
    const last = scene.incident.told.at(-1);
    expect(last).toMatchObject({ person: deputy, answered: { via: 'telephone' } });
    expect(
      scene.refused(null, (given) =>
        answerDutiesByTelephone(given, { person: deputy, choice: 'understood', note: '' }),
      ).code,
    ).toBe('already-answered');
  });

  it('is over once somebody judges that nothing has to be reported', () => {
    const scene = yearEnd();
    scene.pass(3 * DAY - 2 * HOUR);
    for (const { duty } of dutyCalls(scene)?.duties ?? []) {
      scene.do('privacy-clerk', (given) =>
        judgeNotReportable(given, { duty, by: '総括保護管理者', reason: '個人情報でない' }),
      );
    }
    expect(dutyCalls(scene)).toBeNull();
  });

  it('is answered only by somebody of the offices it is about', () => {
    const scene = yearEnd();
    scene.pass(3 * DAY - 2 * HOUR);
    expect(
      scene.refused(null, (given) =>
        answerDutiesByTelephone(given, { person: 'mayor', choice: 'understood', note: '' }),
      ).code,
    ).toBe('unknown-reference');
  });
});
