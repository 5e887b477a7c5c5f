import { describe, expect, it } from '@jest/globals';
import { yes, no, become, toLevel } from '../../../test/fixtures/commands.js';
import { away, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { SMALL_SETTING } from '../../../test/fixtures/small-playbook.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import type { PersonId } from '../plan/plan.js';
import { skipStep } from '../playbook/follow.js';
import { requestGate } from '../playbook/gates.js';
import type { Case } from './case.js';
import type { Harm } from './incident.js';
import { judge, recordHarm } from './triage.js';
import { wake } from './wake.js';

const CISO = 'deputy-mayor';
const CHIEF = 'policy-director';
const KNOWN: Harm = { counter: 'no', residents: 'no', personalData: 'no' };
describe('判定', () => {
  it('as an incident opens containment', () => {
    const scene = new Scene();
    scene.do(null, yes);
    expect(scene.incident).toMatchObject({
      phase: 'containment',
      phaseSince: { containment: NIGHT },
    });
  });

  it('as none ends it with the reason, and nobody is called any more', () => {
    const scene = new Scene();
    scene.do(null, no);
    expect(scene.incident).toMatchObject({
      phase: 'closed',
      ending: 'not-an-incident',
      endReason: '誤報だった',
      closedBy: '当直',
    });
    expect(new Set(scene.incident.rungs.map((each) => each.state))).toEqual(
      new Set(['stood-down']),
    );
    const mails = scene.mails.length;
    scene.pass(24 * HOUR);
    expect(scene.mails).toHaveLength(mails);
    expect(scene.timers.size).toBe(0);
  });

  it.each([
    [
      'without a reason',
      (given: Case) => judge(given, { incident: false, reason: '' }),
      'reason-missing',
    ],
  ])('as none is refused %s', (_what, command, code) => {
    expect(new Scene().refused(null, command).code).toBe(code);
  });

  it('happens once', () => {
    const scene = new Scene();
    scene.do(null, yes);
    expect(scene.refused(null, no)).toMatchObject({
      code: 'illegal-phase',
      details: { action: 'judge', phase: 'containment', allowed: ['triage'] },
    });
  });

  it('as none withdraws a question that was still open', () => {
    const scene = new Scene({ kind: 'small' }, { setting: SMALL_SETTING });
    const at = { run: 'small', step: 'cut-network' };
    scene.do('policy-director', (given) =>
      skipStep(given, { run: 'small', step: 'first', reason: '済み' }),
    );
    scene.do(null, (given) => requestGate(given, { ...at, reason: '広がっている' }));
    const key = scene.mailTo(CISO);
    scene.do(null, no);
    const withdrawn = scene.effects.flatMap((each) => (each.kind === 'withdraw' ? each.keys : []));
    expect(withdrawn).toContain(key);
  });
});

describe('another 種別', () => {
  it('changes category and playbook, and the reason is kept', () => {
    const scene = new Scene({ kind: 'power-outage' });
    scene.do(null, become('ransomware', 'intentional', '停電ではなく攻撃だった'));
    expect(scene.incident).toMatchObject({ kind: 'ransomware', category: 'intentional' });
    expect(scene.incident.runs.map((run) => [run.id, run.left])).toEqual([
      ['power-outage', 'reclassified'],
      ['ransomware', null],
    ]);
    expect([...scene.timers.keys()].filter((key) => key.startsWith('step:power-outage'))).toEqual(
      [],
    );
    expect(
      scene.entries.find((each) => each.kind === 'classified' && each.facts.reason),
    ).toBeDefined();
  });

  it('raises the level to its floor and rings', () => {
    const scene = new Scene({ kind: 'power-outage' });
    expect(scene.incident.severity.level).toBe('L3');
    scene.do(null, become('ransomware', 'intentional'));
    expect(scene.incident.severity).toMatchObject({
      level: 'L4',
      floor: 'L4',
      facts: ['ransomware'],
    });
    expect(scene.rung('ciso').level).toBe('L4');
  });

  it('does not raise again what the CISO has put below the floor', () => {
    const scene = new Scene({ harm: KNOWN });
    scene.do(CISO, toLevel('L2', { facts: ['ransomware'] }));
    scene.do(null, become('ransomware', 'unintentional'));
    expect(scene.incident.severity.level).toBe('L2');
  });

  it('with the same playbook goes on with it', () => {
    const scene = new Scene({ kind: 'power-outage' });
    scene.do(null, become('planned-outage', 'infrastructure'));
    expect(scene.incident.runs).toMatchObject([{ playbook: 'power-outage', left: null }]);
  });

  it('back to the first one starts a second run; the history stays', () => {
    const scene = new Scene({ kind: 'power-outage' });
    scene.do(null, become('ransomware', 'intentional'));
    scene.do(null, become('power-outage', 'infrastructure'));
    expect(scene.incident.runs.map((run) => run.id)).toEqual([
      'power-outage',
      'ransomware',
      'power-outage-2',
    ]);
  });

  it('takes back the questions of the playbook that is left', () => {
    const scene = new Scene({ kind: 'small' }, { setting: SMALL_SETTING });
    scene.do('policy-director', (given) =>
      skipStep(given, { run: 'small', step: 'first', reason: '済み' }),
    );
    scene.do(null, (given) =>
      requestGate(given, { run: 'small', step: 'cut-network', reason: '要る' }),
    );
    const key = scene.mailTo(CISO);
    scene.do(null, become('other', 'intentional'));
    expect(scene.effects).toContainEqual({ kind: 'withdraw', keys: [key] });
  });

  it('brings and drops the offices of its category', () => {
    const scene = new Scene({ kind: 'insider' });
    expect(scene.incident.rungs.map((rung) => rung.office)).not.toContain('crisis-management');
    scene.do(null, become('power-outage', 'infrastructure'));
    expect(scene.rung('crisis-management').state).toBe('waiting');
    scene.do(null, become('insider', 'intentional'));
    expect(scene.incident.rungs.map((rung) => rung.office)).not.toContain('crisis-management');
  });

  it.each([
    ['without a reason', become('insider', 'intentional', ''), 'reason-missing'],
    ['that the plan does not know', become('volcano', 'disaster'), 'unknown-reference'],
  ])('%s is refused', (_what, command, code) => {
    expect(new Scene().refused(null, command).code).toBe(code);
  });
});

describe('assessing the severity', () => {
  it('raises without anybody’s leave', () => {
    const scene = new Scene({ kind: 'other' });
    scene.do(null, toLevel(null, { impact: 3, urgency: 3, reason: '' }));
    expect(scene.incident.severity).toMatchObject({ level: 'L4', impact: 3, urgency: 3 });
  });

  it.each([
    ['lower', null, 'nobody is away', 'not-authorised'],
    ['lower', CHIEF, 'nobody is away', 'accepted'],
    ['lower', CISO, 'nobody is away', 'accepted'],
    ['lower', 'it-manager', 'nobody is away', 'not-authorised'],
    ['lower', 'it-manager', 'CISO and 統括 are away', 'accepted'],
    ['below the floor', CHIEF, 'nobody is away', 'not-authorised'],
    ['below the floor', CISO, 'nobody is away', 'accepted'],
    ['below the floor', 'digital-officer', 'nobody is away', 'not-authorised'],
    ['below the floor', 'digital-officer', 'the CISO is away', 'accepted'],
  ] as [string, PersonId | null, string, string][])(
    '%s by %s while %s: %s',
    (what, person, who, expected) => {
      const gone = who.startsWith('CISO') ? [CISO, CHIEF] : [CISO];
      const directory = who === 'nobody is away' ? undefined : away(...gone);
      const floor = what === 'below the floor';
      const scene = new Scene(floor ? {} : { kind: 'insider' });
      if (directory) scene.setting = settingOf({ directory });
      const command = floor ? toLevel('L3', { facts: ['ransomware'] }) : toLevel('L2');
      if (expected !== 'accepted') {
        expect(scene.refused(person, command).code).toBe(expected);
        return;
      }
      scene.do(person, command);
      expect(scene.incident.severity.level).toBe(floor ? 'L3' : 'L2');
    },
  );

  it('lower needs a reason', () => {
    const scene = new Scene({ kind: 'insider' });
    expect(scene.refused(CISO, toLevel('L2', { reason: '' })).code).toBe('reason-missing');
  });
});

describe('harm that stays unknown', () => {
  it('raises the level by one after two hours, once', () => {
    const scene = new Scene({ kind: 'unauthorized-access' });
    scene.pass(2 * HOUR - 1);
    expect(scene.incident.severity.level).toBe('L3');
    scene.pass(1);
    expect(scene.incident.severity).toMatchObject({ level: 'L4', reason: 'unknown-harm' });
    scene.system((given) => wake(given, 'unknown-harm', []));
    scene.pass(24 * HOUR);
    expect(scene.kinds().filter((each) => each === 'severity-assessed')).toHaveLength(2);
  });

  it('raises nothing once the desk has recorded it', () => {
    const scene = new Scene({ kind: 'unauthorized-access' });
    scene.do(null, (given) => recordHarm(given, { ...KNOWN, counter: 'yes' }));
    scene.pass(24 * HOUR);
    expect(scene.incident.severity.level).toBe('L3');
    expect(scene.incident.harm.counter).toBe('yes');
  });

  it('leaves the desk ten minutes when the incident was known long before', () => {
    const aware = { at: plus(NIGHT, -24 * HOUR), precision: 'minute' } as const;
    const scene = new Scene({ kind: 'unauthorized-access', aware }, { at: NIGHT });
    expect(scene.timers.get('unknown-harm')).toBe(plus(NIGHT, 10 * MINUTE));
  });

  it('brings the privacy officer while personal data may be involved, and drops it when not', () => {
    const scene = new Scene({ kind: 'unauthorized-access', harm: KNOWN });
    const offices = (): string[] => scene.incident.rungs.map((rung) => rung.office);
    expect(offices()).not.toContain('privacy-officer');
    scene.do(null, (given) => recordHarm(given, { ...KNOWN, personalData: 'yes' }));
    expect(offices()).toContain('privacy-officer');
    scene.do(null, (given) => recordHarm(given, KNOWN));
    expect(offices()).not.toContain('privacy-officer');
  });
});
