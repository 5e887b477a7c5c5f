import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../calendar/jst.js';
import { openReviews, type ClosedIncident, type ReviewCauses, type ReviewDone } from './reviews.js';

const TODAY = '2026-11-21';
const NOTHING: ReviewCauses = { reviewBy: null, audits: [], incidents: [], reorganisations: [] };
const INCIDENT: ClosedIncident = {
  ...{ id: 'i1', number: 'R8-001', summary: '誤送付', level: 'L3', drill: false },
  closedAt: instantOf('2026-10-01', 600),
};

const done = (key: string, day: string): ReviewDone => ({
  ...{
    key,
    at: instantOf(day, 720),
    by: '（例）企画部長',
    note: '改めるところはなかった',
    version: '第1版',
  },
});
const keys = (causes: Partial<ReviewCauses>, made: readonly ReviewDone[] = []): string[] =>
  openReviews({ ...NOTHING, ...causes }, made, TODAY).map(({ key }) => key);

describe('the reviews of a plan', () => {
  it.each([
    ['2026-11-21', ['date:2026-11-21']],
    ['2026-12-21', ['date:2026-12-21']],
    ['2026-12-22', []],
    [null, []],
  ] as const)('are listed thirty days before the day of the plan: %s', (reviewBy, expected) => {
    expect(keys({ reviewBy })).toEqual(expected);
  });

  it('are due after an incident of L3 or more and after every drill', () => {
    const incidents = [
      INCIDENT,
      { ...INCIDENT, id: 'i2', level: 'L2' },
      { ...INCIDENT, id: 'k1', level: 'L1', drill: true, closedAt: instantOf('2026-09-01') },
    ] as const;
    expect(keys({ incidents })).toEqual(['drill:k1', 'incident:i1']);
  });

  it('are due after an audit and after a change of organisation', () => {
    const audit = { id: 'a1', day: '2026-10-20', note: '外部監査', recordedBy: '（例）監査委員' };
    expect(
      keys({
        audits: [{ ...audit, recordedAt: instantOf('2026-10-25') }],
        reorganisations: [
          {
            version: 'v2',
            label: '第2版',
            inForceFrom: '2026-04-01',
            changes: ['部署「デジタル課」を追加'],
          },
        ],
      }),
    ).toEqual(['organisation:v2', 'audit:a1']);
  });

  it('stay until they are made, and come again when the incident is closed once more', () => {
    const incidents = [INCIDENT];
    expect(keys({ incidents }, [done('incident:i2', '2026-10-05')])).toEqual(['incident:i1']);
    expect(keys({ incidents }, [done('incident:i1', '2026-10-05')])).toEqual([]);
    const again = [{ ...INCIDENT, closedAt: instantOf('2026-11-01') }];
    expect(keys({ incidents: again }, [done('incident:i1', '2026-10-05')])).toEqual([
      'incident:i1',
    ]);
  });

  it('by a date may be made before the day', () => {
    expect(keys({ reviewBy: '2026-12-01' }, [done('date:2026-12-01', '2026-11-20')])).toEqual([]);
  });
});
