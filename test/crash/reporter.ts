import { randomUUID } from 'node:crypto';
import type { SetupDoneView } from '../../src/accounts/account.view.js';
import { HOUR, plus } from '../../src/domain/calendar/instant.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import { Client } from '../harness/client.js';

const FIRST = { loginId: 'torture', password: '火の用心 マッチ一本 火事のもと' };

/** A command as it was sent; it is sent again under the same key until it is answered. */
interface Command {
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

/** A note that was answered with 2xx. */
export interface Noted {
  readonly incident: string;
  readonly text: string;
}

/** The night desk of a server that is killed again and again: remembers what it was promised. */
export class Reporter {
  /** Every report that was answered with 2xx. */
  readonly receipts: Receipt[] = [];
  readonly notes: Noted[] = [];
  private readonly unanswered: Command[] = [];
  private readonly client: Client;

  /** `mayFail`: a server that answers 5xx, because it has no database at the moment, has promised nothing. */
  constructor(
    base: () => string,
    private readonly mayFail = false,
  ) {
    this.client = new Client(base);
  }

  /** What a console sends with each request. */
  get cookie(): string {
    return this.client.cookie;
  }

  /** How many commands nobody has answered. */
  get open(): number {
    return this.unanswered.length;
  }

  /** How many commands were sent, each under a key of its own. */
  sent = 0;

  async setUp(code: string): Promise<void> {
    const body = { ...FIRST, code, name: '夜間受付', samples: false };
    const made = await this.client.post<SetupDoneView>('/api/v1/setup', body);
    if (made.status !== 201) throw new Error(`set-up: ${made.status} ${made.text}`);
    await this.logIn();
  }

  /** Without asking: the session is a row, and outlives the process. */
  async logIn(): Promise<void> {
    const answer = await this.client.post('/api/v1/session', FIRST);
    if (answer.status >= 300) throw new Error(`log-in: ${answer.status} ${answer.text}`);
  }

  /** A crisis everybody should have heard of hours ago: ten offices are told at once. */
  async report(): Promise<void> {
    const at = plus(new Date().toISOString(), -4 * HOUR);
    const harm = { counter: 'no', residents: 'no', personalData: 'no' };
    const body = { summary: `震度6強 その${this.sent}`, kind: 'earthquake', aware: { at }, harm };
    await this.send({ key: randomUUID(), path: '/api/v1/incidents', body });
  }

  /** Something is written down about the last incident. */
  async note(): Promise<void> {
    const incident = this.receipts.at(-1)?.id;
    if (!incident) return;
    const body = { text: `記録 ${this.sent}` };
    await this.send({ key: randomUUID(), path: `/api/v1/incidents/${incident}/entries`, body });
  }

  /** What was cut off is sent again, under the same key. */
  async repeat(): Promise<void> {
    await Promise.all(this.unanswered.splice(0).map((command) => this.try(command)));
  }

  private send(command: Command): Promise<void> {
    this.sent += 1;
    return this.try(command);
  }

  private async try(command: Command): Promise<void> {
    const { key, path, body } = command;
    try {
      const answer = await this.client.post<Receipt>(path, body, { 'idempotency-key': key });
      if (answer.status >= 500 && this.mayFail) return void this.unanswered.push(command);
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      this.remember(command, answer.json);
    } catch (error) {
      // The line was cut: nobody knows whether it is stored. Anything else is a failure of its own.
      if ((error as Error).name !== 'TypeError') throw error;
      this.unanswered.push(command);
    }
  }

  private remember({ path, body }: Command, receipt: Receipt): void {
    if (path.endsWith('/entries')) {
      this.notes.push({ incident: receipt.id, text: (body as { text: string }).text });
    } else {
      this.receipts.push(receipt);
    }
  }
}
