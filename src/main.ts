import 'reflect-metadata';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupService } from './accounts/setup.service.js';
import { createApp } from './app.js';
import { MailHealth } from './notices/mail-health.js';
import { Address } from './shared/address.js';
import { loadConfig } from './shared/config.js';
import { UnusableFile } from './shared/yaml-file.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Start the server; print where it is and, once, the set-up code. */
async function main(): Promise<void> {
  // What this process writes (database, key, caught mails) is nobody else's to read.
  process.umask(0o077);
  const app = await createApp(loadConfig(ROOT, process.env));
  await app.start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.stop().then(() => process.exit(0)));
  }
  const lines = [`Hikeshi  ${app.get(Address).of('/')}`];
  if (app.get(MailHealth).catching()) {
    lines.push('メールは外へ出ません（内蔵の受信箱）/ No SMTP relay: mail stays in the building.');
  }
  const code = await app.get(SetupService).code();
  if (code) lines.push(`はじめての設定のコード / One-time set-up code: ${code}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

/** One line for what the operator can mend; a stack only for what we have to. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inUse = 'code' in error && error.code === 'EADDRINUSE';
  return error instanceof UnusableFile || inUse ? error.message : (error.stack ?? error.message);
}
