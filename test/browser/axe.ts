import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** What changes where colours are the reader's own and nothing else does. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Each broken rule with the elements that break it. */
export type Barrier = readonly [rule: string, elements: string[]];

/** What a machine finds against WCAG 2.2 AA on a page as it stands. */
export function wrongWith(page: Page): Promise<Barrier[]> {
  return found(checker(page).withTags(RULES));
}

/** The same, and text whose contrast is less than 7:1 (AAA). */
export function wrongWithStrong(page: Page): Promise<Barrier[]> {
  const rules = { 'color-contrast-enhanced': { enabled: true } };
  return found(checker(page).options({ rules }).withTags(RULES));
}

/** What is wrong with colours only. */
export function wrongColours(page: Page): Promise<Barrier[]> {
  return found(checker(page).withRules(ABOUT_COLOURS));
}

/** Targets that are smaller than 24 px and have too little room around them (WCAG 2.5.8). */
export function tooSmall(page: Page): Promise<Barrier[]> {
  return found(checker(page).withRules(['target-size']));
}

/** A document in a frame is as long as the plan it prints: plan-document.browser.ts looks at it as a page of its own. */
function checker(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().exclude('iframe');
}

async function found(builder: AxeBuilder): Promise<Barrier[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)] as const);
}
