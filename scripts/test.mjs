// npm test [-- phase …]: set up what the tests need, run every phase, end with one line of numbers.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftOut, needsMount } from './beside.mjs';
import { Stop, checkNode, ensurePackages, onPath, root, run } from './setup.mjs';

const MINUTES = 60_000;
const logs = join(root, 'var/test');
const bin = (path) => join(root, 'node_modules', path);

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const DOVECOTS = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'];

/**
 * As it is deployed: the watch over nested units of work costs a fifth of the time. Without it a nested unit waits for
 * itself on SQLite, and its test fails late; run alone, a test has the watch and names the place.
 */
const DEPLOYED = { NODE_ENV: 'production' };

const PHASES = {
  format: check('format', bin('prettier/bin/prettier.cjs'), '--check', '.'),
  lint: check('lint', bin('eslint/bin/eslint.js'), '.'),
  types: check('types', bin('typescript/bin/tsc'), '-p', 'tsconfig.json'),
  'types-web': check('types of the console', bin('typescript/bin/tsc'), '-p', 'web/tsconfig.json'),
  imports: check(
    'import rule',
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['src', 'web', 'bench', 'test', 'scripts'],
  ),
  build: check('build', join(root, 'scripts/build.mjs')),
  unit: saying(
    jest('unit specs', 'unit'),
    leftOut.map(({ file, folder }) => `left out: ${file}, for ${folder} is not beside the project`),
  ),
  sqlite: jest('stories on SQLite', 'stories', { ...DEPLOYED, HIKESHI_TEST_DATABASE: 'sqlite' }),
  postgres: jest('stories on PostgreSQL', 'stories', {
    ...DEPLOYED,
    HIKESHI_TEST_DATABASE: 'postgres',
  }),
  // Months on a server in a zone with daylight saving: nothing but Asia/Tokyo may count.
  virtual: jest('months in virtual time', 'virtual', { ...DEPLOYED, TZ: 'America/New_York' }),
  crash: saying(
    jest('crash, several nodes', 'crash'),
    needsMount.map((file) => `left out: ${file}, no disk may be mounted here`),
  ),
  browser: jest('browser', 'browser', DEPLOYED),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PHASES));
if (unknown.length > 0) {
  console.error(
    `no such phase: ${unknown.join(', ')}; there are ${Object.keys(PHASES).join(', ')}`,
  );
  process.exit(1);
}

try {
  checkNode();
  await ensurePackages();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`${error.message}\n0 passed, 1 failed`);
  process.exit(1);
}
rmSync(logs, { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

const sum = { passed: 0, failed: 0 };
const wanted = Object.entries(PHASES).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
// Checks use one core each; tests keep both busy.
await twoAtATime(wanted.filter(([, phase]) => phase.alone === false));
for (const [name, phase] of wanted.filter(([, phase]) => phase.alone)) await runPhase(name, phase);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

async function twoAtATime(phases) {
  const waiting = [...phases];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runPhase(...next);
  };
  await Promise.all([worker(), worker()]);
}

async function runPhase(name, phase) {
  const from = performance.now();
  const result = await phase.run(name);
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(6);
  console.log(
    `${phase.title.padEnd(24)} ${seconds} s  ${result.passed} passed, ${result.failed} failed`,
  );
  if (result.say) console.log(result.say.trimEnd().replace(/^/gm, '    '));
  sum.passed += result.passed;
  sum.failed += result.failed;
}

/** A phase that is one yes or no: all it says when it fails, the last line when it only warns. */
function check(title, ...command) {
  const verdict = async (name) => {
    const { code, output } = await run(process.execPath, command, { timeoutMs: 5 * MINUTES });
    writeFileSync(join(logs, `${name}.log`), output);
    if (code !== 0) return { passed: 0, failed: 1, say: output };
    const last = output.trimEnd().split('\n').at(-1) ?? '';
    return {
      passed: 1,
      failed: 0,
      say: /warning/.test(last) ? `${last}  var/test/${name}.log` : '',
    };
  };
  return { title, run: verdict, alone: false };
}

/** A phase of jest tests, counted one by one. */
function jest(title, project, settings = {}) {
  const count = async (name) => {
    if (project === 'browser') await findChromium();
    if (project === 'stories') await findDovecot();
    if (project === 'crash') await findFaketime();
    const report = join(logs, `${name}.json`);
    const args = ['--selectProjects', project, '--json', '--outputFile', report];
    const { code, output } = await run(
      process.execPath,
      ['--import', './test/run/register.mjs', '--no-warnings', bin('jest/bin/jest.js'), ...args],
      { env: { ...process.env, ...settings }, timeoutMs: 15 * MINUTES },
    );
    writeFileSync(join(logs, `${name}.log`), output);
    if (!existsSync(report)) return { passed: 0, failed: 1, say: output };
    return tally(JSON.parse(readFileSync(report, 'utf8')), code, output);
  };
  return { title, run: count, alone: true };
}

/** A phase that says beside its own words what it did not look at: neither a pass nor a failure. */
function saying(phase, lines) {
  const also = async (name) => {
    const result = await phase.run(name);
    return { ...result, say: [result.say, ...lines].filter(Boolean).join('\n') };
  };
  return { ...phase, run: also };
}

/** No test at all, a skipped one, a file that does not load or a bad end: each is a failure. */
function tally(report, code, output) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped.length;
  const said = [
    ...report.testResults.filter((file) => file.status === 'failed').map((file) => file.message),
    ...skipped.map((test) => `skipped: ${test.fullName}`),
  ];
  if (failed > 0) return { passed: report.numPassedTests, failed, say: said.join('\n') };
  if (tests.length === 0) return { passed: 0, failed: 1, say: 'there are no tests' };
  if (code !== 0) return { passed: report.numPassedTests, failed: 1, say: output };
  return { passed: report.numPassedTests, failed: 0 };
}

/** Name a Chromium for the browser tests, from Debian where we may install one. */
async function findChromium() {
  const found = () =>
    [process.env.HIKESHI_CHROMIUM, ...CHROMIUMS].find((path) => existsSync(path ?? ''));
  if (!found()) await installDebian('chromium');
  // Nothing found: the tests themselves say what to install, and fail.
  process.env.HIKESHI_CHROMIUM = found() ?? '';
}

/** Have an IMAP server for the stories about replies, from Debian where we may install one. */
async function findDovecot() {
  if (!DOVECOTS.some((path) => existsSync(path))) await installDebian('dovecot-imapd');
}

/** Have libfaketime for the tests that set the clock of a server, from Debian where we may install it. */
async function findFaketime() {
  const found =
    existsSync('/usr/lib') &&
    readdirSync('/usr/lib').some((each) => existsSync(join('/usr/lib', each, 'faketime')));
  if (!found) await installDebian('faketime');
}

/** Install a package where this is Debian and we are root; else the tests say what to install, and fail. */
async function installDebian(name) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  const install = ['install', '-y', '--no-install-recommends', name];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', install, { env })).code === 0) return;
  await run('apt-get', ['update'], { env });
  await run('apt-get', install, { env });
}
