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

/** Decorators and ESM as the compiler emits them, so that Nest and TypeORM see the same metadata. */
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** @fastify/static requires an ES module; Node can do that from 20.19 on, jest only on Node 24. */
const required = 'node_modules/content-disposition/';
const asCommonJs = { jsc: { target: 'es2022' }, module: { type: 'commonjs' } };

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc], [required]: ['@swc/jest', asCommonJs] },
  transformIgnorePatterns: [`/node_modules/(?!content-disposition/)`],
};

/** @param {string} displayName @param {string} pattern @param {object} more */
const project = (displayName, pattern, more = {}) => ({
  ...common,
  displayName,
  testMatch: [`<rootDir>/${pattern}`],
  ...more,
});

const withPostgres = {
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
};

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    project('unit', '{src,web}/**/*.spec.ts', {
      testPathIgnorePatterns: [
        '/node_modules/',
        ...leftOut.map(({ file }) => `<rootDir>/${file}$`),
      ],
    }),
    project('stories', 'test/stories/**/*.story.ts', withPostgres),
    project('virtual', 'test/virtual/**/*.virtual.ts'),
    project('crash', 'test/{crash,nodes}/**/*.crash.ts', {
      testPathIgnorePatterns: ['/node_modules/', ...needsMount.map((file) => `<rootDir>/${file}$`)],
    }),
    project('browser', 'test/browser/**/*.browser.ts'),
  ],
};
