import { statfsSync } from 'node:fs';
import { leftOut, needsMount } from './scripts/beside.mjs';

/** Databases of tests lie in memory where there is room: what a disk takes to sync says nothing about a promise. */
const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2 ** 31;
if (!process.env.TMPDIR && hasRoom()) process.env.TMPDIR = MEMORY;

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/**
 * Each file runs in a thread of Node itself, not in a context of node:vm, where our code needs three times as long.
 * What a file loads stays loaded for the next one, so a test leaves nothing changed behind.
 */
const common = {
  runner: 'jest-light-runner',
  // Compiled as Node loads it: test/run/hooks.mjs.
  transform: {},
};

/** @param {string} displayName @param {string} pattern @param {object} more */
const project = (displayName, pattern, more = {}) => ({
  ...common,
  displayName,
  testMatch: [`<rootDir>/${pattern}`],
  ...more,
});

const onPostgres = process.env.HIKESHI_TEST_DATABASE === 'postgres';
const withPostgres = {
  globalSetup: '<rootDir>/test/run/global-setup.mjs',
  globalTeardown: '<rootDir>/test/run/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  projects: [
    project('unit', '{src,web}/**/*.spec.ts', {
      testPathIgnorePatterns: [
        '/node_modules/',
        ...leftOut.map(({ file }) => `<rootDir>/${file}$`),
      ],
    }),
    project('stories', 'test/stories/**/*.story.ts', {
      ...withPostgres,
      // A file with no test is a failure, so what only PostgreSQL can tell has a name of its own.
      testPathIgnorePatterns: onPostgres ? [] : ['\\.postgres\\.story\\.ts$'],
    }),
    project('virtual', 'test/virtual/**/*.virtual.ts'),
    project('crash', 'test/{crash,nodes}/**/*.crash.ts', {
      testPathIgnorePatterns: ['/node_modules/', ...needsMount.map((file) => `<rootDir>/${file}$`)],
    }),
    project('browser', 'test/browser/**/*.browser.ts'),
  ],
};
