import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drawn, visit, type Desktop, type Seat } from '../browser/desktop.js';
import { OPEN_ROUTES, ROUTES } from '../browser/routes.js';

/** One page as somebody sees it. */
export interface Shot {
  readonly route: string;
  readonly seat: string;
  /** Beside index.html. */
  readonly file: string;
}

/** Wide and narrow, in both languages. */
export const SEATS = (['ja', 'en'] as const).flatMap((language) =>
  [1366, 360].map((width) => ({ name: `${language}-${width}`, language, width })),
);

interface Order {
  readonly desktop: Desktop;
  readonly seat: Seat & { readonly name: string };
  readonly address: (route: string) => string;
  readonly folder: string;
}

/** Every page of the list the accessibility test goes by, from top to bottom. */
export async function photograph({ desktop, seat, address, folder }: Order): Promise<Shot[]> {
  const shots: Shot[] = [];
  const pages = new Map<string, Page>();
  for (const [route, loginId] of [...ROUTES, ...OPEN_ROUTES.map((each) => [each, ''] as const)]) {
    const page =
      pages.get(loginId) ??
      (loginId ? await desktop.as(loginId, seat) : await desktop.stranger(seat));
    pages.set(loginId, page);
    const file = `${seat.name}${fileName(route)}.png`;
    await visit(page, address(route));
    await drawn(page);
    await page.screenshot({ path: join(folder, file), fullPage: true });
    shots.push({ route, seat: seat.name, file });
  }
  for (const page of pages.values()) await page.context().close();
  return shots;
}

function fileName(route: string): string {
  return route === '/' ? '-situation' : route.replaceAll(/[^a-z0-9]+/gu, '-');
}
