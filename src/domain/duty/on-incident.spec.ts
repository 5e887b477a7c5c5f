import { describe, expect, it } from '@jest/globals';
import { dutyScene } from '../../../test/fixtures/duties.js';
import { ask, leave, yes } from '../../../test/fixtures/commands.js';
import { jst, NIGHT, type Scene } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, MINUTE } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import type { Duty } from '../playbook/definition.js';
import type { FactValue } from '../playbook/run.js';
import { assess } from '../incident/triage.js';
import { judgeNotReportable, recordDutyFacts, recordDutyReport } from './commands.js';
import { dutyStandings, type DutyStanding } from './on-incident.js';
import { nameOrgan } from './organ.js';

const PRIVACY = 'privacy-clerk';
const KNOWN = { counter: 'no', residents: 'no', personalData: 'yes' } as const;
const ALL_NO = {
  'sensitive-data': 'no',
  'local-sensitive-data': 'no',
  'money-harm': 'no',
  'bad-intent': 'no',
  ransomware: 'no',
  'my-number': 'no',
};

function facts(scene: Scene, values: Readonly<Record<string, FactValue>>): void {
  scene.do(PRIVACY, (given) => recordDutyFacts(given, values));
}

function standing(scene: Scene, duty: Duty): DutyStanding {
  const found = dutyStandings(scene).filter(({ row }) => row.id === duty);
  const mine = found.find(({ why }) => why !== 'other-organ');
  if (!mine) throw new Error(`no duty ${duty}`);
  return mine;
}

const reported = (scene: Scene, duty: Duty): unknown =>
  scene.do(PRIVACY, (given) =>
    recordDutyReport(given, { duty, at: given.now, number: '個情-1', by: '情報公開係長' }),
  );

const judged = (scene: Scene, duty: Duty): unknown =>
  scene.do(PRIVACY, (given) =>
    judgeNotReportable(given, { duty, by: '総括保護管理者', reason: '全て開かれずに戻った' }),
  );

const opened = (scene: Scene): string[] =>
  scene.entries.flatMap((each) =>
    each.kind === 'duty-opened'
      ? [`${each.facts.duty} ${wallClock(each.facts.origin).day} ${each.facts.cases.join()}`]
      : [],
  );

describe('the outside duties of an incident', () => {
  it('are undecided on the night it is reported, and every one names what is missing', () => {
    const scene = dutyScene({ harm: KNOWN });
    expect(standing(scene, 'ppc-preliminary')).toMatchObject({
      state: 'undecided',
      missing: expect.arrayContaining(['sensitive-data', 'people-count']),
    });
    expect(opened(scene)).toEqual([]);
  });

  it('hear the severity facts the desk ticks, and 経過 says which clock began and why', () => {
    const scene = dutyScene({ harm: KNOWN });
    scene.do('policy-director', (given) =>
      assess(given, { impact: 3, urgency: 2, facts: ['sensitive-data'], level: 'L3', reason: '' }),
    );
    expect(standing(scene, 'ppc-preliminary').state).toBe('due');
    expect(opened(scene)).toEqual(
      expect.arrayContaining([
        'ppc-preliminary 2026-11-21 sensitive',
        'ppc-final 2026-11-21 sensitive',
        'person-notice 2026-11-21 sensitive',
        'prefecture 2026-11-21 serious',
      ]),
    );
  });

  it('are those of the organ alone, also once their clock is on record', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 40 });
    const due = (): string[] =>
      dutyStandings(scene).flatMap(({ row, state }) => (state === 'due' ? [row.id] : []));
    expect(due()).toEqual([...new Set(due())]);
    expect(due()).toContain('ppc-preliminary');
    facts(scene, { 'assembly-data': 'yes' });
    expect(due()).toEqual([...new Set(due())]);
    expect(due()).toContain('ppc-preliminary');
  });

  it('open a clock that day when a count passes 100, and keep the one that ran before', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 40 });
    scene.pass(6 * DAY);
    facts(scene, { 'people-count': 250 });
    const { clocks } = standing(scene, 'ppc-preliminary');
    expect(clocks.map(({ day1 }) => day1)).toEqual(['2026-11-21', '2026-11-27']);
  });

  it('stay due when a fact that comes later speaks against them, until somebody judges with name and reason', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 1 });
    facts(scene, { 'all-recovered-unread': 'yes' });
    expect(standing(scene, 'ppc-preliminary')).toMatchObject({ state: 'due', holdsNow: false });
    const without = scene.refused(PRIVACY, (given) =>
      judgeNotReportable(given, { duty: 'ppc-preliminary', by: '総括保護管理者', reason: ' ' }),
    );
    expect(without.code).toBe('reason-missing');
    judged(scene, 'ppc-preliminary');
    expect(standing(scene, 'ppc-preliminary')).toMatchObject({
      state: 'judged',
      judgement: { by: '総括保護管理者', reason: '全て開かれずに戻った' },
    });
    expect(standing(scene, 'ppc-final').state).toBe('due');
  });

  it('hold closure back while the law sets a day for them, until they are reported or judged', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 1 });
    for (const command of [yes, leave, leave]) scene.do(null, command);
    const { code, details } = scene.refused(null, ask);
    expect(code).toBe('open-steps');
    expect(details['duties']).toEqual([
      standing(scene, 'ppc-preliminary').row.title,
      standing(scene, 'ppc-final').row.title,
    ]);
    reported(scene, 'ppc-preliminary');
    judged(scene, 'ppc-final');
    scene.do(null, ask);
    expect(scene.incident.phase).toBe('closed');
  });

  it('judged away in the same minute come back with the next fact that makes them due', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 1 });
    judged(scene, 'ppc-preliminary');
    facts(scene, { 'bad-intent': 'yes' });
    expect(standing(scene, 'ppc-preliminary').state).toBe('due');
  });

  it('survive that the step is taken back which recorded what they stand on', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 1 });
    facts(scene, { 'sensitive-data': 'no' });
    expect(standing(scene, 'ppc-preliminary').state).toBe('due');
  });

  it('are met by a report; the final report meets the preliminary one, and a clock that begins later is open', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 40 });
    reported(scene, 'ppc-final');
    expect(standing(scene, 'ppc-final').state).toBe('reported');
    expect(standing(scene, 'ppc-preliminary').state).toBe('reported');
    scene.pass(DAY);
    facts(scene, { 'people-count': 250 });
    expect(standing(scene, 'ppc-preliminary').state).toBe('due');
  });

  it('of a plan frozen before there were duties are none', () => {
    const scene = dutyScene();
    const { duties: _, ...before } = scene.setting.plan;
    scene.setting = { ...scene.setting, plan: before };
    expect(dutyStandings(scene)).toEqual([]);
  });

  it('refuse a fact nobody asks, a value that does not fit, and what says nothing new', () => {
    const scene = dutyScene();
    const code = (values: Record<string, FactValue>): string =>
      scene.refused(PRIVACY, (given) => recordDutyFacts(given, values)).code;
    expect(code({ weather: 'rain' })).toBe('unknown-reference');
    expect(code({ 'people-count': 'many' })).toBe('fact-misfit');
    expect(code({})).toBe('reason-missing');
    facts(scene, { 'people-count': null });
    expect(code({ 'people-count': null })).toBe('reason-missing');
  });

  it('are reported in the past, not in the future', () => {
    const scene = dutyScene({ harm: KNOWN });
    const refusal = scene.refused(PRIVACY, (given) =>
      recordDutyReport(given, {
        duty: 'prefecture',
        at: jst('2026-11-22', '09:00'),
        number: '',
        by: '情報政策課',
      }),
    );
    expect(refusal.code).toBe('in-the-future');
  });
});

describe('reminders of an outside duty', () => {
  const reminders = (scene: Scene): string[] =>
    scene.entries.flatMap((each) =>
      each.kind === 'duty-reminded'
        ? [`${each.facts.duty} ${each.facts.kind} ${each.facts.stage} ${each.recordedAt}`]
        : [],
    );
  const due = (scene: Scene): void =>
    facts(scene, { ...ALL_NO, 'sensitive-data': 'yes', 'people-count': 1 });

  it('go out before day 3 and day 5 and at them, to 個人情報担当 and 統括, and stop when it is reported', () => {
    const scene = dutyScene({ harm: KNOWN });
    due(scene);
    scene.pass(4 * DAY);
    const mine = reminders(scene).filter((each) => each.startsWith('ppc-preliminary'));
    expect(mine).toEqual([
      `ppc-preliminary aim before ${jst('2026-11-23', '08:59')}`,
      `ppc-preliminary aim at ${jst('2026-11-23', '23:59')}`,
    ]);
    expect(scene.told('duty-reminder')).toEqual(
      expect.arrayContaining(['privacy-officer/privacy-clerk', 'chief/policy-director']),
    );
    reported(scene, 'ppc-preliminary');
    scene.pass(3 * DAY);
    expect(reminders(scene).filter((each) => each.startsWith('ppc-preliminary'))).toEqual(mine);
  });

  it('come once to a person, however many duties fall due at one time', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, {
      ...ALL_NO,
      'my-number': 'yes',
      'my-number-system': 'yes',
      'sensitive-data': 'yes',
    });
    scene.pass(jstSpan('2026-11-23', '09:30'));
    expect(
      scene.told('duty-reminder').filter((each) => each.endsWith('privacy-clerk')),
    ).toHaveLength(1);
  });

  it('go out too while nobody has decided whether the commission must hear of it', () => {
    const scene = dutyScene({ harm: KNOWN });
    scene.pass(3 * DAY);
    expect(reminders(scene)).toContain(`ppc-preliminary aim before ${jst('2026-11-23', '08:59')}`);
    judged(scene, 'ppc-preliminary');
    const until = reminders(scene).filter((each) => each.startsWith('ppc-preliminary')).length;
    scene.pass(3 * DAY);
    expect(reminders(scene).filter((each) => each.startsWith('ppc-preliminary'))).toHaveLength(
      until,
    );
  });

  it('of a clock that began late skip what is over, but say that it is due', () => {
    const scene = dutyScene({ harm: KNOWN });
    scene.pass(jstSpan('2026-11-23', '20:00'));
    const before = reminders(scene).length;
    due(scene);
    scene.pass(5 * HOUR);
    expect(reminders(scene).slice(before)).toContain(
      `ppc-preliminary aim at ${jst('2026-11-23', '23:59')}`,
    );
  });

  it('are not sent for a record of the past, and end with the incident', () => {
    const past = dutyScene({ harm: KNOWN, past: true });
    past.pass(40 * DAY);
    expect(reminders(past)).toEqual([]);
    expect([...past.timers.keys()].filter((key) => key.startsWith('duty:'))).toEqual([]);
  });

  it('each have a timer of their own that is dropped when it is not wanted any more', () => {
    const scene = dutyScene({ harm: KNOWN });
    due(scene);
    const timers = (): string[] =>
      [...scene.timers.keys()].filter((key) => key.startsWith('duty:ppc-preliminary'));
    expect(timers()).toEqual(['duty:ppc-preliminary:2026-11-21:aim:before']);
    reported(scene, 'ppc-preliminary');
    expect(timers()).toEqual([]);
  });

  /** From the night of the scene to a moment in Japan. */
  function jstSpan(day: string, time: string): number {
    return Date.parse(jst(day, time)) - Date.parse(NIGHT) + MINUTE;
  }
});

describe('the organ an incident is about', () => {
  const organ = (scene: Scene, id: string | null, reason = ''): unknown =>
    scene.do(PRIVACY, (given) => nameOrgan(given, { organ: id, reason }));
  const LEAK = { 'sensitive-data': 'yes', 'my-number': 'no' } as const;

  it('is the first of the plan while nobody has said, or it is 不明: the stricter law holds', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, LEAK);
    expect(standing(scene, 'ppc-preliminary').state).toBe('due');
    const unknown = dutyScene({ harm: KNOWN, organ: null });
    facts(unknown, LEAK);
    expect(standing(unknown, 'ppc-preliminary').state).toBe('due');
  });

  it('spares a 議会 the report to the commission and asks for its own notice', () => {
    const scene = dutyScene({ harm: KNOWN, organ: 'assembly' });
    facts(scene, LEAK);
    expect(standingOf(scene, 'ppc-preliminary')).toMatchObject({ why: 'other-organ' });
    expect(standing(scene, 'assembly-notice').state).toBe('due');
    facts(scene, { 'my-number': 'yes', 'my-number-system': 'yes' });
    expect(standing(scene, 'my-number').state).toBe('due');
  });

  it('opens the clock of the other law from the day of awareness when it is corrected, with a reason', () => {
    const scene = dutyScene({ harm: KNOWN, organ: 'assembly' });
    facts(scene, LEAK);
    scene.pass(2 * DAY);
    expect(() => organ(scene, 'mayor-office')).toThrow('reason-missing');
    organ(scene, 'mayor-office', '市民課の名簿だった');
    expect(opened(scene)).toContain('ppc-preliminary 2026-11-21 sensitive');
  });

  it('leaves a clock that is open where it is until somebody judges it', () => {
    const scene = dutyScene({ harm: KNOWN });
    facts(scene, LEAK);
    organ(scene, 'assembly');
    expect(standingOf(scene, 'ppc-preliminary')?.state).toBe('due');
    judged(scene, 'ppc-preliminary');
    expect(standingOf(scene, 'ppc-preliminary')?.state).not.toBe('due');
  });

  it('keeps the fact that the data are the 議会’s, which incidents from before have', () => {
    const scene = dutyScene({ harm: KNOWN, organ: 'mayor-office' });
    facts(scene, { ...LEAK, 'assembly-data': 'yes' });
    expect(standingOf(scene, 'ppc-preliminary')).toMatchObject({ why: 'other-organ' });
  });

  it('has to be one of the plan', () => {
    const scene = dutyScene({ harm: KNOWN });
    expect(() => organ(scene, 'library')).toThrow('unknown-reference');
  });
});

/** The first row of a duty, whatever organ it is for. */
function standingOf(scene: Scene, duty: Duty): DutyStanding | undefined {
  const rows = dutyStandings(scene).filter(({ row }) => row.id === duty);
  return rows.find(({ clocks }) => clocks.length > 0) ?? rows[0];
}
