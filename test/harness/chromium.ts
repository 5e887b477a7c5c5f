import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Nothing but the page under test reaches the network; no sandbox, because tests may run as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Open the browser the tests look through: HIKESHI_CHROMIUM, else Debian's.
 * @throws when there is none, naming what to install.
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.HIKESHI_CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      'Chromium is missing: apt-get install chromium, or set HIKESHI_CHROMIUM to its path',
    );
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}
