import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Desktop } from '../browser/desktop.js';
import { play } from '../browser/played.js';
import { startApp } from '../harness/app.js';
import { contactSheet } from './contact-sheet.js';
import { SEATS, photograph, type Shot } from './photograph.js';

const FOLDER = 'var/shots';

/** npm run shots -- --only ja-360: every page as a picture in var/shots, with an index.html to look at them. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const app = await startApp();
  const desktop = await Desktop.open(app);
  const shots: Shot[] = [];
  try {
    const { address } = await play(app);
    for (const seat of SEATS.filter(({ name }) => !values.only || name === values.only)) {
      shots.push(...(await photograph({ desktop, seat, address, folder: FOLDER })));
      process.stdout.write(`${seat.name}: ${shots.length}\n`);
    }
  } finally {
    await desktop.close();
    await app.stop();
  }
  writeFileSync(join(FOLDER, 'index.html'), contactSheet(shots));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
