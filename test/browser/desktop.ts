import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningApp } from '../harness/app.js';
import { launchChromium } from '../harness/chromium.js';

export interface Seat {
  /** Where several bodies are served; else the first. */
  readonly body?: string;
  readonly width?: number;
  readonly language?: 'ja' | 'en';
  readonly scripts?: boolean;
}

const WIDE = 1366;
const PATIENCE = 20_000;

/** The browser of the tests, and people who sit down in front of it. */
export class Desktop {
  private constructor(
    private readonly app: RunningApp,
    private readonly browser: Browser,
  ) {}

  static async open(app: RunningApp): Promise<Desktop> {
    return new Desktop(app, await launchChromium());
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Somebody who is logged in, with a browser of their own. */
  async as(loginId: string, seat: Seat = {}): Promise<Page> {
    const client = this.app.as(loginId, seat.body);
    await client.get('/api/v1/session');
    const context = await this.context(seat);
    const [name = '', ...value] = client.cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: this.app.base() }]);
    return context.newPage();
  }

  /** Somebody who is not. */
  async stranger(seat: Seat = {}): Promise<Page> {
    return (await this.context(seat)).newPage();
  }

  private async context(seat: Seat): Promise<BrowserContext> {
    const { width = WIDE, language = 'ja', scripts = true } = seat;
    const context = await this.browser.newContext({
      baseURL: this.app.base().replace(/\/$/, ''),
      viewport: { width, height: width < 500 ? 740 : 768 },
      locale: 'ja-JP',
      javaScriptEnabled: scripts,
    });
    // Sooner than the test's own end, so that what was waited for is named.
    context.setDefaultTimeout(PATIENCE);
    if (language === 'en') {
      await context.addInitScript({ content: "localStorage.setItem('hikeshi:language', 'en')" });
    }
    return context;
  }
}

/** Go to a page and wait until it has its heading and nothing more is being read. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page
    .getByText(/^(読んでいます…|Reading…)$/)
    .first()
    .waitFor({ state: 'detached' });
}

/** Wait until a document inside the page (a preview) is drawn too. */
export async function drawn(page: Page): Promise<void> {
  if ((await page.locator('iframe').count()) === 0) return;
  await page.frameLocator('iframe').locator('body > *').first().waitFor();
}

/** 種別, as somebody chooses it: by typing its name. */
export async function chooseKind(page: Page, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: /種別/ });
  await box.fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** The id of the 種別 that is chosen. */
export function kindOf(page: Page): Promise<string> {
  return page.locator('input[name=kind]').inputValue();
}
