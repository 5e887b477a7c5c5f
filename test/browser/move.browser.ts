import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

/** An installation whose playbooks may be changed. */
function installation(): string {
  const root = mkdtempSync(join(tmpdir(), 'hikeshi-root-'));
  const parts = ['config', 'playbooks', 'openapi.json', 'package.json'];
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'dist'), join(root, 'dist'));
  return root;
}

describe('a playbook that is changed while an incident follows it', () => {
  const root = installation();
  const file = join(root, 'playbooks/intentional/ransomware.yaml');
  const written = readFileSync(file, 'utf8');
  const changed = written.replace(
    'title: 侵入口を見つけて、ふさぐ',
    'title: 侵入口を特定してふさぐ',
  );
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ root });
    desktop = await Desktop.open(app);
    incident = await report(app);
    for (const id of ['unplug', 'photograph', 'call-desk']) await incident.complete(id);
    const gate = 'runs/ransomware/steps/cut-segment/request';
    await incident.do('responder', gate, { reason: '2階を切り離す' });
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
    rmSync(root, { recursive: true });
  });

  const inForce = async (text: string) => {
    writeFileSync(file, text);
    await app.restart();
    const page = await desktop.as('responder');
    await visit(page, `/incidents/${incident.id}/steps`);
    await page.getByText('新しい版があります').waitFor();
    await page.getByRole('button', { name: '切り替えるとどうなるかを見る' }).click();
    return page;
  };

  it('says which step keeps the incident from switching, and why', async () => {
    const page = await inForce(changed.replaceAll('cut-segment', 'cut-zone'));
    await page.getByText('いまは切り替えられません。').waitFor();
    await page.getByText('切り離す: 承認の返事を待っています').waitFor();
    expect(await page.getByRole('button', { name: '新しい版に切り替える' }).count()).toBe(0);
    expect(await wrongWith(page)).toEqual([]);
  });

  it('shows what changes, and is followed once somebody says why', async () => {
    const page = await inForce(changed);
    await page.getByText('内容が変わる手順（1件）').waitFor();
    await page.getByLabel('切り替える理由').fill('ベンダの助言で改めた');
    await page.getByRole('button', { name: '新しい版に切り替える' }).click();
    await page.getByText('新しい版があります').waitFor({ state: 'detached' });
    const titles = (await incident.runs())[0]?.steps.map(({ title }) => title);
    expect(titles).toContain('侵入口を特定してふさぐ');
  });
});
