import { describe, expect, it } from '@jest/globals';
import { mailsOf } from '../../../test/fixtures/calls.js';
import { Scene } from '../../../test/fixtures/scene.js';
import { MINUTE } from '../calendar/instant.js';
import { callRungNow, noteCall } from './call.js';

const BUSY = { person: 'deputy-mayor', result: 'busy', channel: 'mobile', note: '' } as const;

describe('a rung that is called before its time', () => {
  it('rings at once, says so on record, and does not ring a second time when its time comes', () => {
    const scene = new Scene();
    const { id } = scene.rung('mayor');
    scene.do('policy-director', (given) => callRungNow(given, id, ''));
    expect(mailsOf(scene, 'mayor')).toHaveLength(1);
    expect(scene.entries.find(({ kind }) => kind === 'rung-called')?.facts).toEqual({
      rung: id,
      reason: '',
    });
    expect(scene.timers.has(`rung:${id}`)).toBe(false);
    const refused = scene.refused('policy-director', (given) => callRungNow(given, id, ''));
    expect(refused.code).toBe('already-answered');
  });

  it('calls everybody again at once where nobody had answered', () => {
    const scene = new Scene();
    scene.pass(30 * MINUTE);
    const { id, state } = scene.rung('section-manager');
    const before = mailsOf(scene, 'section-manager').length;
    expect(state).toBe('exhausted');
    scene.do(null, (given) => callRungNow(given, id, '市長が問い合わせている'));
    expect(mailsOf(scene, 'section-manager').length).toBeGreaterThan(before + 1);
  });
});

describe('a call that nobody answered', () => {
  it('is on record with who called, whom, how and what came of it; the rung goes on', () => {
    const scene = new Scene();
    scene.pass(30 * MINUTE);
    const { id } = scene.rung('ciso');
    scene.do(null, (given) => noteCall(given, id, BUSY));
    expect(scene.incident.calls).toEqual([
      { rung: id, office: 'ciso', ...BUSY, at: scene.now, by: '当直' },
    ]);
    expect(scene.rung('ciso').state).toBe('calling');
    scene.pass(10 * MINUTE);
    expect(mailsOf(scene, 'ciso')).toHaveLength(2);
  });

  it('is refused of somebody who is not of the office', () => {
    const scene = new Scene();
    const { id } = scene.rung('mayor');
    const other = { ...BUSY, person: 'citizens-manager' };
    expect(scene.refused(null, (given) => noteCall(given, id, other)).code).toBe(
      'unknown-reference',
    );
  });
});
