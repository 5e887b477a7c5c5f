import { describe, expect, it } from '@jest/globals';
import { keepHistories, keptHistories, momentOf } from '../../test/fixtures/playbook-histories.js';
import { readLibrary } from './library.js';
import { diskFiles } from '../shared/disk-files.js';

/**
 * A shipped playbook may change; who follows its old version goes on as before. When entries or states change on
 * purpose, record anew and read the difference: `HIKESHI_RECORD_HISTORIES=1 npm run unit -- --testPathPatterns histories`.
 */
if (process.env.HIKESHI_RECORD_HISTORIES) keepHistories();

const histories = keptHistories();

describe('a run that follows the version of then', () => {
  it.each(histories)('stands where it stood: %s', (_id, history) => {
    const moments = history.moments.map(({ after }) => momentOf(history, after));
    expect(JSON.parse(JSON.stringify(moments))).toEqual(history.moments);
  });

  it('is kept of every shipped playbook', () => {
    const kept = histories.map(([id]) => id);
    expect(kept).toEqual(expect.arrayContaining([...readLibrary(diskFiles('.')).playbooks.keys()]));
  });

  it('is caught in the middle, not only at its end', () => {
    const states = histories.flatMap(([, { moments }]) =>
      moments.flatMap(({ steps }) => Object.values(steps).map((stands) => stands.split(' ')[0])),
    );
    expect(states).toEqual(
      expect.arrayContaining(['ready', 'begun', 'blocked', 'requested', 'off', 'done', 'skipped']),
    );
  });
});
