import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailCatcher } from './mail-catcher.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hikeshi-catcher-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('listens once its folder can be made, and stops although it never could', async () => {
  const mails = join(folder, 'mail');
  writeFileSync(mails, 'a file where the folder belongs');
  const catcher = new MailCatcher(mails);
  await expect(catcher.start()).rejects.toThrow('EEXIST');
  await catcher.stop();
  rmSync(mails);
  const both = await Promise.all([catcher.start(), catcher.start()]);
  expect(both[0].port).toBeGreaterThan(0);
  expect(both[1]).toBe(both[0]);
  await catcher.stop();
});
