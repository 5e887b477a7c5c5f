import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drawn, visit, type Desktop, type Seat } from '../browser/desktop.js';
import { OPEN_ROUTES, ROUTES } from '../browser/routes.js';

/** The body that an incident is shared with. */
export const PARTY = 'shinagawa';

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

/** What is no page of the console: light pages, the link of a mail, what another body sees of an incident. */
const BESIDE: readonly (readonly [route: string, loginId: string, body?: string])[] = [
  ['/lite', 'responder'],
  ['/lite/report', 'responder'],
  ['/lite/board', 'responder'],
  ['/lite/incidents/:incident', 'responder'],
  ['/lite/incidents/:incident/steps/ransomware/cut-segment', 'responder'],
  ['/lite/login', ''],
  ['/ack', ''],
  [':link', ''],
  ['/shared/:incident', 'desk', PARTY],
];

/** Every page of the list the accessibility test goes by, from top to bottom. */
export async function photograph({ desktop, seat, address, folder }: Order): Promise<Shot[]> {
  const shots: Shot[] = [];
  const pages = new Map<string, Page>();
  const console = [...ROUTES, ...OPEN_ROUTES.map((each) => [each, ''] as const)];
  for (const [route, loginId, body] of [...console, ...BESIDE]) {
    const who = `${loginId} ${body ?? ''}`;
    const page = pages.get(who) ?? (await sitDown(desktop, loginId, { ...seat, body }));
    pages.set(who, page);
    const file = `${seat.name}${fileName(route)}.png`;
    await visit(page, address(route));
    await drawn(page);
    await page.screenshot({ path: join(folder, file), fullPage: true });
    shots.push({ route, seat: seat.name, file });
  }
  for (const page of pages.values()) await page.context().close();
  return shots;
}

/** Light pages know the language by a cookie of their own. */
async function sitDown(desktop: Desktop, loginId: string, seat: Seat): Promise<Page> {
  const page = loginId ? await desktop.as(loginId, seat) : await desktop.stranger(seat);
  if (seat.language === 'en') await page.goto('/lite/language/en');
  return page;
}

function fileName(route: string): string {
  return route === '/' ? '-situation' : route.replaceAll(/[^a-z0-9]+/gu, '-');
}
