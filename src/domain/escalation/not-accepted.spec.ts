import { describe, expect, it } from '@jest/globals';
import { Scene } from '../../../test/fixtures/scene.js';
import { MINUTE } from '../calendar/instant.js';
import { SYSTEM } from '../incident/case.js';
import { noticeAccepted } from './answer.js';
import { isGivenUp } from './not-accepted.js';

describe('a mail that a server puts off again and again', () => {
  const givenUp = (scene: Scene): boolean =>
    isGivenUp(scene.given(SYSTEM), scene.mailTo('citizens-manager'));

  it('is given up once its reader would have had to answer, not before', () => {
    const scene = new Scene({}, { relay: 'silent' });
    scene.pass(10 * MINUTE - 1);
    expect(givenUp(scene)).toBe(false);
    scene.pass(1);
    expect(givenUp(scene)).toBe(true);
  });

  it('is not given up once it was accepted', () => {
    const scene = new Scene({}, { relay: 'silent' });
    scene.system((given) => noticeAccepted(given, scene.mailTo('citizens-manager')));
    scene.pass(10 * MINUTE);
    expect(givenUp(scene)).toBe(false);
  });
});
