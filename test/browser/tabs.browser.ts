import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { until } from '../harness/until.js';
import { Desktop, visit } from './desktop.js';

const HANDED_OVER_WITHIN = 2000;
/** More than the six connections a browser opens to one server over HTTP/1.1. */
const TABS = 8;

describe('one browser with several pages open', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  /** Every stream the pages of a browser have asked for. */
  const streamsOf = (context: BrowserContext): string[] => {
    const asked: string[] = [];
    context.on('request', (request) => {
      if (request.url().includes('/api/v1/events')) asked.push(request.url());
    });
    return asked;
  };
  const timeline = async (page: Page): Promise<Page> => {
    await visit(page, `/incidents/${incident.id}/timeline`);
    await page.locator('[data-freshness="live"]').waitFor();
    return page;
  };
  /** Behind another tab, or in front: the browser of the tests shows all its pages at once. */
  const put = (page: Page, state: 'hidden' | 'visible') =>
    page.evaluate(`(() => {
      Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    })()`);
  const note = (text: string) => incident.do('desk', 'entries', { text });

  it(`check 11: loads ${TABS} pages on one stream, and each is as fresh as it`, async () => {
    const first = await desktop.as('responder');
    const asked = streamsOf(first.context());
    await timeline(first);
    const others = [];
    for (let count = 0; count < TABS - 1; count += 1) others.push(await first.context().newPage());
    for (const page of others) await timeline(page);
    expect(asked).toHaveLength(1);
    await note('全部の画面に出る');
    for (const page of [first, ...others]) await page.getByText('全部の画面に出る').waitFor();
    await first.context().close();
  });

  it('goes on within two seconds when the page that held the stream is closed, and misses nothing', async () => {
    const leading = await desktop.as('responder');
    const asked = streamsOf(leading.context());
    await timeline(leading);
    const other = await timeline(await leading.context().newPage());
    await note('先の画面があるうち');
    await other.getByText('先の画面があるうち').waitFor();
    const before = Date.now();
    await leading.close();
    await note('引き継ぐ間に');
    await other.getByText('引き継ぐ間に').waitFor();
    await until(() => asked.length === 2);
    expect(Date.now() - before).toBeLessThan(HANDED_OVER_WITHIN);
    expect(asked[1]).toMatch(/\?after=\d+$/);
    await note('引き継いだあと');
    await other.getByText('引き継いだあと').waitFor();
    await other.locator('[data-freshness="live"]').waitFor();
    await other.context().close();
  });

  it(`check 11: loads ${TABS} pages where the browser cannot share a stream, as over plain HTTP`, async () => {
    const page = await desktop.as('responder');
    const asked = streamsOf(page.context());
    await page.context().addInitScript({ content: 'delete Navigator.prototype.locks' });
    await timeline(page);
    const others = [];
    for (let count = 0; count < TABS - 1; count += 1) {
      await put(others.at(-1) ?? page, 'hidden');
      others.push(await timeline(await page.context().newPage()));
    }
    expect(asked.length).toBeGreaterThanOrEqual(TABS);
    await note('別々の接続で');
    for (const each of [page, ...others]) {
      await put(each, 'visible');
      await each.getByText('別々の接続で').waitFor();
      await put(each, 'hidden');
    }
    await page.context().close();
  });

  it('shows two people on one incident to each other, until one has gone', async () => {
    const responder = await timeline(await desktop.as('responder', { width: 360 }));
    const chief = await timeline(await desktop.as('chief'));
    await chief.getByText(/いま見ている人: （例）情報システム係（/).waitFor();
    await responder.getByText(/いま見ている人: （例）企画部長（/).waitFor();
    await chief.close();
    await responder.getByText(/いま見ている人/).waitFor({ state: 'detached' });
    await responder.context().close();
  });
});
