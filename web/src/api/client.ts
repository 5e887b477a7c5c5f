import { currentLanguage } from '../i18n/language';
import { Refused, Unreachable } from './problem';
import { askForLogin } from './relogin';
import type { Problem } from './types';

const BASE = '/api/v1';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** The session itself answers 401 to somebody who is not logged in: no dialog then. */
  readonly quiet?: boolean;
}

/**
 * Call the API. When the log-in has run out it is asked for in a dialog and the call goes on.
 * @throws Refused with the server's problem, Unreachable when no answer came.
 */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await request(path, options);
  if (response.ok) return (await bodyOf(response)) as T;
  const again = response.status === 401 && !options.quiet && (await askForLogin());
  if (again) return call(path, options);
  throw new Refused(await problemOf(response));
}

async function request(
  path: string,
  { method = 'GET', body, key, signal }: Call,
): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage() };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  try {
    return await fetch(BASE + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(String(error));
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText: title } = response;
  try {
    return { ...((await response.json()) as Problem), status };
  } catch {
    return { type: 'about:blank', title: `${status} ${title}`, status, detail: '', context: {} };
  }
}
