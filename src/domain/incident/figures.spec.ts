import { describe, expect, it } from '@jest/globals';
import { leave, no, takeUp, yes } from '../../../test/fixtures/commands.js';
import { NIGHT, Scene } from '../../../test/fixtures/scene.js';
import { MINUTE, plus } from '../calendar/instant.js';
import { answerNotice } from '../escalation/answer.js';
import { figuresOf } from './figures.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' } as const;

function answered(scene: Scene): void {
  const { key, person } = scene.incident.told[0] ?? { key: '', person: '' };
  const answer = { person, choice: 'understood', via: 'link', note: '' } as const;
  scene.do(person, (given) => answerNotice(given, key, answer));
}

describe('what is counted of an incident', () => {
  it('are the times from awareness to the first answer and to containment, in whole minutes', () => {
    const scene = new Scene({ kind: 'other', level: 'L4', harm: KNOWN });
    expect(figuresOf(scene.incident)).toMatchObject({
      ...{ month: '2026-11', kind: 'other', category: null, ending: null },
      ...{ drill: false, past: false, answerMinutes: null, containmentMinutes: null },
    });
    scene.pass(7 * MINUTE + 59_000);
    answered(scene);
    scene.do(null, yes);
    scene.pass(30 * MINUTE);
    scene.do(null, leave);
    expect(figuresOf(scene.incident)).toMatchObject({ answerMinutes: 7, containmentMinutes: 37 });
    scene.do(null, leave);
    expect(figuresOf(scene.incident)).toMatchObject({ containmentMinutes: 37 });
  });

  it('is the month in Japan, and no time where the awareness is known to the day only', () => {
    const at = '2026-10-31T15:00:00.000Z';
    const scene = new Scene(
      { kind: 'other', level: 'L4', harm: KNOWN, aware: { at, precision: 'day' } },
      { at: NIGHT },
    );
    answered(scene);
    scene.do(null, yes);
    scene.do(null, leave);
    expect(figuresOf(scene.incident)).toMatchObject({
      ...{ month: '2026-11', answerMinutes: null, containmentMinutes: null },
    });
  });

  it('is the year alone where a record of the past knows no more', () => {
    const aware = { at: '2018-12-31T15:00:00.000Z', precision: 'year' } as const;
    const scene = new Scene({ kind: 'other', past: true, aware }, { at: NIGHT });
    expect(figuresOf(scene.incident)).toMatchObject({ month: '2019', past: true });
  });

  it('says how it ended, and forgets the containment of what is taken up again', () => {
    const scene = new Scene({ kind: 'other', level: 'L4', harm: KNOWN });
    scene.do(null, no);
    expect(figuresOf(scene.incident)).toMatchObject({ ending: 'not-an-incident' });
    scene.do(null, takeUp());
    expect(figuresOf(scene.incident)).toMatchObject({ ending: null });
  });

  it('has no time before the awareness', () => {
    const scene = new Scene({ kind: 'other', level: 'L4', harm: KNOWN });
    answered(scene);
    const aware = { at: plus(NIGHT, MINUTE), precision: 'minute' } as const;
    expect(figuresOf({ ...scene.incident, aware }).answerMinutes).toBeNull();
  });
});
