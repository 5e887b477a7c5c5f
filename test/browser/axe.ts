import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What a machine finds against WCAG 2.2 AA on a page as it stands: each rule with the elements. */
export async function wrongWith(page: Page): Promise<(readonly [string, string[]])[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)] as const);
}
