import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '../../src/shared/config.js';
import { diskFiles } from '../../src/shared/disk-files.js';
import { PlanCopy } from '../harness/plan-copy.js';
import { Month, type MonthResult } from './month.js';
import { Server } from './server.js';
import { VirtualClock, VirtualTime } from './virtual-clock.js';

/** The last moment of somebody's office: 00:00 on 1 April, Asia/Tokyo. */
const APRIL = '2027-03-31T15:00:00.000Z';
const BODY = 'config/bodies/aozora/body.yaml';

/** Who is transferred on 1 April 2027, and their offices. */
const LEAVING = ['it-manager', 'digital-officer', 'citizens-manager'];

/** Who each have to answer where nobody waits for the morning. */
const EACH = 'each:\n  - { offices: [ciso, public-relations, mayor], levels: [L3, L4] }\n';

const KEPT = ['ransomware', 'misdelivery', 'power-outage'];

/** Where months are played: a plan in which people are transferred, and an empty database to copy. */
export class Place {
  private readonly folder = mkdtempSync(
    join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hikeshi-month-'),
  );
  private readonly plan = new PlanCopy();
  private count = 0;

  /** Make the empty database. */
  async prepare(): Promise<void> {
    for (const id of LEAVING) this.transfer(id);
    this.plan.change('config/ladder.yaml', 'rows:\n', `${EACH}rows:\n`);
    this.keepFew();
    const clock = new VirtualClock(new VirtualTime('2026-10-01T00:00:00.000Z', 0));
    const silent = (): Promise<never> => new Promise(() => undefined);
    const network = { send: silent, greet: silent };
    const made = () => undefined;
    const server = await Server.start(this.config('empty.db'), { clock, network, made });
    server.finish();
  }

  /** One month, on a database of its own. */
  async month(seed: number, days = 30): Promise<MonthResult> {
    this.count += 1;
    const name = `${this.count}.db`;
    copyFileSync(join(this.folder, 'empty.db'), join(this.folder, name));
    const left = new Map(LEAVING.map((id) => [`${id}@aozora.example.jp`, APRIL]));
    try {
      return await Month.play({ seed, config: this.config(name), left, days });
    } finally {
      for (const end of ['', '-wal', '-shm', '.lock']) {
        rmSync(join(this.folder, name + end), { force: true });
      }
    }
  }

  drop(): void {
    this.plan.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A start reads every playbook; a few are enough for clocks of steps and outside duties. */
  private keepFew(): void {
    for (const path of diskFiles(this.plan.root).names('playbooks')) {
      const id = /([^/]+)\.(?:scripts\.)?yaml$/.exec(path)?.[1]?.replace('.scripts', '') ?? '';
      if (!path.includes('/parts/') && !KEPT.includes(id)) this.plan.remove(path);
    }
    this.plan.edit('config/kinds.yaml', (text) =>
      text.replaceAll(/playbook: ([\w-]+)/g, (all, id: string) =>
        KEPT.includes(id) ? all : 'playbook: null',
      ),
    );
  }

  private transfer(id: string): void {
    this.plan.edit(BODY, (text) => {
      const lines = text.split('\n').flatMap((line) => {
        if (line.includes(`- { id: ${id},`)) {
          return [line, line.replaceAll(id, `new-${id}`)];
        }
        if (!line.includes(`person: ${id},`)) return [line];
        const next = line.replace(id, `new-${id}`).replace('2026-04-01', '2027-04-01');
        return [line.replace(' }', ', to: 2027-03-31 }'), next];
      });
      return lines.join('\n');
    });
  }

  private config(name: string): Config {
    const settings = {
      HIKESHI_DATABASE: join(this.folder, name),
      HIKESHI_SMTP_URL: 'smtp://127.0.0.1:1',
      HIKESHI_LOG_LEVEL: 'error',
      HIKESHI_BODY: 'aozora',
    };
    return Object.freeze({ ...loadConfig(this.plan.root, settings), folder: this.folder });
  }
}
