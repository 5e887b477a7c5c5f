import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { learnServerTime } from '../api/server-time';
import { Incomplete } from '../api/problem';
import type { Draft } from './draft';
import { orderOf } from './order';

const t = ((key: string) => key) as unknown as TFunction;
const TODAY = '2026-11-21';
const draft = {
  summary: ' 停電 ',
  kind: 'power-outage',
  when: null,
  begunAt: Date.now(),
  place: '',
  system: '',
  counter: 'unknown',
  residents: 'unknown',
  personalData: 'unknown',
  contactName: '',
  contactPhone: '',
  done: '',
  category: '',
  level: '',
  playbook: '',
  drill: false,
} as const satisfies Draft;

describe('the report that is sent', () => {
  beforeAll(() => learnServerTime('2026-11-20T17:13:30Z'));

  it('takes the time from the server, whatever this clock says', () => {
    expect(orderOf(draft, TODAY, t)).toEqual({
      summary: '停電',
      kind: 'power-outage',
      aware: { at: '2026-11-21T02:13:00+09:00', precision: 'minute' },
      harm: { counter: 'unknown', residents: 'unknown', personalData: 'unknown' },
    });
  });

  it('knows only the day when no time was typed', () => {
    const { aware } = orderOf({ ...draft, when: { day: 'R8.11.20', time: '' } }, TODAY, t);
    expect(aware).toEqual({ at: '2026-11-20T00:00:00+09:00', precision: 'day' });
  });

  it('names everything that is missing at once', () => {
    const empty = { ...draft, summary: '', kind: '', when: { day: '昨日', time: '昼' } };
    const order = (): unknown => orderOf(empty, TODAY, t);
    expect(order).toThrow(Incomplete);
    try {
      order();
    } catch (error) {
      const { errors } = error as Incomplete;
      expect(errors.map(({ field }) => field)).toEqual(['summary', 'kind', 'aware.at', 'aware.at']);
    }
  });
});
