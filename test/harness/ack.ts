import type { Email } from 'postal-mime';
import { SECOND } from '../../src/domain/calendar/instant.js';
import type { RunningApp } from './app.js';
import type { Answer } from './client.js';
import { Mailbox } from './mailbox.js';

export interface Chosen {
  readonly choice?: 'understood' | 'call-me' | 'hand-over';
  /** Else the 確認番号 of the mail. */
  readonly code?: string;
  readonly note?: string;
  /** Who is to answer instead. */
  readonly to?: string;
}

/** Somebody opens the link of a mail, reads for a moment, and sends the form. */
export async function answerLink(
  app: RunningApp,
  mail: Email | undefined,
  chosen: Chosen,
): Promise<Answer<unknown>> {
  const link = Mailbox.linkIn(mail);
  const page = await app.stranger().once(link, { method: 'GET' });
  const nonce = /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  await app.clock.advance(5 * SECOND);
  return sendForm(app, link, { nonce, code: Mailbox.codeIn(mail), ...chosen });
}

/** The form of an acknowledgement page as a browser sends it. */
export async function sendForm(
  app: RunningApp,
  link: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer<unknown>> {
  const answer = await app.stranger().once(link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  await app.settled();
  return answer;
}

/** Somebody types the two numbers of a mail at the known address. */
export async function answerByNumber(
  app: RunningApp,
  mail: Email | undefined,
  chosen: Chosen & { readonly number?: string },
): Promise<Answer<unknown>> {
  const page = await app.stranger().once('/ack', { method: 'GET' });
  const nonce = /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  await app.clock.advance(5 * SECOND);
  const number = /通知番号[\s　]*([0-9A-F]{8})/.exec(mail?.text ?? '')?.[1] ?? '';
  return sendForm(app, '/ack', { nonce, number, code: Mailbox.codeIn(mail), ...chosen });
}
