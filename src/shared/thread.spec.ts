import { beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MovableClock } from '../../test/harness/movable-clock.js';
import { MINUTE } from '../domain/calendar/instant.js';
import { answerOf } from './thread.js';

const clock = new MovableClock('2026-11-20T17:13:00.000Z', () => Promise.resolve());
const thread = (given: string): Promise<string> =>
  answerOf(clock, {
    ...{ program: '../test/fixtures/thread-that', given },
    ...{ megabytes: 32, longest: MINUTE },
  });

describe('work beside the server', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('gives its answer', async () => expect(await thread('answers')).toBe('done'));

  it('is ended when it takes too long, and says after how many seconds', async () => {
    const late = expect(thread('hangs')).rejects.toMatchObject({
      code: 'took-too-long',
      details: { limit: 60 },
    });
    await clock.advance(MINUTE);
    await late;
  });

  it('is ended when it needs too much memory, and says how much it has; the server goes on', async () => {
    await expect(thread('hoards')).rejects.toMatchObject({
      code: 'too-much-memory',
      details: { limit: 32 },
    });
    expect(await thread('answers')).toBe('done');
  });

  it('fails as it failed, or as ended when it says nothing', async () => {
    await expect(thread('fails')).rejects.toThrow('something is wrong');
    await expect(thread('leaves')).rejects.toThrow('ended with 0');
  });

  it('names the file that is missing where nothing was built', async () => {
    const missing = answerOf(clock, { program: 'none', given: 0, megabytes: 32, longest: MINUTE });
    await expect(missing).rejects.toThrow('npm run build');
  });
});
