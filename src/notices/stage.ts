import type { RelayCause } from '../shared/mail-causes.js';

/** What the relay was asked for when the conversation ended; from `data` on the mail may have arrived. */
export type Stage =
  'connect' | 'greeting' | 'tls' | 'login' | 'sender' | 'recipient' | 'content' | 'data';

/** Where a conversation ended, and with what. */
export interface Ending {
  readonly stage: Stage;
  /** Of the reply; 0: there was none. */
  readonly status: number;
  /** Of the error, or of the one beneath it. */
  readonly code: string;
  readonly isFull: boolean;
}

const BY_STAGE = {
  connect: 'connect',
  greeting: 'greeting',
  tls: 'tls',
  login: 'login',
  sender: 'sender',
  recipient: 'recipient',
  content: 'content',
  data: 'content',
} as const satisfies Record<Stage, RelayCause>;

const UNKNOWN_NAME = /^(EDNS|ENOTFOUND|EAI_AGAIN)$/;

/** Here "later" is said of the way, elsewhere of this very mail. */
const OF_THE_WAY: ReadonlySet<Stage> = new Set(['tls', 'login']);

/** What a conversation came to grief on. */
export function causeOf({ stage, status, code, isFull }: Ending): RelayCause {
  if (stage === 'connect') return UNKNOWN_NAME.test(code) ? 'name' : 'connect';
  if (status === 0) return unanswered(stage, code);
  if (isFull) return 'mailbox-full';
  return status < 500 && !OF_THE_WAY.has(stage) ? 'later' : BY_STAGE[stage];
}

function unanswered(stage: Stage, code: string): RelayCause {
  if (stage === 'data') return 'cut';
  return code === SILENT ? 'silent' : BY_STAGE[stage];
}

/** The code of a wait that the conversation itself has ended. */
export const SILENT = 'ETIMEDOUT';
