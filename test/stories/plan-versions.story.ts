import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { AccountView } from '../../src/accounts/account.view.js';
import { AppModule } from '../../src/app.module.js';
import { createApp } from '../../src/app.js';
import type { PlanView } from '../../src/bodies/plan.view.js';
import { Bodies } from '../../src/bodies/bodies.service.js';
import { Loop } from '../../src/clock/loop.js';
import { DAY, HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { NoticePage } from '../../src/notices/notice.view.js';
import type { VersionFileView, VersionLine, VersionView } from '../../src/plans/version.view.js';
import type { VersionDifferenceView } from '../../src/plans/version-difference.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { POISON } from '../fixtures/poisoned-texts.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import type { Answer, Json } from '../harness/client.js';
import { onPostgres } from '../harness/database.js';
import { PlanCopy } from '../harness/plan-copy.js';
import { built } from '../harness/program.js';

const PATH = '/api/v1/plan/versions';
const FOLDER = 'config/bodies/aozora';
const BODY = `${FOLDER}/body.yaml`;
const OVERRIDE = `${FOLDER}/playbooks/ransomware.yaml`;
const CISO = 'deputy-mayor@aozora.example.jp';
const CHIEF = 'policy-director@aozora.example.jp';
const MOST_MS = 500;
/** 23:30 of the 21st in Japan. */
const EVENING = '2026-11-21T14:30:00.000Z';
const NEW_TITLE = '線を抜いて、そのまま待つ';

describe('versions of a plan', () => {
  let plan: PlanCopy;
  let app: RunningApp;
  /** The draft of the first part. */
  let id: string;
  let before: ReportedCase;

  beforeAll(async () => {
    // A thread of the server runs compiled files only.
    built('drafts/check-thread.js');
    plan = new PlanCopy();
    app = await startApp({ root: plan.root, now: EVENING });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  const post = <T = VersionLine>(who: string, path: string, body: Json = {}): Promise<Answer<T>> =>
    app.as(who).post<T>(`${PATH}${path}`, body);
  const refused = async (who: string, path: string, body: Json = {}): Promise<[number, string]> => {
    const { status, json } = await post<Problem>(who, path, body);
    return [status, json.type?.replace('/problems/', '') ?? 'accepted'];
  };
  const begin = async (from: string): Promise<VersionLine> => {
    const { status, json, text } = await post('administrator', '', { from });
    if (status !== 201) throw new Error(text);
    return json;
  };
  const read = async (version: string): Promise<VersionView> =>
    (await app.as('chief').get<VersionView>(`${PATH}/${version}`)).json;
  const file = async (version: string, path: string): Promise<VersionFileView> => {
    const query = `file?path=${encodeURIComponent(path)}`;
    return (await app.as('chief').get<VersionFileView>(`${PATH}/${version}/${query}`)).json;
  };
  const put = <T = VersionLine>(version: string, body: Json): Promise<Answer<T>> =>
    app.as('administrator').send<T>(`${PATH}/${version}/file`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const edit = async (
    version: string,
    change: (text: string) => string,
    path = BODY,
  ): Promise<void> => {
    const seen = await file(version, path);
    const text = change(seen.text ?? '');
    expect(text === seen.text).toBe(false);
    const { status } = await put(version, { path, text, version: seen.version });
    expect(status).toBe(200);
  };
  const check = async (version: string): Promise<VersionView> =>
    (await post<VersionView>('administrator', `/${version}/check`)).json;
  const errors = ({ findings }: VersionView): string[] =>
    (findings ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ place, what }) => `${place} ${what}`);
  const inForce = async (): Promise<PlanView> =>
    (await app.as('chief').get<PlanView>('/api/v1/plan')).json;
  const firstStep = async (incident: ReportedCase): Promise<string | undefined> =>
    (await incident.runs())[0]?.steps.find((each) => each.id === 'unplug')?.title;
  const decided = async (version: string, inForceFrom: string): Promise<void> => {
    expect(await check(version)).toMatchObject({ state: 'checked' });
    expect(await refused('administrator', `/${version}/request`, { inForceFrom })).toEqual([
      ...[200, 'accepted'],
    ]);
    expect(await refused('ciso', `/${version}/approve`, await asRead(version))).toEqual([
      ...[200, 'accepted'],
    ]);
  };
  /** The mails that ask for an approval. */
  const asked = () =>
    app.mailbox.mails.filter(({ subject = '' }) => subject.includes('決裁のお願い'));
  /** What whoever approves has before them. */
  const asRead = async (version: string): Promise<Json> => {
    const { digest, inForceFrom } = await read(version);
    return { digest: digest ?? '0'.repeat(64), inForceFrom: inForceFrom ?? '2027-04-01' };
  };

  describe('are drafted', () => {
    it('by administrators, from the plan in force, which stays as it is', async () => {
      expect(await refused('chief', '', { from: 'in-force' })).toEqual([403, 'forbidden']);
      ({ id } = await begin('in-force'));
      const { state, number, files, findings, digest } = await read(id);
      expect({ state, number, findings, digest }).toEqual({
        ...{ state: 'draft', number: 1, findings: null, digest: null },
      });
      expect(files.filter(({ own }) => own).map(({ path }) => path)).toContain(BODY);
      expect(new Set(files.map(({ changed }) => changed))).toEqual(new Set(['same']));
      const bytes = readFileSync(BODY).length;
      expect(files.find(({ path }) => path === BODY)).toMatchObject({ bytes });
    });

    it('and read by officers, auditors and administrators, and by nobody else', async () => {
      const mayRead = async (who: string): Promise<boolean> =>
        (await app.as(who).get<PlanView>('/api/v1/plan')).json.mayReadVersions;
      expect((await app.as('desk').get(PATH)).status).toBe(403);
      expect((await app.as('responder').get(`${PATH}/${id}`)).status).toBe(404);
      expect((await app.as('auditor').get(`${PATH}/${id}`)).status).toBe(200);
      // Nobody is shown a way to a page that is closed to them.
      for (const [who, may] of [
        ...([
          ['desk', false],
          ['responder', false],
          ['auditor', true],
          ['chief', true],
        ] as const),
      ]) {
        expect([who, await mayRead(who)]).toEqual([who, may]);
      }
    });

    it('without private numbers for whoever only audits', async () => {
      const path = `${PATH}/${id}/file?path=${encodeURIComponent(BODY)}`;
      expect((await app.as('auditor').get(path)).status).toBe(403);
      const other = `${PATH}/${id}/file?path=${encodeURIComponent(OVERRIDE)}`;
      expect((await app.as('auditor').get(other)).status).toBe(200);
    });

    it('of two edits at once the second one is shown the first', async () => {
      const { text, version } = await file(id, BODY);
      const save = (more: string) =>
        put<Problem>(id, { path: BODY, text: `${text ?? ''}${more}`, version });
      expect((await save('# 一人目\n')).status).toBe(200);
      const { status, json } = await save('# 二人目\n');
      expect([status, json.type]).toEqual([409, '/problems/stale-version']);
      expect(json.context.file).toMatchObject({
        ...{ path: BODY, text: `${text ?? ''}# 一人目\n`, version: version + 1 },
      });
    });

    it('in the files of the body only', async () => {
      const { version } = await read(id);
      for (const path of [
        'config/severity.yaml',
        'playbooks/intentional/ransomware.yaml',
        `${FOLDER}/../midori/body.yaml`,
        `${FOLDER}/body.txt`,
        'config/default.yaml',
      ]) {
        expect((await put(id, { path, text: 'x', version })).status).toBe(422);
      }
    });
  });

  describe('are refused when checked', () => {
    it.each([
      ['an unknown key', 'opens: "08:30"', 'opened: "08:30"', /body\.yaml:\d+:\d+ .*opened/],
      ['a dangling office', 'belowFloor: [ciso]', 'belowFloor: [king]', /body\.yaml.*"king"/],
      [
        'two holders of one order on one day',
        'person: digital-officer, order: 2',
        'person: digital-officer, order: 1',
        /body\.yaml.*deputy-mayor.*digital-officer.*ciso/,
      ],
      [
        'a deputy circle',
        /finder, person: citizens-chief-clerk(.*\n.*)finder, person: citizens-deputy/,
        'finder, person: citizens-deputy$1finder, person: citizens-manager',
        /body\.yaml:\d+:\d+ .*「発見した職員」/,
      ],
      ['the id of another body', /^id: aozora$/m, 'id: midori', /body\.yaml:1:1 .*「aozora」/],
    ])('with %s: its place, in words; the plan in force is untouched', async (_, from, to, why) => {
      const untouched = await inForce();
      const { text } = await file(id, BODY);
      await edit(id, (now) => now.replace(from, to));
      const checked = await check(id);
      expect(checked.state).toBe('draft');
      expect(errors(checked).join('\n')).toMatch(why);
      expect(
        await refused('administrator', `/${id}/request`, { inForceFrom: '2027-04-01' }),
      ).toEqual([409, 'version-state']);
      expect(await inForce()).toEqual(untouched);
      await edit(id, () => text ?? '');
    });
  });

  describe('are approved', () => {
    it('when they were mended and checked, with every word that differs', async () => {
      await edit(id, (text) => text.replace('opens: "08:30"', 'opens: "08:45"'));
      await edit(
        id,
        (text) => text.replace('steps:\n', `steps:\n  unplug: { title: ${NEW_TITLE} }\n`),
        OVERRIDE,
      );
      const checked = await check(id);
      expect(errors(checked)).toEqual([]);
      expect(checked).toMatchObject({ state: 'checked', contactsOnly: false, follows: null });
      expect(checked.digest).toMatch(/^[0-9a-f]{64}$/);
      expect(checked.order).toEqual(['CISO', '統括責任者']);
      const path = `${PATH}/${id}/difference?with=in-force`;
      const { groups } = (await app.as('chief').get<VersionDifferenceView>(path)).json;
      const said = JSON.stringify(groups);
      expect(said).toMatch(/8:45|8時45分/);
      expect(said).toContain(NEW_TITLE);
    });

    it('for a day that has not passed', async () => {
      expect(
        await refused('administrator', `/${id}/request`, { inForceFrom: '2026-11-20' }),
      ).toEqual([422, 'version-day']);
      expect(
        await refused('administrator', `/${id}/request`, { inForceFrom: '2027-02-30' }),
      ).toEqual([400, 'invalid-input']);
    });

    it('by somebody else than who asked for it', async () => {
      const accounts = (await app.as('administrator').get<AccountView[]>('/api/v1/accounts')).json;
      const ciso = accounts.find(({ loginId }) => loginId === 'ciso');
      await app.as('administrator').send(`/api/v1/accounts/${ciso?.id ?? ''}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ roles: ['officer', 'administrator'] }),
      });
      const given = await post('ciso', `/${id}/request`, { inForceFrom: '2026-11-22' });
      expect(given.json).toMatchObject({ state: 'requested', inForceFrom: '2026-11-22' });
      expect(await refused('ciso', `/${id}/approve`, await asRead(id))).toEqual([
        403,
        'requester-is-approver',
      ]);
      expect(await refused('administrator', `/${id}/approve`, await asRead(id))).toEqual([
        403,
        'not-authorised',
      ]);
    });

    it('who is told by mail: which plan, from when, how much differs, who asks, and where to decide', async () => {
      await app.settled();
      const [mail, ...others] = asked();
      expect(others).toEqual([]);
      // The CISO asks, so the office behind it is told.
      expect(mail).toMatchObject({
        subject: '【決裁のお願い】緊急時対応計画の改定 [計画の版 1番]',
      });
      expect(mail?.to?.map(({ address }) => address)).toEqual([CHIEF]);
      for (const line of [
        ...['あおぞら市　緊急時対応計画', '令和8年11月22日(日)（2026-11-22） 0時から', '2か所'],
        ...['（例）副市長', `${app.base()}/plans/versions/${id}`, '統括責任者'],
      ]) {
        expect(mail?.text).toContain(line);
      }
      const { items } = (await app.as('auditor').get<NoticePage>('/api/v1/notices')).json;
      expect(items[0]).toMatchObject({
        ...{ template: 'plan-approval', incident: null, number: null, about: id },
        ...{ status: 'accepted', officeTitle: '統括責任者', address: CHIEF },
      });
    });

    it('sent back with a reason, and asked for again', async () => {
      expect(await refused('chief', `/${id}/return`, { reason: '' })).toEqual([
        ...[422, 'reason-missing'],
      ]);
      const returned = await post('chief', `/${id}/return`, { reason: '開庁の時刻を確かめること' });
      expect(returned.json).toMatchObject({
        ...{ state: 'draft', digest: null, requested: null },
        approvals: [{ decision: 'returned', reason: '開庁の時刻を確かめること' }],
      });
      expect(await check(id)).toMatchObject({ state: 'checked' });
      await post('ciso', `/${id}/request`, { inForceFrom: '2026-11-22', note: '開庁の変更' });
    });

    it('as they were read: not for another day, nor with other words, than whoever approves saw', async () => {
      const read = await asRead(id);
      await post('ciso', `/${id}/request`, { inForceFrom: '2026-12-01' });
      const other = { reason: '急ぐ', digest: 'a'.repeat(64) };
      for (const approval of [
        { ...read, reason: '急ぐ' },
        { ...(await asRead(id)), ...other },
      ]) {
        expect(await refused('chief', `/${id}/approve`, approval)).toEqual([409, 'stale-version']);
      }
      await post('ciso', `/${id}/request`, { inForceFrom: '2026-11-22', note: '開庁の変更' });
    });

    it('by 統括 in the absence of the CISO, which shows as 代決', async () => {
      expect(await refused('chief', `/${id}/approve`, await asRead(id))).toEqual([
        422,
        'reason-missing',
      ]);
      const away = { from: app.clock.now(), to: plus(app.clock.now(), 8 * HOUR) };
      await app.as('desk').post('/api/v1/absences', { person: 'deputy-mayor', ...away });
      const [seen] = (await app.as('chief').get<VersionLine[]>(PATH)).json;
      expect(seen).toMatchObject({ id, mayApprove: true, note: '開庁の変更' });
      before = await report(app);
      const { json } = await post('chief', `/${id}/approve`, await asRead(id));
      expect(json).toMatchObject({ state: 'approved', mayApprove: false });
      expect(json.approvals.at(-1)).toMatchObject({
        ...{ decision: 'approved', office: 'chief', officeTitle: '統括責任者', isDeputy: false },
        ...{ inPlaceOf: 'ciso', inPlaceOfTitle: 'CISO', exception: false },
      });
      expect(await refused('administrator', `/${id}/withdraw`, { reason: 'x' })).toEqual([
        ...[409, 'version-state'],
      ]);
    });
  });

  describe('come into force', () => {
    it('at midnight of their day without a restart; who began before keeps the old plan', async () => {
      const old = await firstStep(before);
      await app.pass(29 * MINUTE);
      expect((await read(id)).state).toBe('approved');
      expect((await inForce()).inForceFrom).toBe('2026-04-01');
      await app.pass(2 * MINUTE);
      expect((await read(id)).state).toBe('in-force');
      expect((await inForce()).inForceFrom).toBe('2026-11-22');
      const after = await report(app);
      expect(await firstStep(after)).toBe(NEW_TITLE);
      expect(await firstStep(before)).toBe(old);
      expect((await before.runs())[0]).toMatchObject({ newer: true });
      for (const each of [before, after])
        await each.do('ciso', 'stand-down', { reason: '全員に伝えた' });
    });

    it('and from then on files on disk are a proposal', async () => {
      plan.change(BODY, 'name: あおぞら市', 'name: ほかの市');
      plan.write(`${FOLDER}/profile.yaml`, 'nothing: that can be read');
      await app.restart();
      expect((await inForce()).bodyName).toBe('あおぞら市');
    });

    let second: VersionView;
    it('also where the process was off; the one before is superseded', async () => {
      const { id: next } = await begin('in-force');
      await edit(next, (text) => text.replace('opens: "08:45"', 'opens: "09:00"'));
      await decided(next, '2026-11-24');
      await app.halt();
      app.clock.jump('2026-11-25T03:00:00.000Z');
      await app.resume();
      second = await read(next);
      expect(second).toMatchObject({ state: 'in-force', follows: id });
      expect((await read(id)).state).toBe('superseded');
      expect((await inForce()).inForceFrom).toBe('2026-11-24');
    });

    it('one after the other: what another version changed is never lost without a word', async () => {
      const [one, other] = [await begin('in-force'), await begin('in-force')];
      await edit(one.id, (text) => text.replace('phone: 内線1001', 'phone: 内線1991'));
      await edit(other.id, (text) => text.replace('opens: "09:00"', 'opens: "08:30"'));
      await check(one.id);
      await decided(other.id, '2027-04-01');
      const ask = { inForceFrom: '2026-12-01' };
      expect(await refused('administrator', `/${one.id}/request`, ask)).toEqual([
        ...[409, 'version-overtaken'],
      ]);
      expect(await check(one.id)).toMatchObject({ follows: other.id });
      expect(await refused('administrator', `/${one.id}/request`, ask)).toEqual([
        422,
        'version-day',
      ]);
      await post('ciso', `/${other.id}/return`, { reason: '先に連絡先を直す' });
      // It was checked against what is not approved any more, and would have brought it along.
      expect(await read(one.id)).toMatchObject({ state: 'draft', contactsOnly: null });
      const contacts = await check(one.id);
      expect(contacts).toMatchObject({ follows: second.id, contactsOnly: true });
      expect(contacts.order).toEqual(['統一的な窓口']);
      await edit(one.id, (text) => text.replace('mobile: 000-0000-0002', 'mobile: 000-0000-7777'));
      await check(one.id);
      const difference = async (who: string): Promise<string> =>
        (await app.as(who).get(`${PATH}/${one.id}/difference?with=in-force`)).text;
      expect(await difference('chief')).toContain('000-0000-7777');
      const audited = await difference('auditor');
      expect(audited).toContain('携帯 （前の番号） → （新しい番号）');
      expect(audited).not.toMatch(/000-0000-(0002|7777)/);
    });

    it('told to the office behind where a mail comes back, and to nobody once they wait no more', async () => {
      const { id: next } = await begin('in-force');
      await edit(next, (text) => text.replace('opens: "09:00"', 'opens: "08:15"'));
      await check(next);
      app.mailbox.refuse = (address) =>
        address === CISO ? { code: 550, text: 'no such user' } : null;
      const before = asked().length;
      await post('administrator', `/${next}/request`, { inForceFrom: '2026-12-01' });
      await app.settled();
      const [mail, ...others] = asked().slice(before);
      expect(others).toEqual([]);
      expect(mail?.to?.map(({ address }) => address)).toEqual([CHIEF]);
      expect(mail?.text).toContain('CISOに届かなかったため、代決をする統括責任者のあなたに');
      app.mailbox.refuse = () => ({ code: 451, text: 'try again later' });
      await app.pass(MINUTE);
      await post('administrator', `/${next}/request`, { inForceFrom: '2026-12-02' });
      await app.settled();
      await post('administrator', `/${next}/withdraw`, { reason: '試し' });
      app.mailbox.refuse = () => null;
      await app.pass(10 * MINUTE);
      expect(asked().slice(before)).toHaveLength(1);
      const { items } = (await app.as('auditor').get<NoticePage>('/api/v1/notices')).json;
      const ended = items.filter(({ about }) => about === next).map(({ status }) => status);
      expect(ended.toSorted()).toEqual(['accepted', 'superseded', 'undeliverable']);
    });

    it('in every process that serves the body', async () => {
      if (!onPostgres) return;
      const other = await createApp(app.config, AppModule.with(app.config, app.clock));
      await other.start();
      try {
        const { id: next } = await begin('in-force');
        await edit(next, (text) => text.replace('opens: "09:00"', 'opens: "08:00"'));
        await decided(next, '2026-11-26');
        await app.pass(DAY);
        other.get(Loop).hint();
        await other.get(Loop).settled();
        const [here, there] = [app.get(Bodies), other.get(Bodies)];
        expect(there.followedBy('aozora')?.id).toBe(next);
        expect(there.digestOf('aozora')).toBe(here.digestOf('aozora'));
      } finally {
        await other.stop();
      }
    });
  });

  describe('are given back', () => {
    it('as files that make the same version again', async () => {
      const [rules] = (await app.as('chief').get<VersionLine[]>(PATH)).json.filter(
        ({ state }) => state === 'in-force',
      );
      const base = app.base();
      // Days have passed: logged in again.
      await inForce();
      const { cookie } = app.as('chief');
      const answer = await fetch(`${base}${PATH}/${rules?.id ?? ''}/export`, {
        headers: { cookie },
      });
      expect(answer.headers.get('content-disposition')).toContain('.zip');
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      expect(Object.keys(files)).toContain('config/severity.yaml');
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(plan.root, path)), { recursive: true });
        writeFileSync(join(plan.root, path), bytes);
      }
      const again = await check((await begin('files')).id);
      expect(again).toMatchObject({ state: 'checked', digest: rules?.digest });
    });

    it('on paper, each page marked 案 until it is approved', async () => {
      const draft = await begin('in-force');
      const path = `/api/v1/plan/document?format=html&edition=general&version=${draft.id}`;
      const { status, text } = await app.as('chief').get(path);
      expect(status).toBe(200);
      expect(text).toContain('（案）');
      const ruling = await app.as('chief').get('/api/v1/plan/document?format=html&edition=general');
      expect(ruling.text).not.toContain('（案）');
    });

    it('in the 改定履歴 of the plan: every version with its day, who approved it, 代決 too', async () => {
      const answer = await app.as('chief').get('/api/v1/plan/document?format=html&edition=general');
      const [, history = ''] = /改定履歴<\/h\d>([^]*?)<\/table>/.exec(answer.text) ?? [];
      expect(history).toContain('CISOの代決');
      expect(history).toContain('令和8年11月24日');
      expect(history.match(/この文書/g)).toHaveLength(1);
    });
  });

  describe('that mean harm', () => {
    const quickest = async (work: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      while (times.length < 5 && !times.some((time) => time < MOST_MS)) {
        const from = performance.now();
        await work();
        times.push(performance.now() - from);
      }
      return Math.min(...times);
    };
    const rows = Array.from({ length: 10_000 }, (_, index) => `- ${index}`).join('\n');
    const texts = [...POISON, ['ten thousand rows', rows, /./] as const];

    it('are refused at their place, and keep nobody waiting', async () => {
      const draft = await begin('in-force');
      const path = `${FOLDER}/playbooks/poison.yaml`;
      for (const [name, text] of texts) {
        const { version } = await read(draft.id);
        const { status } = await put(draft.id, { path, text, version });
        expect([name, status]).toEqual([name, Buffer.byteLength(text) > 64 * 1024 ? 413 : 200]);
        const asked = check(draft.id);
        expect(await quickest(() => app.as('desk').get('/api/v1/board'))).toBeLessThan(MOST_MS);
        const places = errors(await asked);
        if (status === 200)
          expect([name, places.join()]).toEqual([name, expect.stringContaining(path)]);
      }
    }, 60_000);
  });

  it('of another body are not there', async () => {
    await app.serve('shinagawa');
    const other = app.as('administrator', 'shinagawa');
    expect((await other.get<VersionLine[]>(PATH)).json).toEqual([]);
    for (const path of [`/${id}`, `/${id}/export`, `/${id}/difference?with=in-force`]) {
      expect((await other.get(`${PATH}${path}`)).status).toBe(404);
    }
    expect((await other.post(`${PATH}/${id}/check`)).status).toBe(404);
    expect((await inForce()).bodyName).toBe('あおぞら市');
  });
});
