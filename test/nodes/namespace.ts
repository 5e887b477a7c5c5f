import { spawnSync } from 'node:child_process';
import type { Direction } from '../harness/tcp-proxy.js';

/** What a node has between itself and its database. */
export interface Line {
  /** Nothing goes through any more, in both directions or in one, and nobody is told. */
  freeze(direction?: Direction): void;
  heal(): void;
  stop(): Promise<void>;
}

/** Every address of the lines; nothing else on the machine may use it. */
export const NAMESPACES = '10.77.0.0/16';

/**
 * A network namespace of Linux for one node, with a cable of its own to the machine that has the database: what is
 * dropped on it is lost in the kernel, so that TCP itself tries again, waits and gives up, as between two machines.
 * Needs root.
 */
export class Namespace implements Line {
  /** The machine's end of the cable, as the node sees it. */
  readonly machine: string;
  /** The node's end. */
  readonly node: string;
  private readonly name: string;
  private readonly cable: string;

  /** @throws with what `ip` or `nft` says where namespaces are not allowed. */
  constructor(
    index: number,
    private readonly database: number,
  ) {
    this.machine = `10.77.${index}.1`;
    this.node = `10.77.${index}.2`;
    this.name = `hikeshi-${process.pid}-${index}`;
    this.cable = `hk${process.pid % 100_000}-${index}`;
    const inside = ['netns', 'exec', this.name, 'ip'];
    run('ip', 'netns', 'add', this.name);
    run(
      'ip',
      'link',
      'add',
      this.cable,
      'type',
      'veth',
      'peer',
      'name',
      'eth0',
      'netns',
      this.name,
    );
    run('ip', 'addr', 'add', `${this.machine}/30`, 'dev', this.cable);
    run('ip', 'link', 'set', this.cable, 'up');
    run('ip', ...inside, 'addr', 'add', `${this.node}/30`, 'dev', 'eth0');
    run('ip', ...inside, 'link', 'set', 'eth0', 'up');
    run('ip', ...inside, 'link', 'set', 'lo', 'up');
    run('nft', 'add', 'table', 'inet', this.name);
    for (const hook of ['input', 'output']) {
      run('nft', `add chain inet ${this.name} ${hook} { type filter hook ${hook} priority 0; }`);
    }
  }

  /** Before a program and its arguments: run it in here. */
  get within(): readonly string[] {
    return ['ip', 'netns', 'exec', this.name];
  }

  freeze(direction: Direction = 'both'): void {
    if (direction !== 'in') this.drop('input', 'iifname', 'dport');
    if (direction !== 'out') this.drop('output', 'oifname', 'sport');
  }

  heal(): void {
    for (const hook of ['input', 'output']) run('nft', 'flush', 'chain', 'inet', this.name, hook);
  }

  async stop(): Promise<void> {
    run('nft', 'delete', 'table', 'inet', this.name);
    run('ip', 'netns', 'del', this.name);
  }

  private drop(hook: string, device: string, side: string): void {
    const rule = `${device} ${this.cable} tcp ${side} ${this.database} drop`;
    run('nft', `add rule inet ${this.name} ${hook} ${rule}`);
  }
}

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
}
