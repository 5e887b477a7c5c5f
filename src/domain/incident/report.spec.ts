import { describe, expect, it } from '@jest/globals';
import {
  yes,
  leave,
  ask,
  decide,
  takeUp,
  become,
  toLevel,
} from '../../../test/fixtures/commands.js';
import { jst, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR } from '../calendar/instant.js';
import type { Harm } from './incident.js';
import { proposal, type Report } from './report.js';
import { recordHarm } from './triage.js';

const CISO = 'deputy-mayor';
const KNOWN: Harm = { counter: 'no', residents: 'no', personalData: 'no' };
const UNKNOWN: Harm = { counter: 'unknown', residents: 'unknown', personalData: 'unknown' };

describe('reporting', () => {
  it.each([
    ['ransomware', 'intentional', 'L4', 'ransomware'],
    ['misdelivery', 'unintentional', 'L2', 'misdelivery'],
    ['earthquake', 'disaster', 'L4', 'earthquake'],
    ['staff-shortage', 'pandemic', 'L2', 'staff-shortage'],
    ['power-outage', 'infrastructure', 'L3', 'power-outage'],
    ['insider', 'intentional', 'L3', undefined],
    ['other', null, 'L1', undefined],
    [null, null, 'L1', undefined],
  ])('of %s gives category %s, %s and the playbook %s', (kind, category, level, playbook) => {
    const { incident } = new Scene({ kind });
    expect(incident).toMatchObject({ category, phase: 'triage', kind, severity: { level } });
    expect(incident.runs[0]?.playbook).toBe(playbook);
  });

  it('keeps everything the desk entered', () => {
    const { incident } = new Scene({ place: '2階', system: '税', done: '抜線', drill: true });
    expect(incident).toMatchObject({
      number: 'R8-001',
      body: 'aozora',
      plan: 'digest-of-plan',
      reporter: '当直',
      reportedAt: NIGHT,
      place: '2階',
      system: '税',
      done: '抜線',
      drill: true,
    });
  });

  it.each([
    [{ residents: 'yes' }, { impact: 3, urgency: 2 }],
    [{ counter: 'yes' }, { impact: 1, urgency: 3 }],
    [{ counter: 'unknown' }, { impact: 1, urgency: 2 }],
  ] as const)('takes the harm %p into the proposal', (harm, expected) => {
    const { plan } = settingOf();
    const other = plan.kinds.find((each) => each.id === 'other') ?? null;
    expect(proposal(plan, other, { harm: { ...KNOWN, ...harm } })).toMatchObject(expected);
  });

  it('lets the clerk choose another level, but none below a floor', () => {
    expect(new Scene({ kind: 'other', level: 'L3' }).incident.severity.level).toBe('L3');
    expect(() => new Scene({ level: 'L3' })).toThrow('severity-floor');
    expect(new Scene({ level: 'L3', past: true }).incident.severity.level).toBe('L3');
  });

  it.each([
    ['power-outage', ['power-outage']],
    ['none', []],
  ])('lets the clerk choose the playbook %s', (playbook, runs) => {
    expect(new Scene({ playbook }).incident.runs.map((run) => run.playbook)).toEqual(runs);
  });

  it('is refused with a kind the plan does not know', () => {
    expect(() => new Scene({ kind: 'volcano' })).toThrow('unknown-reference {"kind":"volcano"}');
  });
});

describe('a record of the past (過去の記録)', () => {
  const past: Partial<Report> = { past: true, aware: { at: jst('2019-05-01'), precision: 'day' } };

  it('is closed at once when its category is known, and tells nobody', () => {
    const scene = new Scene(past);
    expect(scene.incident).toMatchObject({ phase: 'closed', ending: 'closed', retentionYears: 5 });
    expect(scene.effects).toEqual([]);
  });

  it('without a category waits for triage (未定) and is closed by it', () => {
    const scene = new Scene({ ...past, kind: null });
    expect(scene.incident).toMatchObject({ phase: 'triage', category: null });
    scene.do(null, become('ransomware', 'intentional'));
    expect(scene.incident).toMatchObject({ phase: 'closed', category: 'intentional', runs: [] });
    scene.do(null, become('insider', 'intentional'));
    expect(scene.kinds().filter((each) => each === 'closed')).toHaveLength(1);
    expect(scene.effects).toEqual([]);
  });

  it('tells nobody whatever is done with it', () => {
    const scene = new Scene({ ...past, kind: null }, { at: NIGHT });
    scene.do(null, yes);
    scene.do(null, (given) => recordHarm(given, { ...UNKNOWN, personalData: 'yes' }));
    scene.do(CISO, toLevel('L4'));
    scene.do(null, leave);
    scene.do(null, leave);
    scene.do(null, ask);
    scene.do(CISO, decide());
    scene.do(null, takeUp());
    scene.pass(24 * HOUR);
    expect(scene.mails).toEqual([]);
    expect(scene.timers.size).toBe(0);
  });
});
