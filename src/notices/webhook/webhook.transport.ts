import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { plus, SECOND } from '../../domain/calendar/instant.js';
import type { SendOutcome } from '../send-result.js';
import { CONFIG, type Config } from '../../shared/config.js';
import type { WebhookCause } from '../../shared/webhook-causes.js';
import { addressOf, forbiddenUrl, parseListed, type Listed, type Resolve } from './guard.js';

/** Injection token of how names are resolved. */
export const RESOLVE = Symbol('resolve');

/** From the name to the answer; a hung endpoint keeps a place no longer. */
const LONGEST = 5 * SECOND;
/** Of the request; ours has a few hundred bytes. */
const LONGEST_BODY = 64 * 1024;
/** Of the answer's head. Its body is not read: it says nothing we act on, and a page of somebody else's must not reach ours. */
const LONGEST_HEAD = 16 * 1024;

/** What leaves: one message to one URL. */
export interface OutgoingWebhook {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How an attempt ended. */
export interface WebhookResult {
  readonly outcome: SendOutcome;
  readonly cause: WebhookCause | null;
  readonly detail: string;
}

/** How far the conversation had come. */
type Stage = 'name' | 'connect' | 'tls' | 'answer';

/** Hands messages over to endpoints, one connection each: no proxy, no redirect, nothing kept open. */
@Injectable()
export class WebhookTransport {
  private readonly listed: Listed;

  constructor(
    private readonly clock: Clock,
    @Inject(RESOLVE) private readonly resolve: Resolve,
    @Inject(CONFIG) config: Config,
  ) {
    this.listed = parseListed(config);
  }

  /**
   * Send one message; never throws, the result says what is known. `isWanted` is asked when the endpoint is
   * connected: whether the message should still leave.
   */
  async send(message: OutgoingWebhook, isWanted: () => Promise<boolean>): Promise<WebhookResult> {
    const { url: text, body } = message;
    const forbidden = forbiddenUrl(text, this.listed);
    if (forbidden) return ended('rejected', 'webhook-forbidden', forbidden);
    if (Buffer.byteLength(body) > LONGEST_BODY) return ended('rejected', null, 'too long');
    return new Promise((resolve) => {
      const conversation = new Call(message, isWanted, resolve);
      const cancel = this.clock.at(plus(this.clock.now(), LONGEST), () => conversation.silent());
      void conversation.run(this.listed, this.resolve).finally(cancel);
    });
  }
}

/** One request, from the name to the status of its answer. */
class Call {
  private stage: Stage = 'name';
  /** From here on the endpoint may have acted on it. */
  private said = false;
  private request: ClientRequest | null = null;
  private result: WebhookResult | null = null;
  private over: () => void = () => undefined;

  constructor(
    private readonly message: OutgoingWebhook,
    private readonly isWanted: () => Promise<boolean>,
    private readonly tell: (result: WebhookResult) => void,
  ) {}

  async run(listed: Listed, resolve: Resolve): Promise<void> {
    const ending = new Promise<void>((over) => (this.over = over));
    try {
      const url = new URL(this.message.url);
      const address = await addressOf(url, listed, resolve);
      if (this.result) return;
      if (!address) return this.end(ended('rejected', 'webhook-forbidden', 'address'));
      this.connect(url, address);
      await ending;
    } catch (error) {
      this.failed(error);
    }
  }

  /** Nothing came of it in time. */
  silent(): void {
    this.end(
      this.said
        ? ended('uncertain', 'webhook-cut', 'no answer in time')
        : ended('retryable', this.causeOfStage(), 'no answer in time'),
    );
  }

  private connect(url: URL, address: string): void {
    this.stage = 'connect';
    const secure = url.protocol === 'https:';
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const options = {
      host: address,
      port: url.port || (secure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      agent: false as const,
      headers: { ...this.message.headers, host: url.host },
      maxHeaderSize: LONGEST_HEAD,
      // The certificate is the name's, not the address's; an address is no server name (RFC 6066, 3).
      ...(secure && !isIP(name) ? { servername: name.replace(/\.$/, '') } : {}),
    };
    const request = secure ? tlsRequest(options) : plainRequest(options);
    this.request = request;
    request.once('socket', (socket) => {
      socket.once('connect', () => (secure ? (this.stage = 'tls') : void this.say(request)));
      if (secure) socket.once('secureConnect', () => void this.say(request));
    });
    request.once('response', (response) => this.answered(response));
    request.on('error', (error) => this.failed(error));
  }

  private async say(request: ClientRequest): Promise<void> {
    try {
      if (!(await this.isWanted())) return this.end(ended('not-sent', null, 'over'));
    } catch (error) {
      return this.failed(error);
    }
    if (this.result) return;
    this.stage = 'answer';
    this.said = true;
    request.end(this.message.body);
  }

  private answered(response: IncomingMessage): void {
    response.on('error', () => undefined);
    this.end(ofStatus(response.statusCode ?? 0));
  }

  private failed(error: unknown): void {
    const words = error instanceof Error ? error.message : String(error);
    if (this.said) this.end(ended('uncertain', 'webhook-cut', words));
    else this.end(ended('retryable', this.causeOfStage(), words));
  }

  private causeOfStage(): WebhookCause {
    return `webhook-${this.stage}`;
  }

  private end(result: WebhookResult): void {
    if (this.result) return;
    this.result = result;
    this.request?.destroy();
    this.over();
    this.tell(result);
  }
}

/** What the endpoint's status means for the message (reliability section 4, outcome table). */
function ofStatus(status: number): WebhookResult {
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return ended('accepted', null, detail);
  if (status === 410) return ended('rejected', 'webhook-gone', detail);
  const later = status >= 500 || status === 429 || status === 408 || status === 425;
  if (later) return ended('retryable', 'webhook-later', detail);
  const redirects = status >= 300 && status < 400;
  return ended('rejected', redirects ? 'webhook-redirect' : 'webhook-refused', detail);
}

function ended(outcome: SendOutcome, cause: WebhookCause | null, detail: string): WebhookResult {
  return { outcome, cause, detail: detail.slice(0, 300) };
}
