import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE, type Instant } from '../../src/domain/calendar/instant.js';
import type { Category } from '../../src/domain/plan/category.js';
import type { PlanView } from '../../src/bodies/plan.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

/** 令和8年11月24日(火) 10時00分: an open day, so that every level is told at once. */
const MORNING: Instant = '2026-11-24T01:00:00.000Z';

/** What the desk chooses for each category. */
const KINDS: Readonly<Record<Category, string>> = {
  intentional: 'ransomware',
  unintentional: 'vendor-incident',
  disaster: 'earthquake',
  pandemic: 'building-closure',
  infrastructure: 'power-outage',
};

/** The policies' own words: what the plan is called, and what those are called who have to hear of it. */
const BODIES = [
  {
    body: 'tama-newtown',
    policy: '000 多摩ニュータウン環境組合',
    plan: '緊急時対応計画',
    officers: { 事務局長: 'jimukyokucho', 副管理者: 'fuku-kanrisha', 管理者: 'kanrisha' },
    threats: { unintentional: '無断持ち出し・操作ミス・機器故障等' },
  },
  {
    body: 'uenohara',
    policy: '001 上野原市',
    plan: '緊急時対応計画',
    officers: { 総務課長: 'somu-kacho', 所管課長: 'shimin-kacho', 副市長: 'fuku-shicho' },
    threats: { intentional: '技術的脅威', unintentional: '物理的脅威', pandemic: 'パンデミック' },
  },
  {
    body: 'tokyo-kyodo',
    policy: '002 東京電子自治体共同運営協議会',
    plan: '障害時・災害時等における対応方針',
    officers: {
      会員団体の管理者: 'kaiin-kanrisha',
      サービス提供事業者: 'jigyosha',
      事務局長: 'jimukyokucho',
      委員長: 'iincho',
      会長: 'kaicho',
    },
    threats: { infrastructure: '停電等', pandemic: '疾病（方針に定めなし）' },
  },
  {
    body: 'yamagata-gojokai',
    policy: '003 山形県市町村職員互助会',
    plan: '緊急時対応計画',
    officers: { 事務局長: 'jimukyokucho', 常務理事: 'jomu', 理事長: 'rijicho' },
    threats: { infrastructure: '電力・通信・水道供給の途絶等' },
  },
  {
    body: 'shinagawa',
    policy: '004 品川区',
    plan: '緊急時対応計画',
    officers: {
      統括情報セキュリティ責任者: 'joho-bucho',
      部長: 'kumin-bucho',
      副区長: 'fuku-kucho',
      区長: 'kucho',
    },
    threats: { infrastructure: '電力・通信・水道の途絶等の波及' },
  },
] as const;

describe.each(BODIES)('$policy', ({ body, plan: planName, officers, threats }) => {
  let app: RunningApp;
  let plan: PlanView;
  const cases = new Map<Category, ReportedCase>();

  beforeAll(async () => {
    app = await startApp({ body, now: MORNING });
    plan = (await app.as('desk').get<PlanView>('/api/v1/plan')).json;
  });
  afterAll(() => app?.stop());

  it('has a plan by its own name', () => {
    expect(plan).toMatchObject({ body, name: planName });
  });

  it('opens an incident for every category, in its own words, with a playbook', async () => {
    for (const { category, label } of plan.categories) {
      const summary = `${label}の試し`;
      const incident = await report(app, { kind: KINDS[category], summary });
      expect(await incident.view()).toMatchObject({ category, categoryLabel: label });
      const [run] = await incident.runs();
      expect(run?.steps.length).toBeGreaterThan(5);
      cases.set(category, incident);
    }
    expect(cases.size).toBe(5);
    for (const [category, label] of Object.entries(threats)) {
      expect(plan.categories).toContainEqual(expect.objectContaining({ category, label }));
    }
  });

  it('reaches its own officers by their own titles, by mail', async () => {
    await app.pass(65 * MINUTE);
    const mails = app.mailbox.mails.map((mail) => ({
      to: mail.to?.map(({ address }) => address).join(),
      text: mail.text ?? '',
    }));
    for (const [title, person] of Object.entries(officers)) {
      const own = mails.filter(({ to }) => to === `${person}@${body}.example.jp`);
      expect([title, own.some(({ text }) => text.includes(title))]).toEqual([title, true]);
    }
    for (const { to } of mails) expect(to).toMatch(new RegExp(`@${body}\\.example\\.jp$`));
  });

  it('tells for every category, and knows nobody by an office it does not have', async () => {
    const titles = new Set(plan.offices.map(({ title }) => title));
    for (const [category, incident] of cases) {
      const { rungs } = await incident.escalation();
      expect([category, rungs.filter(({ told }) => told.length > 0).length >= 3]).toEqual([
        category,
        true,
      ]);
      for (const { officeTitle } of rungs) expect(titles).toContain(officeTitle);
      const steps = (await incident.runs()).flatMap((run) => run.steps);
      for (const step of steps) expect(titles).toContain(step.officeTitle);
    }
  });
});
