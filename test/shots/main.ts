import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Desktop } from '../browser/desktop.js';
import { play } from '../browser/played.js';
import { startApp } from '../harness/app.js';
import { Mailbox } from '../harness/mailbox.js';
import { contactSheet } from './contact-sheet.js';
import { PARTY, SEATS, photograph, type Shot } from './photograph.js';

const FOLDER = 'var/shots';
/** Who gets the first mail of the night. */
const ASKED = 'citizens-manager@aozora.example.jp';

/** npm run shots -- --only ja-360: every page as a picture in var/shots, with an index.html to look at them. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const app = await startApp();
  const desktop = await Desktop.open(app);
  const shots: Shot[] = [];
  try {
    await app.serve(PARTY);
    const { incident, address: known } = await play(app);
    await incident.do('ciso', 'parties', {
      ...{ party: PARTY, scope: 'summary' },
      ...{ asked: '窓口の状況を知らせてください', reason: '住民の手続に影響する' },
    });
    const link = Mailbox.linkIn(app.mailbox.to(ASKED)[0]);
    const address = (route: string): string => known(route.replace(':link', link));
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
