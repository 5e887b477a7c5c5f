import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';
import { PlanCopy } from '../harness/plan-copy.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';
const CISO = 'deputy-mayor@aozora.example.jp';
const EACH = 'each:\n  - { offices: [ciso, department-head, mayor], levels: [L4] }\n';

describe('a call that nobody answers', () => {
  let plan: PlanCopy;
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let phone: Page;

  beforeAll(async () => {
    plan = new PlanCopy();
    plan.change('config/ladder.yaml', 'rows:\n', `${EACH}rows:\n`);
    app = await startApp({ root: plan.root });
    desktop = await Desktop.open(app);
    incident = await report(app, { level: 'L4', playbook: 'none' });
    await app.pass(30 * MINUTE);
    phone = await desktop.as('chief', { width: 360 });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
    plan.drop();
  });

  const look = async (page: Page, name: string): Promise<void> => {
    expect(await wrongWith(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };
  const cardOf = (page: Page, office: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: office }) });

  it('is handed over by name on the page of the mail, without JavaScript', async () => {
    const page = await desktop.stranger({ width: 360, scripts: false });
    const mail = app.mailbox.to(CISO).at(-1);
    await page.goto(Mailbox.linkIn(mail));
    await page.getByText('ほかに2名の確認を待っています').waitFor();
    await app.clock.advance(5 * SECOND);
    await page.getByText('引き継ぐ人を選ぶ').click();
    await page.getByLabel('引き継ぐ人').selectOption('press-manager');
    const code = page.locator('input[name=code]');
    if (await code.count()) await code.fill(Mailbox.codeIn(mail));
    await page.getByLabel('担当を変更してほしい').check();
    if (PICTURES)
      await page.screenshot({ path: `${PICTURES}/ack-hand-over-360.png`, fullPage: true });
    await page.locator('#send').click();
    await page.getByText('本人が回答するまでは、あなたが担当です').waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/ack-handed-360.png`, fullPage: true });
    await app.settled();
  });

  it('shows in 連絡 whose it is until then, and who of those who must confirm is missing', async () => {
    await visit(phone, `/incidents/${incident.id}/contacts`);
    const card = cardOf(phone, 'CISO');
    await card.getByText('回答があるまでは、（例）副市長の担当です。').waitFor();
    await card.getByText('3名のうち0名が確認').waitFor();
    await look(phone, 'contacts-asked-360');
    const wide = await desktop.as('chief', { width: 1366 });
    await visit(wide, `/incidents/${incident.id}/contacts`);
    await wide.getByText('回答があるまでは、（例）副市長の担当です。').waitFor();
    await look(wide, 'contacts-asked-1366');
  });

  it('is taken over by whoever is logged in, with a reason, and handed over to a name', async () => {
    const head = cardOf(phone, '部長');
    await head.getByRole('button', { name: '引き継ぐ' }).click();
    await head.getByRole('button', { name: '引き継ぐよう頼む' }).click();
    await phone.getByText('引き継ぐ相手を選んでください。').first().waitFor();
    await head.getByLabel('引き継ぐ相手').selectOption('it-manager');
    await head.getByLabel('引き継ぐ理由').fill('総務部長は移動中');
    await look(phone, 'contacts-hand-over-360');
    await head.getByRole('button', { name: '引き継ぐよう頼む' }).click();
    await head.getByText('引継ぎの依頼').waitFor();
    const ciso = cardOf(phone, 'CISO');
    await ciso.getByRole('button', { name: '引き受ける' }).click();
    await ciso.getByLabel('引き受ける理由').fill('CISOと電話で話した');
    await ciso.getByRole('button', { name: '引き受ける' }).last().click();
    await ciso.getByText('3名のうち1名が確認').waitFor();
    await app.settled();
    expect((await incident.rung('ciso')).state).toBe('answered');
    await look(phone, 'contacts-taken-360');
    await visit(phone, '/');
    await phone.getByText('それぞれの確認').waitFor();
    await look(phone, 'board-each-360');
  });
});
