import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { dump } from '../harness/dump.js';
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

  // Mail scanners load a page, run it, follow its links, and have been seen to submit its forms by script.
  it('is never answered by a scanner, whatever it loads, follows and submits', async () => {
    const night = await report(app);
    const mail = app.mailbox.to(MANAGER).at(-1);
    const link = Mailbox.linkIn(mail);
    const before = await dump(app.database);
    const page = await desktop.stranger({ width: 1366 });
    for (const start of [link, '/ack', link]) {
      await page.goto(start);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      for (const href of links.filter((each) => !/^(?:tel|mailto|#)/.test(each))) {
        await page.goto(href).catch(() => undefined);
      }
      for (const choose of [false, true]) {
        await page.goto(start);
        const sent = page.waitForNavigation();
        await page.evaluate(`(() => {
          const [radio] = document.querySelectorAll('input[type=radio]');
          if (${choose} && radio) radio.checked = true;
          for (const each of document.querySelectorAll('input[type=text]')) each.value = '1234';
          document.querySelector('form').submit();
        })()`);
        await sent;
      }
    }
    await app.settled();
    expect((await night.rung('section-manager')).state).toBe('calling');
    expect(await dump(app.database)).toBe(before);
  });

  it('hands its token to nobody: neither the letters it loads nor the next page hear where one came from', async () => {
    await report(app);
    const link = Mailbox.linkIn(app.mailbox.to(MANAGER).at(-1));
    const page = await desktop.stranger({ width: 1366 });
    const asked: string[] = [];
    page.on('request', (request) => {
      const from = request.headers().referer ?? '';
      if (!request.url().endsWith(link)) asked.push(`${request.url()} ${from}`);
      else expect(from).toBe('');
    });
    await page.goto(link);
    const left = page.waitForRequest(/elsewhere/);
    await page.evaluate(`(() => {
      const away = document.createElement('a');
      away.href = 'http://127.0.0.2:9/elsewhere';
      document.body.append(away);
      away.click();
    })()`);
    await left;
    expect(asked.join('\n')).not.toContain(link.slice('/ack/'.length));
  });
});
