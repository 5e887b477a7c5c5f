import { describe, expect, it } from '@jest/globals';
import { no, atTheEnd } from '../../../test/fixtures/commands.js';
import { NIGHT, Scene } from '../../../test/fixtures/scene.js';
import type { Case, Decision } from './case.js';
import { addMeasure, note, settleMeasure, strike } from './notes.js';

const MEASURE = { measure: 'm1', what: '網の分離', owner: '情報政策課長', due: '2027-03-31' };

function settle(measure: string, how: 'done' | 'transferred') {
  return (given: Case): Decision => settleMeasure(given, { measure, how, note: '' });
}

describe('notes and measures', () => {
  it('are written and struck with a reason, also after the end', () => {
    const scene = new Scene();
    scene.do(null, no);
    scene.do(null, (given) => note(given, '電話で県に連絡した'));
    scene.do(null, (given) => strike(given, { entry: 'e1', reason: '別の事案' }));
    expect(scene.kinds().slice(-2)).toEqual(['noted', 'struck']);
  });

  it.each([
    ['an empty note', (given: Case) => note(given, '  '), 'reason-missing'],
    [
      'striking without a reason',
      (given: Case) => strike(given, { entry: 'e1', reason: '' }),
      'reason-missing',
    ],
    ['settling what is not there', settle('m9', 'done'), 'unknown-reference'],
    ['settling twice', settle('m1', 'done'), 'illegal-step'],
    ['handing over without saying where', settle('m2', 'transferred'), 'reason-missing'],
  ] as [string, (given: Case) => Decision, string][])('%s is refused', (_what, command, code) => {
    const scene = atTheEnd();
    for (const measure of ['m1', 'm2'])
      scene.do(null, (given) => addMeasure(given, { ...MEASURE, measure }));
    scene.do(null, settle('m1', 'done'));
    expect(scene.refused(null, command).code).toBe(code);
  });

  it('keep when and how a measure was settled', () => {
    const scene = atTheEnd();
    scene.do(null, (given) => addMeasure(given, MEASURE));
    scene.do(null, settle('m1', 'done'));
    expect(scene.incident.measures).toEqual([
      {
        id: 'm1',
        what: '網の分離',
        owner: '情報政策課長',
        due: '2027-03-31',
        settled: { how: 'done', note: '', at: NIGHT },
      },
    ]);
  });
});
