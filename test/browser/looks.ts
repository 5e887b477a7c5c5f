import type { Page } from 'playwright-core';
import { tooSmall, wrongColours, wrongWith, wrongWithStrong } from './axe.js';

/** How far the page scrolls sideways, in px. */
const SIDEWAYS = 'document.documentElement.scrollWidth - innerWidth';

/** Text that its box cuts off without saying so. */
const CUT = `(() => [...document.querySelectorAll('main *, header *')]
  .filter((each) => each.checkVisibility() && each.innerText)
  .filter((each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
  .map((each) => each.outerHTML.slice(0, 160)))()`;

/** What can be pressed and is lower than 56 px, apart from links in a sentence. */
const TOO_LOW = `(() => [...document.querySelectorAll('a, button, summary, select, input, textarea')]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
  .filter((each) => !each.closest('p, dd, h1, .line-clamp-3') && each.getBoundingClientRect().top > -50)
  .map((each) => each.matches('[type=radio], [type=checkbox]') ? each.closest('label') ?? each : each)
  .filter((each) => each.getBoundingClientRect().height < 56)
  .map((each) => each.outerHTML.slice(0, 160)))()`;

/** The name of whatever can be pressed or filled in and lies within the page, not cut off by a box. */
const IN_REACH = `(() => [...document.querySelectorAll('main :is(a, button, summary, select, input, textarea)')]
  .filter((each) => each.checkVisibility())
  .filter((each) => {
    let box = each.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    const within = (left, right) => box.left >= left - 1 && box.right <= right + 1;
    for (let up = each.parentElement; up; up = up.parentElement) {
      const { overflowX } = getComputedStyle(up);
      const around = up.getBoundingClientRect();
      if (['hidden', 'clip'].includes(overflowX) && !within(around.left, around.right)) return false;
      // What scrolls by itself brings its contents within reach.
      if (['auto', 'scroll'].includes(overflowX)) box = around;
    }
    return within(-scrollX, document.documentElement.scrollWidth - scrollX);
  })
  .map((each) => each.getAttribute('aria-label') || each.name || each.innerText)
  .map((name) => name.replaceAll(/\\s+/gu, ' ').trim()))()`;

/** Words of a language with spaces that are broken in the middle; long ones (addresses, names of files) may be. */
const BROKEN = `(() => {
  const broken = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.checkVisibility() || text.parentElement.closest('svg, code, pre')) continue;
    for (const { 0: word, index } of text.data.matchAll(/(?<![\\w@./:-])[A-Za-z]{3,14}(?![\\w@/:-])/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const [first, ...rest] = range.getClientRects();
      if (rest.some(({ top }) => top > first.bottom - 2)) broken.push(word);
    }
  }
  return broken;
})()`;

const DRAWN = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;

/** As another tab of the device switches it: without a reload. */
const disaster = (state: 'on' | 'off'): string => `(() => {
  localStorage.setItem('hikeshi:disaster', '${state}');
  dispatchEvent(new StorageEvent('storage', { key: 'hikeshi:disaster' }));
})()`;

const WIDE = { width: 1366, height: 768 };
const PHONES = [
  { width: 360, height: 740 },
  { width: 320, height: 640 },
] as const;

/** What is wrong with a page in each of the ways people see it; empty where nothing is. */
export async function looks(page: Page): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {
    light: await wrongWith(page),
    brokenWords: await page.evaluate<string[]>(BROKEN),
    missingTexts: await missingTexts(page),
  };
  await page.emulateMedia({ forcedColors: 'active' });
  seen.forcedColours = await wrongColours(page);
  await page.emulateMedia({ forcedColors: 'none' });
  seen.lostAtTwiceTheText = await lostAtTwiceTheText(page);
  for (const phone of PHONES.toReversed()) {
    await page.setViewportSize(phone);
    seen[`spilledAt${phone.width}`] = await spilled(page);
  }
  seen.tooSmall = await tooSmall(page);
  seen.brokenOnPhone = await page.evaluate<string[]>(BROKEN);
  seen.lostOnPhone = await lostAtTwiceTheText(page);
  await page.evaluate(disaster('on'));
  seen.disaster = [...(await spilled(page)), ...(await wrongWithStrong(page))];
  seen.tooLow = await page.evaluate<string[]>(TOO_LOW);
  await page.evaluate(disaster('off'));
  await page.setViewportSize(WIDE);
  return Object.fromEntries(Object.entries(seen).filter(([, found]) => (found as []).length > 0));
}

/** How far a page scrolls sideways, and what it cuts off; empty where neither. */
export async function spilled(page: Page): Promise<unknown[]> {
  await page.evaluate(DRAWN);
  const over = await page.evaluate<number>(SIDEWAYS);
  const cut = await page.evaluate<string[]>(CUT);
  return over > 0 ? [over, ...cut] : cut;
}

/** What can be pressed no longer once the reader has doubled the size of letters in the browser. */
async function lostAtTwiceTheText(page: Page): Promise<string[]> {
  await page.evaluate(DRAWN);
  const before = await page.evaluate<string[]>(IN_REACH);
  const settings = await page.context().newCDPSession(page);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.evaluate(DRAWN);
  const left = new Set(await page.evaluate<string[]>(IN_REACH));
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await settings.detach();
  return before.filter((name) => !left.has(name));
}

/** A text that is not there is shown by its key, such as steps.state.done. */
async function missingTexts(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
  return lines.filter((line) => /^[a-z]\w*(\.[a-z]\w*)+$/u.test(line));
}
