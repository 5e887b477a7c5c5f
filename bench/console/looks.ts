import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { WORDS } from '../reports.js';

/** Somebody who is logged in, in front of a browser. */
export interface Looking {
  readonly browser: Browser;
  readonly base: string;
  readonly cookie: string;
  readonly looks: number;
}

const SLOWER = 4;
/** So long nothing may keep the page from answering before it counts as usable. */
const CALM_MS = 1_500;
const PATIENCE_MS = 30_000;

/**
 * 状況盤 on a first visit, nothing kept, the CPU four times slower: from the navigation until a card is drawn, or the
 * last task longer than 50 ms has ended, whichever is later.
 */
export async function lookAtBoard(looking: Looking): Promise<number[]> {
  const times: number[] = [];
  for (let look = 0; look < looking.looks; look += 1) {
    const page = await seat(looking);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript({ content: WATCH_BOARD });
    await page.goto('/');
    times.push(await soon(page, `window.usable(${CALM_MS})`));
    await page.context().close();
  }
  return times;
}

/** 「さらに表示」 of the list of all incidents, from the press until its lines are drawn. */
export async function pageTheList(looking: Looking): Promise<number[]> {
  const page = await seat(looking);
  await page.goto('/incidents');
  const more = page.getByRole('button', { name: 'さらに表示' });
  await more.waitFor();
  const times: number[] = [];
  while (times.length < looking.looks) {
    times.push(await page.evaluate<number>(PRESS));
  }
  await page.context().close();
  return times;
}

/** A word, or two, of the list: from the moment the question leaves (300 ms after the last letter) to the lines. */
export async function searchTheList(looking: Looking): Promise<number[]> {
  const page = await seat(looking);
  await page.goto('/incidents');
  await page.getByRole('row').nth(1).waitFor();
  const box = page.getByRole('searchbox');
  const times: number[] = [];
  for (let look = 0; look < looking.looks; look += 1) {
    const [one, two] = [WORDS[look % WORDS.length], WORDS[(look * 3 + 1) % WORDS.length]];
    const words = look < WORDS.length ? `${one}` : `${one} ${two}`;
    await page.evaluate(WATCH_LIST);
    await box.fill(words);
    times.push(await soon(page, 'window.searched()'));
  }
  await page.context().close();
  return times;
}

/** The value of an expression once it has one; a predicate inside the page would be `eval`, which it forbids. */
export async function soon(page: Page, expression: string): Promise<number> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(20)) {
    const value = await page.evaluate<number | null>(expression);
    if (value !== null) return value;
  }
  throw new Error(`Nothing came of ${expression}.`);
}

export async function seat({ browser, base, cookie }: Looking): Promise<Page> {
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ baseURL: base, viewport, locale: 'ja-JP' });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: base }]);
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** `usable(calm)`: when the page could be used, once nothing has happened for so long; else null. */
const WATCH_BOARD = `
  let last = 0;
  let card = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) last = Math.max(last, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (card === 0 && document.querySelector('main li a[href^="/incidents/"]')) {
      requestAnimationFrame(() => setTimeout(() => (card = performance.now())));
    }
  }).observe(document, { childList: true, subtree: true });
  window.usable = (calm) => {
    const at = Math.max(card, last);
    return card > 0 && performance.now() - at >= calm ? at : null;
  };
`;

/** Press, and wait until there are more lines than before and they are drawn. */
const PRESS = `new Promise((resolve) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'さらに表示');
  const lines = () => document.querySelectorAll('tbody tr').length;
  const [before, from] = [lines(), performance.now()];
  const watch = new MutationObserver(() => {
    if (lines() <= before) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
  });
  watch.observe(document, { childList: true, subtree: true });
  button.click();
})`;

/** \`searched()\`: how long after the next question its lines were drawn; null until then. */
const WATCH_LIST = `{
  let [asked, shown] = [null, null];
  performance.clearResourceTimings();
  const watch = new MutationObserver(() => {
    asked = performance.getEntriesByType('resource').find(({ name }) => name.includes('/incidents?') && name.includes('q='));
    if (!asked || asked.responseEnd === 0 || document.querySelectorAll('tbody tr, [role="status"]').length === 0) return;
    requestAnimationFrame(() => setTimeout(() => (shown = performance.now())));
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true, characterData: true });
  window.searched = () => (shown === null ? null : shown - asked.startTime);
}`;
