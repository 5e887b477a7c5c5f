/** The import rule of ARCHITECTURE.md, checked by `npm run imports`. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain decides and does nothing else: it imports itself and nothing more.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'domain-specs-need-little',
      comment:
        'A domain spec may use the test runner, the property checker, Node, and the shipped plan, nothing else.',
      severity: 'error',
      from: { path: '^src/domain/.*\\.spec\\.ts$' },
      to: {
        dependencyTypesNot: ['core'],
        pathNot: [
          '^src/domain/',
          '^test/fixtures/',
          '^node_modules/(@jest/globals|@swc/core|fast-check|typescript)/',
        ],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-repositories-name-typeorm',
      comment: 'Rows are the business of repositories, entities, the database and the clock.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['\\.(repository|entity)\\.ts$', '^src/(database|clock)/'],
      },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'modules-meet-through-services',
      comment:
        "Another module's repository and controller are its own: ask its service. " +
        'Only repositories share one transaction, and the incident is everybody’s.',
      severity: 'error',
      from: {
        path: '^src/([^/]+)/',
        pathNot: ['^src/cli/', '\\.(spec|module|repository)\\.ts$'],
      },
      to: {
        path: '^src/[^/]+/.*\\.(repository|controller)\\.ts$',
        pathNot: ['^src/$1/', '^src/incidents/incident\\.repository\\.ts$'],
      },
    },
    {
      name: 'console-knows-only-the-api',
      comment:
        'The console is a client: from the rest it takes types generated from the API, ' +
        'and the words it shares with the mails.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|bench|scripts)/', pathNot: '^src/words/' },
    },
    {
      name: 'words-are-only-words',
      comment: 'The catalogue goes into the console too: nothing of the server comes with it.',
      severity: 'error',
      from: { path: '^src/words/' },
      to: { pathNot: '^src/words/' },
    },
    {
      name: 'server-knows-no-console',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|test|bench|scripts)/', pathNot: '^test/(fixtures|harness)/' },
    },
    {
      name: 'fixtures-are-for-specs',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'no-barrels',
      comment: 'Import a thing from the file that defines it.',
      severity: 'error',
      from: {},
      to: { path: '^(src|web|test|bench)/(index|.*/index)\\.tsx?$' },
    },
    {
      name: 'no-missing-import',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'A package the server imports is a dependency, not a development tool.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
