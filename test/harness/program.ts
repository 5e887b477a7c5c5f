import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST_MS = 20_000;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The path of a program as it ships. @throws when nothing was built. */
export function built(name: string): string {
  const path = join(process.cwd(), 'dist', name);
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`);
  return path;
}

/** Run a program in a process of its own until it ends by itself. */
export function runProgram(path: string, settings: NodeJS.ProcessEnv): Promise<Ended> {
  const env = { PATH: process.env.PATH, ...settings };
  const child = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  // One that was meant to refuse and serves instead must not outlive the story.
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
