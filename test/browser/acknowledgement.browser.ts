import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { dump } from '../harness/dump.js';
import { Mailbox } from '../harness/mailbox.js';
import { wrongColours, wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';
import { spilled } from './looks.js';

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

  it('checks 2, 4, 5: has no barrier on a phone, also in the reader’s own colours', async () => {
    const page = await desktop.stranger({ width: 360 });
    await page.goto(Mailbox.linkIn(app.mailbox.to(MANAGER)[0]));
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect([width, await spilled(page)]).toEqual([width, []]);
    }
    expect(await wrongWith(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await wrongColours(page)).toEqual([]);
    await page.context().close();
  });

  it('check 12: stays 未確認 through GET, HEAD and an empty POST; a choice is on record with name, time and means, then read-only', async () => {
    const [mail] = app.mailbox.to(MANAGER);
    const link = Mailbox.linkIn(mail);
    const [page, desk] = [
      await desktop.stranger({ width: 360, scripts: false }),
      await desktop.as('desk', { width: 360 }),
    ];
    const state = async (): Promise<string> => {
      await visit(desk, `/incidents/${incident.id}/contacts`);
      return desk.locator('main').innerText();
    };
    const statuses = [];
    for (const method of ['GET', 'HEAD', 'POST']) {
      statuses.push((await page.request.fetch(link, { method, maxRedirects: 0 })).status());
    }
    expect(statuses).toEqual([200, 200, 400]);
    await page.goto(link);
    await app.settled();
    expect(await state()).toContain('未確認');
    await app.clock.advance(5 * SECOND);
    await page.getByLabel('了解した').check();
    const code = page.locator('input[name=code]');
    if (await code.count()) await code.fill(Mailbox.codeIn(mail));
    await page.getByRole('button', { name: '回答する' }).click();
    await page.getByRole('heading', { name: '回答を受け付けました' }).waitFor();
    await app.settled();
    expect((await incident.rung('section-manager')).state).toBe('answered');
    expect(await state()).toMatch(/（例）市民課長[\s\S]*02:13[\s\S]*了解した/u);
    await page.goto(link);
    await page.getByRole('heading', { name: '回答済みです' }).waitFor();
    const answered = await page.getByRole('status').innerText();
    expect(answered).toMatch(
      /回答者\s+（例）市民課長[\s\S]*日時[\s\S]*02時13分[\s\S]*方法\s+メールのリンク/u,
    );
    expect(await page.locator('form, input, button, select, textarea').count()).toBe(0);
  });

  // Mail scanners load a page, run it, follow its links, and have been seen to submit its forms by script.
  it('check 12: is never answered by a scanner, whatever it loads, follows and submits', async () => {
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
