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

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
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
    project('unit', '{src,web}/**/*.spec.ts'),
    project('stories', 'test/stories/**/*.story.ts', withPostgres),
    project('crash', 'test/crash/**/*.crash.ts'),
    project('browser', 'test/browser/**/*.browser.ts'),
  ],
};
