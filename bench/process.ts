import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 15_000;

/** A server in a process of its own. */
export interface Running {
  readonly pid: number;
  /** What it printed until it was ready. */
  readonly said: string;
  readonly stop: () => Promise<void>;
}

export interface Command {
  /** Node's own arguments first, if any. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** It is ready once what it printed fits this. */
  readonly ready: RegExp;
}

/** Start a Node program. @throws with what it printed when it ends or stays silent. */
export function start({ args, env = {}, ready }: Command): Promise<Running> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    child.kill('SIGTERM');
    const timer = setTimeout(kill, STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail('stayed silent'), READY_WITHIN_MS);
    const fail = (how: string): void => {
      clearTimeout(timer);
      kill();
      reject(new Error(`${args.at(-1) ?? ''} ${how}:\n${said}`));
    };
    const hear = (chunk: Buffer): void => {
      said = `${said}${chunk.toString()}`.slice(-20_000);
      if (!ready.test(said)) return;
      clearTimeout(timer);
      resolve({ pid: child.pid ?? 0, said, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => fail(`ended with ${code ?? 'a signal'}`));
    child.once('error', (error) => fail(error.message));
  });
}

/** Memory of a process that it shares with nobody, plus its share of the rest, in MB (PSS). */
export function pss(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss: +(\d+) kB/m.exec(rollup)?.[1] ?? Number.NaN) / 1024;
}

/** CPU time a process has used so far, in ms. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10;
}
