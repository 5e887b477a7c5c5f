import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SystemClock } from './clock/clock.js';
import { SECOND } from './domain/calendar/instant.js';
import { loadConfig } from './shared/config.js';
import { UnusableFile } from './shared/yaml-file.js';
import { Teller } from './watch/teller.js';
import { Watcher } from './watch/watcher.js';
import { roadsOf } from './watch/watch-routes.js';
import { WatchRepository } from './watch/watch.repository.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Watch the engine from a process of its own, until this one is ended. */
async function main(): Promise<void> {
  const config = loadConfig(ROOT, process.env);
  const clock = new SystemClock({ holdsProcess: true });
  // Nothing here waits for a moment of the day: a clock that was set is followed at once.
  clock.onJump(() => clock.adopt(clock.jumped()));
  const watcher = new Watcher({
    clock,
    rows: new WatchRepository(config),
    teller: new Teller(roadsOf(config, clock)),
    after: config.watchAfter * SECOND,
    paper: config.paperList,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(0));
  }
  await watcher.start();
  process.stdout.write('火消しを見張っています / Watching Hikeshi\n');
}

main().catch((error: unknown) => {
  const known = error instanceof UnusableFile;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exit(1);
});
