import type { Email } from 'postal-mime';

/** What a mail program writes above the mail it answers. */
export interface Reply {
  readonly text: string;
  /** Else whoever got the mail. */
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
}

/** A reply as common mail programs write it, with the mail quoted below. */
export function replyTo(mail: Email | undefined, reply: Reply): string {
  const id = idOf(mail);
  const from = reply.from ?? mail?.to?.[0]?.address ?? '';
  const quoted = (mail?.text ?? '').split('\n').map((line) => `> ${line}`);
  return [
    'Return-Path: <someone@example.jp>',
    `From: =?utf-8?B?${Buffer.from('（例）課長').toString('base64')}?= <${from}>`,
    'To: hikeshi@example.jp',
    `Subject: ${encoded(reply.subject ?? `Re: ${mail?.subject ?? ''}`)}`,
    `Message-ID: <${(serial += 1)}.reply@example.jp>`,
    `In-Reply-To: ${id}`,
    `References: ${mail?.references ?? ''} ${id}`,
    ...(reply.headers ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    reply.text,
    '',
    '2026年11月21日(土) 2:13 <hikeshi@example.jp>:',
    ...quoted,
    '',
  ].join('\n');
}

/** What a mail server sends back for a mail it cannot deliver (RFC 3464), as Postfix writes it. */
export function bounceOf(
  mail: Email | undefined,
  { action = 'failed', status = '5.1.1', id = idOf(mail) }: Partial<Report> = {},
): string {
  const to = mail?.to?.[0]?.address ?? '';
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@relay.example.jp (Mail Delivery System)',
    'To: hikeshi@example.jp',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    `Message-ID: <${(serial += 1)}.bounce@relay.example.jp>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `I'm sorry to have to inform you that your message could not be delivered to <${to}>.`,
    '了解',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example.jp',
    'Arrival-Date: Sat, 21 Nov 2026 02:13:10 +0900 (JST)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.jp',
    `Diagnostic-Code: smtp; 550 ${status} <${to}>: user unknown`,
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    `From: hikeshi@example.jp`,
    `To: ${to}`,
    `Message-ID: ${id}`,
    '',
    '--b1--',
    '',
  ].join('\n');
}

interface Report {
  readonly action: 'failed' | 'delayed' | 'delivered';
  readonly status: string;
  /** The Message-ID of the mail that is given back. */
  readonly id: string;
}

/** The Message-ID of a mail. */
export function idOf(mail: Email | undefined): string {
  return mail?.messageId ?? '';
}

let serial = 0;

function encoded(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
