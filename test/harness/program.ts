import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

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

/** Run a shipped program in a process of its own until it ends by itself. */
export function runProgram(name: string, settings: NodeJS.ProcessEnv): Promise<Ended> {
  const env = { PATH: process.env.PATH, ...settings };
  const child = spawn(process.execPath, [built(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
