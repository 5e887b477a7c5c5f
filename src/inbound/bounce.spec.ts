import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeText } from '../shared/safe-text.js';
import { isAutomatic } from './automatic.js';
import { bounceOf } from './bounce.js';
import { namedMessages } from './our-messages.js';
import { readMail } from './received-mail.js';

const OURS =
  '<0123456789abcdef0123456789abcdef.01990000-0000-7000-8000-000000000001.x@aozora.hikeshi.invalid>';

const read = (lines: readonly string[]) => readMail(Buffer.from(lines.join('\r\n')));

const head = (from: string, subject: string): string[] => [
  'Return-Path: <>',
  `From: ${from}`,
  `Subject: ${subject}`,
  'Content-Type: text/plain; charset=utf-8',
  '',
];

/** Bounces of servers that write no report for machines. */
const PLAIN_BOUNCES: readonly (readonly [string, string[], 'permanent' | 'delayed'])[] = [
  [
    'qmail',
    [
      ...head('MAILER-DAEMON@mx.example.jp', 'failure notice'),
      "Hi. This is the qmail-send program. I'm afraid I wasn't able to deliver your message.",
      '<nobody@example.jp>:',
      '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 unknown user',
      '--- Below this line is a copy of the message.',
      `Message-ID: ${OURS}`,
    ],
    'permanent',
  ],
  [
    'a Japanese gateway',
    [
      ...head('postmaster@gw.example.jp', '配信不能: 【緊急】住基停止'),
      '次の宛先に配信できませんでした。宛先が存在しません。',
      `Message-ID: ${OURS}`,
    ],
    'permanent',
  ],
  [
    'a server that goes on trying',
    [
      ...head(
        'Mail Delivery System <mailer-daemon@mx.example.jp>',
        'Warning: mail delivery delayed, undelivered so far',
      ),
      '451 4.4.1 the server will keep trying',
      `Message-ID: ${OURS}`,
    ],
    'delayed',
  ],
];

describe('a bounce', () => {
  it.each(PLAIN_BOUNCES)('of %s is seen, and names our mail', async (_, lines, state) => {
    const mail = await read(lines);
    expect(bounceOf(mail)?.state).toBe(state);
    expect(namedMessages(mail.text)).toHaveLength(1);
  });

  it('is not what a person writes about one', async () => {
    const lines = head('citizen@example.jp', 'Re: Undelivered Mail');
    const mail = await read([...lines.filter((line) => !line.startsWith('Return')), '550 5.1.1']);
    expect(bounceOf(mail)).toBeNull();
  });

  it('gives our own mail back as a closed part, whose words answer nothing', async () => {
    const mail = await read([
      'From: MAILER-DAEMON@mx.example.jp',
      'Subject: Undeliverable',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Sorry.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.jp',
      '',
      'Final-Recipient: rfc822; nobody@example.jp',
      'Action: failed',
      'Status: 5.2.1',
      'Diagnostic-Code: smtp; 550 5.2.1',
      ' mailbox disabled',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${OURS}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      '了解',
      '--b--',
    ]);
    expect(bounceOf(mail)).toEqual({
      state: 'permanent',
      detail: '5.2.1 550 5.2.1 mailbox disabled',
    });
    expect(mail.text).not.toContain('了解');
    expect(namedMessages(mail.returned)).toHaveLength(1);
  });
});

describe('an automatic mail', () => {
  const person = { 'return-path': '<chief@example.jp>' };
  const mail = (
    subject: string,
    headers: Record<string, string> = {},
    from = 'chief@example.jp',
  ) => ({
    ...{ from, subject, text: '了解', reports: [], returned: '' },
    headers: { ...person, ...headers },
  });

  it.each([
    mail('不在通知: Re: 【緊急】'),
    mail('自動応答：Re: 【緊急】'),
    mail('Out of Office: Re'),
    mail('Automatic reply: Re'),
    mail('Re', { 'auto-submitted': 'auto-replied' }),
    mail('Re', { 'auto-submitted': 'auto-generated; owner-email="x"' }),
    mail('Re', { 'x-autorespond': 'x' }),
    mail('Re', { precedence: 'junk' }),
    mail('Re', { 'return-path': '<>' }),
    mail('Re', {}, 'no-reply@example.jp'),
  ])('is recognised: %j', (each) => expect(isAutomatic(each)).toBe(true));

  it.each([
    mail('Re: 【緊急・要確認】不在者投票システム停止'),
    mail('Re', { 'auto-submitted': 'no' }),
  ])('is no person’s: %j', (each) => expect(isAutomatic(each)).toBe(false));
});

describe('a stranger’s mail', () => {
  /** Where bytes of a stranger may stand: in a server's words, in its report, in the mail it gives back, or alone. */
  const places = (bytes: Buffer): Buffer[] => {
    const report = [
      ...['Return-Path: <>', 'From: MAILER-DAEMON@mx.example.jp', 'Subject: Undeliverable '],
      ...['\r\nContent-Type: multipart/report; boundary=b', '', '--b', '', ''],
      ...['--b', 'Content-Type: message/delivery-status', '', 'Action: failed', 'Status: 5.1.1'],
      ...['Diagnostic-Code: smtp; 550 ', '--b', 'Content-Type: message/rfc822', '', '', '--b--'],
    ].join('\r\n');
    const cuts = [/Undeliverable /u, /--b\r\n\r\n/u, /550 /u, /rfc822\r\n\r\n/u].map((after) => {
      const found = after.exec(report);
      return (found?.index ?? 0) + (found?.[0].length ?? 0);
    });
    const spliced = cuts.map((at) =>
      Buffer.concat([Buffer.from(report.slice(0, at)), bytes, Buffer.from(report.slice(at))]),
    );
    return [bytes, ...spliced];
  };

  it('says one safe line at most and names no mail of ours, whatever its bytes', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 1000 }), async (bytes) => {
        for (const source of places(Buffer.from(bytes))) {
          const mail = await readMail(source).catch(() => null);
          if (!mail) continue;
          expect(namedMessages(`${mail.text}\n${mail.returned}`)).toEqual([]);
          const bounce = bounceOf(mail);
          seen.add(bounce?.state ?? 'none');
          if (!bounce) continue;
          expect(isSafeText(bounce.detail)).toBe(true);
          expect(bounce.detail.length).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 200 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['none', 'permanent']));
  });

  it('keeps nobody waiting, however it is made, up to the largest we look at', async () => {
    const mega = 1024 * 1024;
    for (const source of [
      `Subject: ${'=?utf-8?B?44GC?= '.repeat(mega / 20)}\n\nx`,
      `From: ${'"a" <a@b>, '.repeat(mega / 12)}\n\nx`,
      `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(mega / 8)}`,
      `Content-Type: text/html\n\n${'<a '.repeat(mega / 3)}`,
      `\n${'- '.repeat(mega / 2)}`,
    ]) {
      const from = process.cpuUsage();
      await readMail(Buffer.from(source)).catch(() => null);
      const { user, system } = process.cpuUsage(from);
      expect((user + system) / 1000).toBeLessThan(1000);
    }
  }, 30_000);
});
