import tseslint from 'typescript-eslint';

/** Numbers to notice, not to obey blindly: past them lint warns and a good reason beats them. */
const sizes = {
  'max-lines': ['warn', 300],
  'max-lines-per-function': ['warn', 50],
  complexity: ['warn', 8],
  'max-depth': ['warn', 2],
  'max-params': ['warn', 3],
};

const noDefaultExport = [
  'ExportDefaultDeclaration',
  'ExportSpecifier[exported.name="default"]',
].map((selector) => ({ selector, message: 'Export by name: a thing has one name everywhere.' }));

const noBarrel = ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'].map((selector) => ({
  selector,
  message: 'No barrel files: import a thing from the file that defines it.',
}));

const timeIsAnArgument = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'CallExpression[callee.name=/^(setTimeout|setInterval)$/]',
  'CallExpression[callee.object.name=/^(globalThis|global)$/][callee.property.name=/^(setTimeout|setInterval)$/]',
].map((selector) => ({
  selector,
  message: 'Time is an argument: only src/clock reads the time or sets a timer.',
}));

const orm = (name) => ({
  name,
  message: 'Only *.repository.ts, *.entity.ts, src/database and src/clock may name TypeORM.',
});

const source = ['**/*.ts', '**/*.tsx'];

export default tseslint.config(
  { ignores: ['dist/', 'var/', 'coverage/', 'node_modules/', 'web/src/api/schema.d.ts'] },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-empty': 'error',
      'no-debugger': 'error',
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noBarrel],
    },
  },
  {
    files: source,
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', orm('typeorm'), orm('@nestjs/typeorm')] },
  },
  {
    files: ['src/**/*.module.ts'],
    rules: { 'no-restricted-imports': ['error', orm('typeorm')] },
  },
  {
    files: ['src/**/*.{repository,entity}.ts', 'src/database/**/*.ts', 'src/clock/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/clock/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noBarrel, ...timeIsAnArgument],
    },
  },
  {
    // A story is as long as what it tells: `describe` is a heading, not a function.
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['test/browser/**/*.ts', 'bench/console/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'waitForFunction',
          message: 'It runs text as a program, which the policy of the page forbids: use until().',
        },
      ],
    },
  },
  {
    files: [
      '*.config.{js,ts}',
      'web/*.config.ts',
      '*.cjs',
      'test/harness/global-*.ts',
      'test/run/global-*.mjs',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
