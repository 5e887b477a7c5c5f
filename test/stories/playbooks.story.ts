import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanView } from '../../src/bodies/plan.view.js';
import type { PlaybookVersionView, PlaybookView } from '../../src/bodies/playbook.view.js';
import { DAY, plus } from '../../src/domain/calendar/instant.js';
import { allBlocks } from '../../src/domain/playbook/walk.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';

const RANSOMWARE = '/api/v1/playbooks/ransomware';
const FILE = 'playbooks/intentional/ransomware.yaml';

describe('reading playbooks', () => {
  let root: string;
  let app: RunningApp;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'hikeshi-playbooks-'));
    for (const each of ['config', 'playbooks', 'openapi.json']) {
      cpSync(each, join(root, each), { recursive: true });
    }
    app = await startApp({ root });
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const get = async <T>(path: string): Promise<T> => (await app.as('desk').get<T>(path)).json;
  const versions = () => get<PlaybookVersionView[]>(`${RANSOMWARE}/versions`);

  it('gives everything of every playbook: card, words for due times and conditions, picture', async () => {
    const { playbooks } = await get<PlanView>('/api/v1/plan');
    expect(playbooks.length).toBeGreaterThanOrEqual(5);
    for (const { id } of playbooks) {
      const playbook = await get<PlaybookView>(`/api/v1/playbooks/${id}`);
      const blocks = allBlocks(playbook);
      const due = blocks.filter((block) => 'due' in block && block.due !== null);
      const conditions = blocks.flatMap((block) =>
        block.block === 'choice'
          ? block.options.filter((each) => each.when).map((each) => `${block.id}/${each.id}`)
          : [],
      );
      const shown = [...playbook.graph.nodes, ...playbook.graph.boxes].map((each) => each.id);
      expect(playbook.card.do.length).toBeGreaterThanOrEqual(3);
      expect(Object.keys(playbook.dueTexts)).toEqual(
        expect.arrayContaining(due.map((block) => block.id)),
      );
      expect(Object.keys(playbook.conditions)).toEqual(expect.arrayContaining(conditions));
      expect(shown).toEqual(expect.arrayContaining(blocks.map((block) => block.id)));
      expect(playbook.inForce).toBe(true);
    }
  });

  it('says no such playbook, version or digest in one way', async () => {
    for (const path of ['none', 'none/versions', 'ransomware/versions/abc', '__proto__']) {
      expect((await app.as('desk').get(`/api/v1/playbooks/${path}`)).status).toBe(404);
    }
  });

  it('speaks English to who asks for it', async () => {
    const headers = { 'accept-language': 'en' };
    const { json } = await app
      .as('desk')
      .send<PlaybookView>(RANSOMWARE, { method: 'GET', headers });
    expect(Object.values(json.dueTexts).join()).toMatch(/within \d+ minutes of awareness/);
  });

  it('keeps the version an incident follows beside the new one, and says since when each', async () => {
    const incident = await report(app);
    const [first] = await versions();
    const text = readFileSync(join(root, FILE), 'utf8');
    writeFileSync(join(root, FILE), text.replace('summary: >-\n', 'summary: >-\n  改めました。\n'));
    app.clock.jump(plus(NIGHT, DAY));
    await app.restart();

    const both = await versions();
    expect(both).toEqual([
      { digest: expect.any(String), keptAt: plus(NIGHT, DAY), inForce: true },
      { ...first, inForce: false },
    ]);
    const [run] = await incident.runs();
    expect(run?.digest).toBe(first?.digest);
    const old = await get<PlaybookView>(`${RANSOMWARE}/versions/${first?.digest}`);
    const now = await get<PlaybookView>(RANSOMWARE);
    expect([old.inForce, old.summary.startsWith('改め')]).toEqual([false, false]);
    expect([now.digest, now.summary.startsWith('改め')]).toEqual([both[0]?.digest, true]);
  });
});
