import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DraftToldView,
  PlanRulesView,
  RulesEditView,
} from '../../src/plan-rules/plan-rules.view.js';
import type { VersionFileView, VersionLine, VersionView } from '../../src/plans/version.view.js';
import type { FieldError } from '../../src/shared/validation.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { askedLadder } from '../harness/asked-ladder.js';
import { built } from '../harness/program.js';

const PATH = '/api/v1/plan/versions';
const BODY = 'config/bodies/aozora/body.yaml';

describe('連絡規則 and 重要度 in a draft of the plan, as forms write them', () => {
  let app: RunningApp;
  let draft: VersionLine;

  beforeAll(async () => {
    // A thread of the server runs compiled files only.
    built('drafts/check-thread.js');
    app = await startApp();
    draft = (await app.as('administrator').post<VersionLine>(PATH, { from: 'in-force' })).json;
  });
  afterAll(() => app?.stop());

  const read = async (): Promise<PlanRulesView> =>
    (await app.as('administrator').get<PlanRulesView>(`${PATH}/${draft.id}/rules`)).json;
  const textOf = async (path = BODY): Promise<string> => {
    const file = `${PATH}/${draft.id}/file?path=${encodeURIComponent(path)}`;
    return (await app.as('administrator').get<VersionFileView>(file)).json.text ?? '';
  };
  const write = (body: object) =>
    app
      .as('administrator')
      .post<RulesEditView & Problem & { errors?: FieldError[] }>(`${PATH}/${draft.id}/rules`, body);

  it('are read in minutes, with the words of the offices and where they stand as text', async () => {
    const { ladder, ladderPlace, severity, offices } = await read();
    const ciso = ladder.rows.find(({ office }) => office === 'ciso');
    expect(ciso).toMatchObject({
      officeTitle: 'CISO',
      delays: {
        L2: { kind: 'next-open-day', minutes: null },
        L3: { kind: 'after', minutes: 60 },
      },
      channels: ['mobile', 'secretary'],
    });
    expect(ladder.answerWithin).toMatchObject({ L3: 15, L4: 10 });
    expect(ladderPlace).toEqual({ path: 'config/ladder.yaml', line: 1, own: false });
    expect(severity.matrix).toHaveLength(12);
    expect(severity.unknownRaisesAfter).toBe(120);
    expect(offices.map(({ id }) => id)).toContain('mayor');
  });

  it('says in words what a change does, writes the text it stands in, and gives it back', async () => {
    const { ladder, version } = await read();
    const before = await textOf();
    const rules = askedLadder(ladder);
    const ciso = rules.rows.find(({ office }) => office === 'ciso');
    if (ciso) ciso.delays = { ...ciso.delays, L4: { kind: 'after', minutes: 0 } };
    const body = { ladder: rules, version };
    const seen = await write({ ...body, preview: true });
    expect(seen.json.lines).toEqual(['CISOへの連絡: L4 危機 30分 → 直ちに']);
    expect(await textOf()).toBe(before);
    const written = await write(body);
    expect(written.json).toMatchObject({ version: version + 1, former: [{ path: BODY }] });
    const text = await textOf();
    expect(text.startsWith(before.trimEnd())).toBe(true);
    expect(text).toContain(
      '    - office: ciso\n      delays: { L2: next-open-day, L3: 60分, L4: 0分 }\n      channels: [携帯, 秘書経由]',
    );
    expect((await read()).ladderPlace).toMatchObject({ path: BODY, own: true });
    for (const preview of [false, true]) {
      expect((await write({ ...body, preview })).status).toBe(409);
    }
  });

  it('takes only times that a plan can say in one unit of four digits, and says so at the field', async () => {
    const { ladder, version } = await read();
    const rules = askedLadder(ladder);
    const asked = (L3: number) =>
      write({
        ...{ version, preview: true },
        ladder: { ...rules, answerWithin: { ...rules.answerWithin, L3 } },
      });
    for (const minutes of [10_001, 9_999 * 60 + 61, 10_000 * 1440]) {
      const { status, json } = await asked(minutes);
      expect([minutes, status, json.errors?.map(({ field }) => field)]).toEqual([
        ...[minutes, 400, ['ladder.answerWithin.L3']],
      ]);
      expect(json.errors?.[0]?.message).toContain('何時間か何日');
    }
    for (const [minutes, said] of [
      [9_999, '9999分'],
      [10_080, '7日'],
      [9_999 * 60, '9999時間'],
      [9_999 * 1440, '9999日'],
    ] as const) {
      expect((await asked(minutes)).json.lines?.join()).toContain(said);
    }
  });

  it('is written once where the answer was lost and it is sent again', async () => {
    const { ladder, version } = await read();
    const rules = askedLadder(ladder);
    const body = { version, ladder: { ...rules, nextReport: { ...rules.nextReport, L4: 45 } } };
    const send = () =>
      app
        .as('administrator')
        .post<RulesEditView>(`${PATH}/${draft.id}/rules`, body, { 'idempotency-key': 'rules-1' });
    const first = await send();
    const before = await textOf();
    const again = await send();
    expect([again.status, again.json.version]).toEqual([200, first.json.version]);
    expect(again.json).toEqual(first.json);
    expect(await textOf()).toBe(before);
  });

  it('tells by the draft who would be called when, beside the plan in force', async () => {
    const query = 'category=intentional&level=L4&personalData=no';
    const { json } = await app
      .as('administrator')
      .get<DraftToldView>(`${PATH}/${draft.id}/told?${query}`);
    const ciso = (told: DraftToldView['draft']) =>
      told.rungs.find(({ office }) => office === 'ciso')?.dueAt;
    expect(ciso(json.draft)).toBe(app.clock.now());
    expect(Date.parse(ciso(json.inForce) ?? '') - Date.parse(app.clock.now())).toBe(30 * 60_000);
    const now = await app
      .as('desk')
      .get<DraftToldView['draft']>(`/api/v1/escalation/preview?${query}`);
    expect(json.inForce.rungs).toEqual(now.json.rungs);
  });

  it('refuses a ladder that tells nobody, and says when and of what', async () => {
    const { ladder, version } = await read();
    const rules = askedLadder(ladder);
    const rows = rules.rows.map((row) => ({
      ...row,
      categories: ['intentional', 'unintentional', 'pandemic', 'infrastructure'],
    }));
    const { status, json } = await write({ version, ladder: { ...rules, rows } });
    expect(status).toBe(422);
    expect(json.type).toBe('/problems/change-refused');
    expect(json.detail).toContain('重要度L2を、誰にも知らせません');
    expect(json.detail).not.toContain('body.yaml:');
    const unknown = await write({
      version,
      ladder: { ...rules, rows: [...rules.rows, { ...rules.rows[0], was: 99, office: 'nobody' }] },
    });
    expect([unknown.status, unknown.json.type]).toEqual([422, '/problems/change-refused']);
    expect(unknown.json.detail).toContain('nobody');
    const empty = await write({ version, ladder: { ...rules, rows: [] } });
    expect([empty.status, empty.json.type]).toEqual([400, '/problems/invalid-input']);
  });

  it('writes severity.yaml of the body, refuses a matrix that falls, and the check is clean', async () => {
    const { severity, severityPlace, version } = await read();
    const floors = severity.floors.map((floor) =>
      floor.fact === 'my-number' ? { ...floor, level: 'L4', label: '特定個人情報に関わる' } : floor,
    );
    const falling = severity.matrix.map((level, index) => (index === 11 ? 'L1' : level));
    const refused = await write({ version, severity: { ...severity, matrix: falling } });
    expect(refused.status).toBe(422);
    expect(refused.json.detail).toContain('影響度4・緊急度3');
    const { json } = await write({ version, severity: { ...severity, floors } });
    expect(json.lines.join()).toContain('特定個人情報に関わる');
    expect(await textOf('config/bodies/aozora/severity.yaml')).toContain(
      '{ fact: my-number, label: 特定個人情報に関わる, level: L4 }',
    );
    expect([severityPlace.own, (await read()).severityPlace.own]).toEqual([false, true]);
    const checked = await app.as('administrator').post<VersionView>(`${PATH}/${draft.id}/check`);
    expect(checked.json.findings?.filter((each) => each.severity === 'error')).toEqual([]);
  });
});
