import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Mailbox } from '../../test/harness/mailbox.js';
import { SystemClock } from '../clock/clock.js';
import { parseRelay } from './relay.js';
import { SmtpTransport, type OutgoingMail } from './smtp.transport.js';

const MAIL: OutgoingMail = {
  from: 'hikeshi@aozora.example.jp',
  to: 'citizens-manager@aozora.example.jp',
  subject: '【緊急・要確認】',
  text: '本文',
  messageId: '<1@aozora.hikeshi.invalid>',
  headers: {},
};

describe('handing a mail over', () => {
  const mailbox = new Mailbox();
  let url = '';
  beforeEach(async () => {
    url = await mailbox.start();
  });
  afterEach(() => mailbox.stop());

  it('says rejected, and does not throw, when the mail cannot be put together', async () => {
    const transport = new SmtpTransport(parseRelay(url), new SystemClock());
    const text = { path: '/etc/passwd' } as unknown as string;
    expect(await transport.send({ ...MAIL, text })).toMatchObject({ outcome: 'rejected' });
  });

  it('says nothing in the clear where TLS is required and not offered', async () => {
    const relay = { ...parseRelay(url), requireTLS: true };
    const result = await new SmtpTransport(relay, new SystemClock()).send(MAIL);
    expect(result.outcome).toBe('relay-fault');
    expect(mailbox.mails).toEqual([]);
  });
});
