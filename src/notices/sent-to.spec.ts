import { describe, expect, it } from '@jest/globals';
import { loadBodies } from '../bodies/plan-file.js';
import { BLANK, type Telling } from '../domain/incident/incident.js';
import type { NoticeToWrite } from './notice-input.js';
import { sentBecause } from './sent-to.js';
import { diskFiles } from '../shared/disk-files.js';

const NOW = '2026-11-20T17:44:00.000Z';
const [aozora] = loadBodies(diskFiles('.'));
if (!aozora) throw new Error('No body is shipped.');
const { plan, offices, people, appointments } = aozora;

const NOTICE: NoticeToWrite = {
  key: 'ciso-L4:1:deputy-mayor',
  template: 'rung',
  office: 'ciso',
  person: 'deputy-mayor',
  order: 1,
  rungs: ['ciso'],
  inPlaceOf: [],
  passedOver: [],
  noticeNumber: '1',
};

function because(change: Partial<NoticeToWrite>, told: readonly Telling[] = []): string {
  return sentBecause({
    incident: { ...BLANK, told },
    plan,
    directory: { offices, people, appointments, absences: [] },
    step: null,
    notice: { ...NOTICE, ...change },
    now: NOW,
    answerBy: null,
  });
}

const ABSENT = { person: 'deputy-mayor', order: 1, why: 'absent' } as const;
const SILENT = { person: 'digital-officer', order: 2, why: 'no-answer' } as const;

describe('送信理由', () => {
  it.each([
    ['to the holder', {}, 'CISOのあなたに送っています。'],
    [
      'to the first deputy of somebody absent',
      { order: 2, passedOver: [ABSENT] },
      'CISO（副市長）が不在のため、代理順位1のあなたに送っています。',
    ],
    [
      'to the second deputy after a silent first',
      { order: 3, passedOver: [ABSENT, SILENT] },
      'CISO（副市長）が不在、代理順位1（デジタル推進監（副CISO））が応答なしのため、代理順位2のあなたに送っています。',
    ],
    [
      'to a deputy of an office nobody holds',
      { order: 2, passedOver: [{ person: null, order: 1, why: 'vacant' }] },
      'CISOが空席のため、代理順位1のあなたに送っています。',
    ],
    [
      'to a deputy together with the others',
      { order: 2, passedOver: [] },
      'CISOの代理順位1のあなたに送っています。',
    ],
    [
      'for a decision to the next office in authority',
      {
        template: 'gate',
        office: 'chief',
        person: 'policy-director',
        rungs: [],
        passedOver: [ABSENT],
      },
      '副市長が不在のため、統括責任者のあなたに送っています。',
    ],
    [
      'for several offices at once',
      { rungs: ['ciso', 'mayor', 'mayor'] },
      'CISOのあなたに送っています。市長としての連絡も兼ねます。',
    ],
  ] as const satisfies readonly (readonly [string, Partial<NoticeToWrite>, string])[])(
    '%s',
    (_, change, text) => {
      expect(because(change)).toBe(text);
    },
  );

  it('says that nobody has answered when everybody is told again', () => {
    const again: Telling = {
      ...NOTICE,
      rung: 'ciso-L4',
      run: null,
      step: null,
      round: 2,
      at: NOW,
      acceptedAt: null,
      undeliverable: null,
      answered: null,
    };
    expect(because({}, [again])).toBe(
      'CISOのあなたに送っています。まだどなたからも回答がないため、もう一度、全員に送っています。',
    );
  });
});
