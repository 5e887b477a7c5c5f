import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import type { NoticePage, NoticeView } from '../../src/notices/notice.view.js';
import { sendForm } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';

const NOTICES = '/api/v1/notices';

/** In the first quarter of an hour: five on the ladder, and the finder whose first step is late. */
const MAILS = 6;

describe('送信箱, in an installation without a relay', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ smtp: false });
    incident = await report(app);
    await app.clock.advance(15 * MINUTE);
  });
  afterAll(() => app?.stop());

  const page = async (query = '', who = 'auditor'): Promise<NoticePage> =>
    (await app.as(who).get<NoticePage>(`${NOTICES}${query}`)).json;
  const read = async (id: string | undefined, who: string): Promise<NoticeView> =>
    (await app.as(who).get<NoticeView>(`${NOTICES}/${id}`)).json;

  it('says on the board that nothing leaves the building', async () => {
    expect((await board(app)).mail).toMatchObject({ state: 'catcher', waiting: 0 });
  });

  it('shows every mail, newest first, with its state', async () => {
    const { items } = await page();
    expect(items.map((each) => each.personName)).toEqual(
      expect.arrayContaining(['（例）市民課長', '（例）情報政策課長', '（例）企画部長']),
    );
    expect(items.at(-1)).toMatchObject({
      number: 'R8-001',
      officeTitle: '課長',
      address: 'citizens-manager@aozora.example.jp',
      subject: '【緊急・要確認】L4ランサムウェア 第1報 [R8-001]',
      status: 'accepted',
      attempts: 1,
    });
  });

  it('shows a mail as it was sent, with each attempt, but not the link that answers for somebody', async () => {
    const { items } = await page();
    const notice = await read(items.at(-1)?.id, 'auditor');
    expect(notice.text).toContain('税務課の印刷機から脅迫文が出た');
    expect(notice.text).not.toMatch(/\/ack\/|確認番号\s*\d{4}/);
    expect(notice.tries).toMatchObject([{ no: 1, outcome: 'accepted' }]);
    expect(notice.tries[0]?.endedAt).toBeTruthy();
  });

  it('has kept the mail itself, received over SMTP, as a file', () => {
    const folder = join(app.config.folder, 'mail');
    const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(mails).toHaveLength(MAILS);
    expect(mails.every((mail) => /^Message-ID:\s*</im.test(mail))).toBe(true);
  });

  it('lets only an administrator follow a link, because nobody gets the mail', async () => {
    const { items } = await page();
    const { text } = await read(items.at(-1)?.id, 'administrator');
    const mail = { text } as Parameters<typeof Mailbox.linkIn>[0];
    const shown = await app.stranger().once(Mailbox.linkIn(mail), { method: 'GET' });
    const nonce = /name="nonce" value="([^"]*)"/.exec(shown.text)?.[1] ?? '';
    await app.clock.advance(3 * SECOND);
    const form = { nonce, code: Mailbox.codeIn(mail), choice: 'understood' };
    expect((await sendForm(app, Mailbox.linkIn(mail), form)).status).toBe(200);
    expect((await incident.rung('section-manager')).state).toBe('answered');
  });

  it('is filtered by incident and state, and read page by page', async () => {
    const other = await report(app, { kind: 'earthquake' });
    expect((await page(`?incident=${other.id}`)).items).toHaveLength(2);
    expect((await page('?status=pending')).items).toEqual([]);
    for (let count = 0; count < 25; count += 1) await report(app, { kind: 'earthquake' });
    const first = await page('?status=accepted');
    expect(first.items).toHaveLength(50);
    const second = await page(`?status=accepted&after=${first.next}`);
    expect(second.next).toBeNull();
    const ids = [...first.items, ...second.items].map((each) => each.id);
    expect(new Set(ids).size).toBe(MAILS + 2 + 50);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });

  it('says where a mail went when it was sent, whatever relay the settings name afterwards', async () => {
    const kept = (await page()).items.at(0);
    const goOnBy = async (smtpUrl: string): Promise<void> => {
      app.config = Object.freeze({ ...app.config, smtpUrl });
      await app.restart();
    };
    await goOnBy(await app.mailbox.start());
    const other = await report(app);
    await app.pass(10 * MINUTE);
    expect(app.mailbox.fresh()).not.toEqual([]);
    const left = (await page(`?incident=${other.id}&status=accepted`)).items;
    const shown = async (who: string): Promise<unknown[]> => {
      const both = await Promise.all([kept, left.at(-1)].map((each) => read(each?.id, who)));
      return both.map(({ stays, text }) => [stays, /\/ack\/[\w-]{20,}/.test(text)]);
    };
    const asItWent = [
      ['no-relay', true],
      [null, false],
    ];
    expect(await shown('administrator')).toEqual(asItWent);
    // A copy of the one may be out, nothing of the other: the relay did not let its text in.
    app.mailbox.atTheDot = () => 'cut';
    const perhaps = await report(app);
    app.mailbox.refuseAll = { code: 451, text: 'later' };
    const never = await report(app);
    await goOnBy('');
    await app.pass(5 * MINUTE);
    const went = async ({ id }: ReportedCase): Promise<unknown> => {
      const { stays, attempts, status } = (await page(`?incident=${id}`)).items.at(-1) ?? {};
      return [stays, (attempts ?? 0) > 1, status];
    };
    expect(await went(perhaps)).toEqual([null, true, 'accepted']);
    expect(await went(never)).toEqual(['no-relay', true, 'accepted']);
    expect(await shown('administrator')).toEqual(asItWent);
    const asBefore = await Promise.all(left.map((each) => read(each.id, 'administrator')));
    expect(asBefore.filter(({ stays }) => stays !== null)).toEqual([]);
  });
});
