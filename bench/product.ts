import { Connection, type Answer, type Request } from './connection.js';
import { program, ROOT } from './paths.js';
import { start, type Running } from './process.js';

/** The product in a process of its own. */
export interface Product extends Running {
  readonly port: number;
  /** The one-time code, while nobody has an account. */
  readonly code: string | null;
}

export interface ProductOptions {
  readonly database: string;
  readonly smtpUrl: string;
  /** Folder of a built server with plans of its own; otherwise this clone. */
  readonly root?: string;
  /** Arguments for Node itself, such as --cpu-prof. */
  readonly node?: readonly string[];
}

/** Somebody who is logged in: the headers of each request. */
export type LoggedIn = Readonly<Record<string, string>>;

const ACCOUNT = { loginId: 'clerk', password: 'a night watch keeps 14 lamps' };
const ADDRESS = /^Hikeshi +http:\/\/\S+?:(\d+)\/\n/m;

/** Start the built server with settings of its own. @throws with what it says when it does not start. */
export async function startProduct({
  database,
  smtpUrl,
  root = ROOT,
  node = [],
}: ProductOptions): Promise<Product> {
  const running = await start({
    args: [...node, program('main', root)],
    env: {
      HIKESHI_HOST: '127.0.0.1',
      HIKESHI_PORT: '0',
      HIKESHI_DATABASE: database,
      HIKESHI_SMTP_URL: smtpUrl,
      HIKESHI_SECRET: 'a key for measuring and nothing else',
      HIKESHI_LOG_LEVEL: 'error',
    },
    ready: ADDRESS,
  });
  const port = Number(ADDRESS.exec(running.said)?.[1]);
  return { ...running, port, code: /set-up code: *(\S+)/.exec(running.said)?.[1] ?? null };
}

/** Make the first account, which may do everything the bench does. */
export async function setUp({ port, code }: Product): Promise<void> {
  const body = { ...ACCOUNT, code, name: '（計測）受付' };
  await ask(port, { method: 'POST', path: '/api/v1/setup', headers: originOf(port), body });
}

/** Log in; by default with the account of `setUp`. */
export async function logIn(
  port: number,
  account: { loginId: string; password: string } = ACCOUNT,
): Promise<LoggedIn> {
  const headers = originOf(port);
  const answer = await ask(port, {
    method: 'POST',
    path: '/api/v1/session',
    headers,
    body: account,
  });
  const cookie = /^set-cookie: *([^;\r]+)/im.exec(answer.headers)?.[1] ?? '';
  return { ...headers, cookie };
}

/** One request on a connection of its own. @throws when it is refused. */
export async function ask(port: number, request: Request): Promise<Answer> {
  const connection = await Connection.open(port);
  try {
    return accepted(request, await connection.send(request));
  } finally {
    connection.close();
  }
}

/** The answer, if it is one of success. @throws with the problem document when it is not. */
export function accepted(request: Request, answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.body}`);
}

function originOf(port: number): Record<string, string> {
  return { origin: `http://127.0.0.1:${port}` };
}
