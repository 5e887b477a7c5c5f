// What has to be there before anything can run: Node, packages, a build. Node built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const PACKAGES_STAMP = join(root, 'node_modules/.hikeshi-packages');
const dist = join(root, 'dist');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** A reason to stop that its reader can act on: printed as it is, without a stack. */
export class Stop extends Error {}

/** @throws Stop when this Node is older than package.json asks for. */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  const [major, minor] = wanted.replace('>=', '').split('.').map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Stop(
    `Node ${wanted} が必要です。Node ${wanted} is needed, this is ${process.versions.node}.`,
  );
}

/** Install the packages the lock file names, unless that is done already. */
export async function ensurePackages() {
  const named = ['package.json', 'package-lock.json'].flatMap((name) =>
    filesUnder(join(root, name)),
  );
  const wanted = fingerprint(named, read);
  const stamp = `${wanted} ${process.platform}-${process.arch}-${process.versions.modules}`;
  if (existsSync(PACKAGES_STAMP) && read(PACKAGES_STAMP) === stamp) return;
  await step('依存パッケージを入れています… installing packages (about 2 min)', async () => {
    // Not `npm ci`: it refuses a lock file from which npm itself left out other platforms' binaries.
    await npm(['install', '--no-save', '--include=dev', '--include=optional']);
    // A module compiled under another Node does not load: compile it again.
    if (!(await sqliteLoads())) await npm(['rebuild', 'better-sqlite3']);
  });
  writeFileSync(PACKAGES_STAMP, stamp);
}

/** Compile the server into dist/, unless its sources are as they were. */
export function ensureServer() {
  return ensureBuilt({
    stamp: 'server',
    sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    line: 'サーバーを組み立てています… building the server',
    build: () => compile('tsconfig.build.json', dist, ['web', 'tools', 'playbook']),
  });
}

/** Build the console into dist/web, unless its sources are as they were. */
export function ensureConsole() {
  return ensureBuilt({
    stamp: 'web',
    sources: ['web', 'package-lock.json'],
    line: '画面を組み立てています… building the console',
    build: () => node([vite, 'build', '--logLevel', 'warn', 'web']),
  });
}

/** Compile the programs beside the server (bench, replay, torture) into dist/tools. */
export function ensureTools() {
  return ensureBuilt({
    stamp: 'tools',
    sources: ['src', 'bench', 'scripts', 'test', 'tsconfig.json', 'tsconfig.tools.json'],
    line: '道具を組み立てています… building the tools',
    build: async () => {
      await compile('tsconfig.tools.json', join(dist, 'tools'), []);
      // The program reads its version beside the folder it is compiled to.
      copyFileSync(join(root, 'package.json'), join(dist, 'tools/package.json'));
      // And what runs in a thread there, as the server has it.
      const threads = join(dist, 'tools/dist');
      if (!existsSync(threads)) symlinkSync(dist, threads, 'junction');
    },
  });
}

/** Compile `npm run playbook` and `plan` into dist/playbook: only what they need, to answer within seconds. */
export function ensurePlaybookTool() {
  return ensureBuilt({
    stamp: 'playbook',
    sources: [
      ...[
        'src/domain',
        'src/playbooks',
        'src/bodies',
        'src/plan-document',
        'src/shared',
        'src/cli',
        'src/clock',
      ],
      ...['tsconfig.json', 'tsconfig.playbook.json', 'package-lock.json'],
    ],
    line: '手順書と計画の道具を組み立てています… building the plan and playbook tools',
    build: () => compile('tsconfig.playbook.json', join(dist, 'playbook'), []),
  });
}

/** Run a program; what it prints comes back with its exit code (null: a signal ended it). */
export function run(command, args, { env = process.env, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    // Its own process group, so that one that hangs ends with its children.
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, env, stdio, detached: true });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer =
      timeoutMs > 0 &&
      setTimeout(() => {
        keep(`\nstopped after ${timeoutMs / 1000} s without an end\n`);
        end(child);
      }, timeoutMs);
    const interrupted = () => {
      end(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve({ code, output });
    });
  });
}

function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // no such group: it has just ended, or this is Windows
  }
}

/** Print what is being done, do it, print how long it took. */
async function step(line, work) {
  const from = performance.now();
  console.log(line);
  await work();
  console.log(`  できました done (${((performance.now() - from) / 1000).toFixed(1)} s)`);
}

async function ensureBuilt({ stamp, sources, line, build }) {
  const path = join(dist, `.${stamp}-stamp`);
  const now = fingerprint(
    sources.flatMap((source) => filesUnder(join(root, source))),
    sizeAndTime,
  );
  if (existsSync(path) && read(path) === now) return;
  await step(line, build);
  writeFileSync(path, now);
}

/** Compile, then drop what a source that no longer exists had left behind. */
async function compile(project, folder, notOurs) {
  const from = Date.now();
  await node([tsc, '-p', project]);
  for (const file of filesUnder(folder)) {
    const ours = !notOurs.includes(relative(folder, file).split(/[\\/]/)[0]);
    if (ours && /\.js(\.map)?$/.test(file) && statSync(file).mtimeMs < from) rmSync(file);
  }
}

async function node(args) {
  const { code, output } = await run(process.execPath, args);
  if (code !== 0) throw new Stop(output.trimEnd());
}

async function npm(args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    ...args,
    ...quiet,
  ]);
  if (code === 0) return;
  const missing = ['g++', 'make', 'python3'].filter((tool) => !onPath(tool));
  const compiling = /node_modules[\\/]better-sqlite3/.test(output);
  if (missing.length === 0 || !compiling) throw new Stop(output.trimEnd());
  throw new Stop(
    `C++ コンパイラが要ります。${missing.join(', ')} is missing: ` +
      'apt-get install g++ make python3 (Debian, Ubuntu) / xcode-select --install (macOS)',
  );
}

async function sqliteLoads() {
  const open = "new (require('better-sqlite3'))(':memory:')";
  return (await run(process.execPath, ['-e', open])).code === 0;
}

/** Is a command on the PATH? */
export function onPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)));
}

/** Every file below a path (or the path itself), in a fixed order. */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
    );
}

function fingerprint(files, what) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(root, file)}\0${what(file)}\0`);
  return hash.digest('hex');
}

function read(path) {
  return readFileSync(path, 'utf8');
}

function sizeAndTime(path) {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}
