import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';
import { Desktop } from './desktop.js';

const MANAGER = 'citizens-manager@aozora.example.jp';

describe('the link in a mail', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('is answered on a telephone without JavaScript', async () => {
    const [mail] = app.mailbox.to(MANAGER);
    const page = await desktop.stranger({ width: 360, scripts: false });
    await page.goto(Mailbox.linkIn(mail));
    const wide = page.locator('html');
    expect(await wide.evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
    expect((await incident.rung('section-manager')).state).toBe('calling');
    await app.clock.advance(5 * SECOND);
    await page.getByLabel('了解した').check();
    const code = page.locator('input[name=code]');
    if (await code.count()) await code.fill(Mailbox.codeIn(mail));
    await page.locator('button[type=submit], input[type=submit]').click();
    await app.settled();
    expect((await incident.rung('section-manager')).state).toBe('answered');
  });
});
