import { spawn, type ChildProcess } from 'node:child_process';
import { built } from './program.js';

const STARTS_WITHIN_MS = 30_000;

/** The real server as it ships, in a process of its own that can be killed. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private output = '';

  constructor(
    private readonly settings: NodeJS.ProcessEnv,
    private readonly program = built('main.js'),
    /** What runs Node, with its arguments. */
    private readonly within: readonly string[] = [],
  ) {}

  /** What it has printed since it was spawned. */
  get said(): string {
    return this.output;
  }

  /** Begin; it may take a second until it answers. `more`: settings for this once. */
  spawn(more: NodeJS.ProcessEnv = {}): void {
    if (this.child) throw new Error('it is running already');
    const env = { PATH: process.env.PATH, ...this.settings, ...more };
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const [command = process.execPath, ...args] = [...this.within, process.execPath, this.program];
    const child = spawn(command, args, { env, stdio });
    this.output = '';
    const keep = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.child = child;
  }

  /** Resolves when it has said where it is. @throws when it ends instead. */
  async ready(): Promise<void> {
    const { child } = this;
    if (!child) throw new Error('not spawned');
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(new Error(`the server did not start:\n${this.output}`));
      const timer = setTimeout(fail, STARTS_WITHIN_MS);
      const look = (): void => {
        if (!/^Hikeshi /m.test(this.output)) return;
        clearTimeout(timer);
        child.off('exit', fail);
        resolve();
      };
      child.stdout?.on('data', look);
      child.once('exit', fail);
      look();
    });
  }

  /** Resolves when it has been killed, by its own hand. @throws when it ends otherwise. */
  async gone(): Promise<void> {
    const { child } = this;
    if (!child) throw new Error('not spawned');
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once('exit', resolve));
    }
    if (child.signalCode !== 'SIGKILL') throw new Error(`the server ended:\n${this.output}`);
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  /** Ask it to end, as a service manager does; its exit code. */
  end(): Promise<number | null> {
    return this.signal('SIGTERM');
  }

  /** SIGSTOP: it stands still as it is, as a machine does that is frozen. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  /** SIGCONT */
  goOn(): void {
    this.child?.kill('SIGCONT');
  }

  private async signal(name: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(name);
    return gone;
  }
}
