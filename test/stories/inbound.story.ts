import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import type { ContactsView } from '../../src/contacts/contact.view.js';
import type { NoticePage } from '../../src/notices/notice.view.js';
import { answerLink } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { dump } from '../harness/dump.js';
import { ImapServer } from '../harness/imap.js';
import { Mailbox } from '../harness/mailbox.js';
import { bounceOf, idOf, replyTo } from '../harness/replies.js';
import { until } from '../harness/until.js';

const MANAGER = 'citizens-manager@aozora.example.jp';
const DEPUTY = 'citizens-deputy@aozora.example.jp';

describe('replies and bounces', () => {
  let imap: ImapServer;
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    imap = await ImapServer.start();
    app = await startApp({ imapUrl: imap.url, quiet: true });
  });
  afterAll(async () => {
    await app?.stop();
    await imap?.remove();
  });

  /** A new incident, and the mail to the section manager. */
  const mailOf = async (kind = 'ransomware'): Promise<Email | undefined> => {
    incident = await report(app, { kind });
    app.mailbox.fresh();
    return app.mailbox.to(MANAGER).at(-1);
  };
  const rung = () => incident.rung('section-manager');
  const comes = async (mail: string): Promise<void> => {
    await imap.deliver(mail);
    await app.readReplies();
  };
  const outcomes = async (): Promise<string[]> => {
    const rows = await app.database.query<{ outcome: string }>(
      'SELECT outcome FROM inbound_mail ORDER BY uid_validity, uid',
    );
    return rows.map((each) => each.outcome);
  };

  it('an answer by reply counts, and the record says that it was one', async () => {
    const mail = await mailOf();
    await comes(replyTo(mail, { text: `了解しました。向かいます。\n${Mailbox.codeIn(mail)}` }));
    expect((await rung()).state).toBe('answered');
    expect((await rung()).told.at(-1)?.answered).toMatchObject({
      choice: 'understood',
      via: 'reply',
      by: '（例）市民課長',
    });
    const [entry] = await incident.entries('acknowledged');
    expect(entry?.text).toContain('（メールの返信。伝言: 了解しました。向かいます。');
  });

  it('代わり by reply tells the deputy at once', async () => {
    const mail = await mailOf();
    await comes(replyTo(mail, { text: `代わりの者へ ${Mailbox.codeIn(mail)}` }));
    expect(app.mailbox.fresh()).toEqual([DEPUTY]);
  });

  it('a machine’s answer never counts', async () => {
    const mail = await mailOf();
    const text = `了解 ${Mailbox.codeIn(mail)}`;
    for (const headers of [
      ['Auto-Submitted: auto-replied'],
      ['X-Autoreply: yes'],
      ['Precedence: bulk'],
      ['Precedence: auto_reply'],
    ]) {
      await comes(replyTo(mail, { text, headers }));
    }
    await comes(replyTo(mail, { text, subject: '自動応答: 不在にしております' }));
    await comes(replyTo(mail, { text }).replace('<someone@example.jp>', '<>'));
    expect((await rung()).state).toBe('calling');
    expect((await outcomes()).slice(-6)).toEqual(Array(6).fill('automatic'));
  });

  it('a forged reply or bounce changes nothing', async () => {
    const mail = await mailOf();
    const before = await dump(app.database);
    const forged = idOf(mail).replace(/^<[0-9a-f]{32}/, `<${'0'.repeat(32)}`);
    expect(forged).not.toBe(idOf(mail));
    await comes(replyTo({ ...mail, messageId: forged } as Email, { text: '了解' }));
    await comes(bounceOf(mail, { id: forged }));
    await comes(bounceOf(mail, { id: '<guess@example.jp>' }));
    expect(await dump(app.database)).toBe(before);
  });

  it('what cannot be read is kept for the desk, which settles it by telephone', async () => {
    const mail = await mailOf();
    const code = Mailbox.codeIn(mail);
    const wrong = code === '0000' ? '1111' : '0000';
    for (const [reply, why] of [
      [{ text: '30分遅れます' }, 'no-choice'],
      [{ text: '了解' }, 'code-missing'],
      [{ text: `了解 ${wrong}` }, 'wrong-code'],
      [{ text: `了解 ${code}`, from: 'somebody@example.com' }, 'other-address'],
    ] as const) {
      await comes(replyTo(mail, reply));
      expect((await rung()).told.at(-1)?.unread).toMatchObject({ why, text: reply.text });
    }
    expect((await rung()).state).toBe('calling');
    const texts = (await incident.entries('reply-unread')).map((each) => each.text);
    expect(texts[0]).toBe(
      '（例）市民課長 から返信が届いたが、回答として読み取れない（回答の言葉を読み取れない）: 30分遅れます',
    );
    const { id } = await rung();
    await incident.do('desk', `rungs/${id}/answer`, {
      person: 'citizens-manager',
      choice: 'understood',
    });
    expect((await rung()).told.at(-1)?.unread).toBeNull();
  });

  it('a dead address tells the deputy within a minute, though the relay had taken the mail', async () => {
    const mail = await mailOf();
    const from = Date.parse(app.clock.now());
    await comes(bounceOf(mail));
    expect(app.mailbox.fresh()).toEqual([DEPUTY]);
    expect(Date.parse(app.clock.now()) - from).toBeLessThanOrEqual(60_000);
    const [told] = (await rung()).told;
    expect(told?.undeliverable).toBe('相手のサーバーから戻ってきました');
    const { json } = await app.as('desk').get<NoticePage>('/api/v1/notices?status=undeliverable');
    expect(json.items[0]).toMatchObject({ address: MANAGER, status: 'undeliverable' });
    // Once: the report of a second server changes nothing more.
    const before = await dump(app.database);
    await comes(bounceOf(mail, { status: '5.4.4' }));
    expect(await dump(app.database)).toBe(before);
  });

  it('a delay, and a delivery, change nothing', async () => {
    const mail = await mailOf();
    const before = await dump(app.database);
    await comes(bounceOf(mail, { action: 'delayed', status: '4.4.1' }));
    await comes(bounceOf(mail, { action: 'delivered', status: '2.0.0' }));
    expect(await dump(app.database)).toBe(before);
    expect((await outcomes()).at(-2)).toBe('delayed');
  });

  it('a mail is counted once, also when the mailbox is numbered anew or the process ends', async () => {
    const mail = await mailOf();
    await comes(replyTo(mail, { text: '電話をください' }));
    const seen = await dump(app.database);
    await app.restart();
    await app.readReplies();
    await imap.renumber();
    await app.readReplies();
    const numbered = await app.database.query('SELECT DISTINCT uid_validity FROM inbound_mail');
    expect(numbered).toHaveLength(2);
    expect(await dump(app.database)).toBe(seen);
    expect(await incident.entries('reply-unread')).toHaveLength(1);
  });

  it('what came while the mailbox could not be reached is read when it is back, and mails leave meanwhile', async () => {
    const mail = await mailOf();
    await imap.stop();
    await app.readReplies();
    await imap.deliver(replyTo(mail, { text: `了解 ${Mailbox.codeIn(mail)}` }));
    const other = await report(app, { kind: 'ransomware' });
    expect((await other.rung('section-manager')).told).not.toHaveLength(0);
    const answer = await answerLink(app, app.mailbox.to(MANAGER).at(-1), { choice: 'understood' });
    expect(answer.status).toBe(200);
    await imap.serve();
    await app.readReplies();
    expect((await rung()).state).toBe('answered');
  });

  it('is read at once when the server announces a mail', async () => {
    const mail = await mailOf();
    await app.readReplies();
    await imap.deliver(replyTo(mail, { text: `了解 ${Mailbox.codeIn(mail)}` }));
    await until(async () => (await rung()).state === 'answered');
  });

  it('does not choke on what is no mail, is huge, or has a thousand parts', async () => {
    const mail = await mailOf();
    const parts = Array.from(
      { length: 1000 },
      (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary="b${n + 1}"\n\n`,
    );
    await imap.deliver(`Content-Type: multipart/mixed; boundary="b0"\n\n${parts.join('')}`);
    await imap.deliver(`From: x@example.jp\n\n${'あ'.repeat(1_000_000)}`);
    await imap.deliver('\0\0\0');
    await comes(replyTo(mail, { text: `了解 ${Mailbox.codeIn(mail)}` }));
    expect((await rung()).state).toBe('answered');
    expect((await outcomes()).slice(-4, -1)).toContain('broken');
  });

  it('names the contacts that are dead, by refusal or by bounce, until another address or a confirmation', async () => {
    const contacts = async () =>
      (await app.as('desk').get<ContactsView>('/api/v1/contacts')).json.people;
    const before = (await contacts()).find((each) => each.email === MANAGER);
    expect(before?.deadSince).not.toBeNull();
    const CHIEF = 'policy-director@aozora.example.jp';
    expect((await contacts()).find((each) => each.email === CHIEF)?.deadSince).toBeNull();
    app.mailbox.refuse = (address) =>
      address === CHIEF ? { code: 550, text: '5.1.1 no such user' } : null;
    const at = Date.parse(app.clock.now());
    await report(app, { kind: 'ransomware' });
    await app.pass(30 * 60_000);
    app.mailbox.refuse = () => null;
    const found = (await contacts()).find((each) => each.email === CHIEF);
    expect(Date.parse(found?.deadSince ?? '')).toBeGreaterThanOrEqual(at);
    expect((await contacts())[0]?.deadSince).not.toBeNull();
    expect((await contacts()).at(-1)?.deadSince).toBeNull();
  });

  it('with a tenth of all addresses refused, tells each deputy within a minute', async () => {
    const people = (await app.as('desk').get<ContactsView>('/api/v1/contacts')).json.people;
    const refused = people.flatMap(({ email }, index) =>
      index % 10 === 0 && email ? [email] : [],
    );
    refused.push(MANAGER);
    const asked: { address: string; at: number }[] = [];
    app.mailbox.refuse = (address) => {
      asked.push({ address, at: Date.parse(app.clock.now()) });
      return refused.includes(address) ? { code: 550, text: '5.1.1 no such user' } : null;
    };
    await report(app, { kind: 'ransomware' });
    await app.pass(60_000);
    app.mailbox.refuse = () => null;
    const failed = asked.find((each) => each.address === MANAGER);
    const next = asked.find((each) => each.address === DEPUTY);
    expect((next?.at ?? Infinity) - (failed?.at ?? 0)).toBeLessThanOrEqual(60_000);
  });
});
