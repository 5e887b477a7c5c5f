import { describe, expect, it } from '@jest/globals';
import { MINUTE, plus, type Instant } from '../calendar/instant.js';
import {
  isToldByMail,
  reckon,
  withMailOfTheirOwn,
  type Cause,
  type StandingAlarm,
} from './alarm.js';

const NOW: Instant = '2026-11-20T17:13:00.000Z';
const disk: Cause = { kind: 'disk-nearly-full', key: 'disk', since: NOW, detail: '', cause: '' };
const copies: Cause = {
  kind: 'copies-used-up',
  key: 'copies:1',
  since: NOW,
  detail: '',
  cause: '',
};

function standing(of: Cause, more: Partial<StandingAlarm> = {}): StandingAlarm {
  return { id: of.key, kind: of.kind, key: of.key, toldAt: null, settledAt: null, ...more };
}

describe('the alarms of an installation', () => {
  it('are raised once for each cause', () => {
    expect(reckon([], [disk, copies], NOW).raise).toEqual([disk, copies]);
    expect(reckon([standing(disk)], [disk], NOW).raise).toEqual([]);
  });

  it('are over when the cause is, also those a person has settled, so that the next time is a new alarm', () => {
    const settled = standing(disk, { settledAt: NOW });
    expect(reckon([standing(disk)], [], NOW).over).toHaveLength(1);
    expect(reckon([settled], [disk], NOW)).toEqual({ raise: [], over: [], tell: [] });
    expect(reckon([settled], [], NOW).over).toEqual([settled]);
  });

  it('stay until a person acts where something happened', () => {
    const happened = standing(copies);
    expect(reckon([happened], [], NOW)).toEqual({ raise: [], over: [], tell: [happened] });
  });

  it('are told every half hour until a person acts', () => {
    const told = (ago: number) => standing(disk, { toldAt: plus(NOW, -ago) });
    expect(reckon([told(29 * MINUTE)], [disk], NOW).tell).toEqual([]);
    expect(reckon([told(30 * MINUTE)], [disk], NOW).tell).toHaveLength(1);
    expect(reckon([standing(disk, { settledAt: NOW })], [disk], NOW).tell).toEqual([]);
  });

  it('are not told by the relay that fails', () => {
    const mail: Cause = {
      kind: 'mail-failing',
      key: 'mail-failing',
      since: NOW,
      detail: '',
      cause: '',
    };
    expect([mail, disk].map((each) => isToldByMail(each))).toEqual([false, true]);
  });

  it('are told with one mail where many come together', () => {
    const about = (key: string) =>
      standing({ kind: 'nobody-answers', key, since: NOW, detail: '', cause: '' });
    const [one, other] = [about('nobody-answers:1'), about('nobody-answers:2')];
    expect(withMailOfTheirOwn([standing(disk), one, other])).toEqual([standing(disk), one]);
    const [lost, another] = [standing(copies), standing({ ...copies, key: 'copies:2' })];
    expect(withMailOfTheirOwn([lost, standing(disk), another])).toEqual([lost, standing(disk)]);
    // An incident ends its own alarm; that nothing is seen against it does not.
    expect(reckon([one], [], NOW)).toEqual({ raise: [], over: [], tell: [one] });
  });
});
