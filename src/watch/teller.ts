import { randomUUID } from 'node:crypto';
import { SECOND } from '../domain/calendar/instant.js';
import type { Relay } from '../notices/relay.js';
import type { SmtpTransport } from '../notices/smtp.transport.js';

/** What is told, on every road there is. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** For programs at the other end. */
  readonly state: 'failing' | 'ok';
}

/** The roads out of this machine. */
export interface Roads {
  readonly from: string;
  readonly to: readonly string[];
  /** Mail servers in the order in which they are tried. */
  readonly relays: readonly Relay[];
  readonly transport: SmtpTransport;
  /** An address of another system that takes a POST; empty: none. */
  readonly url: string;
}

const LONGEST_CALL = 10 * SECOND;

/** Tells the administrators of the installation without the engine: by mail servers in turn, and an outside URL. */
export class Teller {
  constructor(private readonly roads: Roads) {}

  /** Tell everybody; what did not work is returned in words, and whether anybody took it. */
  async tell(message: Message): Promise<{ reached: boolean; problems: string[] }> {
    const { to, url } = this.roads;
    const tries = to.map((address) => this.mail(address, message));
    if (url) tries.push(post(url, message));
    const results = await Promise.all(tries);
    const problems = results.filter((each) => each !== null);
    return { reached: problems.length < results.length, problems };
  }

  /** Null when a mail server took it; else what the last one said. */
  private async mail(to: string, { subject, text }: Message): Promise<string | null> {
    const { from, relays, transport } = this.roads;
    const messageId = `<${randomUUID()}@watch.hikeshi.invalid>`;
    const headers = { 'Auto-Submitted': 'auto-generated', Importance: 'high' };
    let problem = 'no mail server is set';
    for (const relay of relays) {
      const mail = { from, to, subject, text, messageId, headers };
      const { outcome, detail } = await transport.send(relay, mail);
      if (outcome === 'accepted') return null;
      problem = detail;
    }
    return problem;
  }
}

/** Null when the other system took it. */
async function post(url: string, { subject, text, state }: Message): Promise<string | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state, subject, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_CALL),
    });
    return answer.ok ? null : `the watch URL answered ${answer.status}`;
  } catch (error) {
    return `the watch URL: ${String(error)}`;
  }
}
