import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import type { PlanView } from '../../src/bodies/plan.view.js';
import type { PlaybookVersionView } from '../../src/bodies/playbook.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Desktop, visit } from './desktop.js';

/** Width and height of a sheet in points (ISO 216), as PDF writers round them. */
const A4 = [595, 842];
const A5 = [420, 595];

describe('playbooks on screen and paper', () => {
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

  const open = async (path: string, loginId = 'responder'): Promise<Page> => {
    const page = await desktop.as(loginId);
    await visit(page, path);
    return page;
  };
  const close = (page: Page): Promise<void> => page.context().close();
  const playbooks = async (): Promise<string[]> => {
    const { json } = await app.as('desk').get<PlanView>('/api/v1/plan');
    return json.playbooks.map(({ id }) => id);
  };

  it('finds a playbook by a word, and the address keeps it', async () => {
    const page = await open('/playbooks');
    await page.getByLabel('言葉で探す').fill('らんさむ');
    await page.getByRole('link', { name: /^地震/ }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('q')).toBe('らんさむ');
    await page.reload();
    await page.getByRole('link', { name: /^ランサムウェア/ }).waitFor();
    await close(page);
  });

  it('leads from a node of the picture to its step with the keyboard alone', async () => {
    const page = await open('/playbooks/ransomware?view=graph');
    const node = page.getByRole('group', { name: '初動・封じ込めの図' }).getByRole('link').first();
    await node.focus();
    const thick = await page.evaluate(
      "getComputedStyle(document.activeElement.querySelector('path')).strokeWidth",
    );
    expect(thick).toBe('5px');
    const to = await node.getAttribute('href');
    await page.keyboard.press('Enter');
    const step = page.locator(`[id="${to?.slice(1)}"]`);
    await step.waitFor();
    expect((await step.boundingBox())?.y).toBeLessThan(200);
    await close(page);
  });

  it('shows two versions side by side without a barrier', async () => {
    const versions = await app
      .as('desk')
      .get<PlaybookVersionView[]>('/api/v1/playbooks/ransomware/versions');
    const digest = versions.json[0]?.digest ?? '';
    const page = await open(`/playbooks/ransomware/compare?from=${digest}&to=${digest}`);
    await page.getByText('二つの版に違いはありません。').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await close(page);
  });

  it('prints the first ten minutes of every playbook on exactly one A5 sheet', async () => {
    const page = await desktop.as('desk');
    const sheets: Record<string, unknown> = {};
    for (const id of await playbooks()) {
      await visit(page, `/playbooks/${id}/card`);
      sheets[id] = await sheetsOf(page);
    }
    const ids = await playbooks();
    expect(sheets).toEqual(Object.fromEntries(ids.map((id) => [id, [A5]])));
    await close(page);
  }, 180_000);

  it('prints a playbook on A4 with its card first, a box for every step, and page numbers', async () => {
    const page = await open('/playbooks/ransomware/paper');
    const sheets = await sheetsOf(page);
    expect(sheets.length).toBeGreaterThan(3);
    expect(new Set(sheets.map(String))).toEqual(new Set([String(A4)]));
    const text = await page.locator('article').innerText();
    expect(text.indexOf('最初の10分')).toBeLessThan(text.indexOf('初動・封じ込め'));
    expect(text).toContain('取扱注意');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header[data-shell]').isVisible()).toBe(false);
    await close(page);
  });

  it('leads from paper back to the incident by a code a telephone reads', async () => {
    const page = await open(`/incidents/${incident.id}/runs/ransomware/paper`);
    expect(await read(page)).toBe(`${app.base()}/incidents/${incident.id}/steps`);
    await visit(page, '/playbooks/ransomware/card');
    expect(await read(page)).toBe(`${app.base()}/playbooks/ransomware`);
    await close(page);
  });

  it('fills in what the incident has recorded', async () => {
    const [run] = await incident.runs();
    const first = run?.steps.find((step) => step.state === 'ready');
    const evidence = Object.fromEntries(
      (first?.evidence ?? []).map(({ id }) => [id, '証拠保管庫の棚2']),
    );
    await incident.do('responder', `runs/ransomware/steps/${first?.id}/completion`, {
      evidence,
      facts: Object.fromEntries((first?.facts ?? []).map(({ id }) => [id, null])),
    });
    const page = await open(`/incidents/${incident.id}/runs/ransomware/paper`);
    const row = page
      .getByRole('row')
      .filter({ hasText: first?.title ?? '' })
      .first();
    expect(await row.innerText()).toMatch(/☑[\s\S]*11\/21\s*02:13[\s\S]*（例）/);
    await close(page);
  });
});

/** What the page's code says to a camera. */
async function read(page: Page): Promise<string | undefined> {
  const picture: unknown = await page.evaluate(`(() => {
    const svg = document.querySelector('.sheet-qr svg');
    const { x, y, width } = svg.viewBox.baseVal;
    const side = width * 3;
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#fff';
    drawing.fillRect(0, 0, side, side);
    drawing.scale(3, 3);
    drawing.translate(-x, -y);
    drawing.fillStyle = '#000';
    drawing.fill(new Path2D(svg.querySelector('path').getAttribute('d')));
    return { side, data: [...drawing.getImageData(0, 0, side, side).data] };
  })()`);
  const { side, data } = picture as { side: number; data: number[] };
  return jsqr.default(Uint8ClampedArray.from(data), side, side)?.data;
}

/** Width and height in points of every sheet the page prints on. */
async function sheetsOf(page: Page): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type \/Page\b(?!s)[\s\S]*?\/MediaBox \[[^\]]*\]/g) ?? [];
  return pages.map((each) =>
    (/\/MediaBox \[([^\]]*)\]/.exec(each)?.[1] ?? '')
      .split(' ')
      .slice(2)
      .map((length) => Math.round(Number(length))),
  );
}
