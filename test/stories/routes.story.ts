import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ROLES, type Role } from '../../src/accounts/caller.js';
import { startApp, type RunningApp } from '../harness/app.js';
import type { Client } from '../harness/client.js';
import { nameOf, routesOf, type Route } from '../harness/routes.js';

const PASSWORD = '夜の庁舎に灯りが一つだけ見える';

/**
 * Who may call what, as reviewed: roles, `everybody` with an account, or `open` to all. A new or changed route is
 * written there by a person, on purpose.
 */
const REVIEWED: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/stories/routes.expected.json', 'utf8'),
);

/** What four pages of somebody else make a browser send. */
const FOREIGN = [
  {
    what: 'a form',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://evil.example',
    },
    body: 'loginId=desk',
  },
  {
    what: 'a form with files',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'cross-site' },
    body: '--x--',
  },
  {
    what: 'a form that looks like JSON',
    headers: { 'content-type': 'text/plain', origin: 'null', 'sec-fetch-site': 'same-site' },
    body: '{"loginId":"desk"}',
  },
  {
    what: 'a script',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1.evil.example' },
    body: '{}',
  },
] as const;

describe('every route', () => {
  let app: RunningApp;
  let routes: readonly Route[];
  const people = new Map<Role, Client>();

  beforeAll(async () => {
    app = await startApp();
    routes = routesOf(app);
    for (const role of ROLES) people.set(role, await somebody(role));
  });
  afterAll(() => app.stop());

  async function somebody(role: Role): Promise<Client> {
    const account = { loginId: `only-${role}`, password: PASSWORD };
    const input = { ...account, name: `（例）${role}`, roles: [role] };
    const made = await app.as('administrator').post('/api/v1/accounts', input);
    expect(made.status).toBe(201);
    const client = app.stranger();
    await client.post('/api/v1/session', account);
    return client;
  }

  const callersOf = (route: Route): string[] => (REVIEWED[nameOf(route)] ?? '').split(' ');
  const unsafe = (): Route[] => routes.filter(({ method }) => method !== 'GET');

  it('says who may call it', () => {
    expect(routes.filter(({ callers }) => callers === undefined)).toEqual([]);
  });

  it('is in the reviewed table, with those callers and no others', () => {
    const found = routes.map((route) => [nameOf(route), inWords(route.callers)]);
    expect(Object.fromEntries(found)).toEqual(REVIEWED);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'that takes %s is one of a controller: none is served past the guard',
    (method) => {
      const fastify: FastifyInstance = app.get(HttpAdapterHost).httpAdapter.getInstance();
      const served = fastify.printRoutes({ method }).match(new RegExp(`\\(${method}`, 'g')) ?? [];
      const ours = routes.filter((route) => route.method === method);
      expect(served).toHaveLength(ours.length);
    },
  );

  it('is refused without log-in, or open', async () => {
    for (const route of routes) {
      const { status, type } = await called(route, '');
      const refused = status === 401 && type === '/problems/log-in-needed';
      expect([nameOf(route), refused]).toEqual([nameOf(route), route.callers !== 'open']);
    }
  });

  it.each(ROLES)('is open to %s where the table says so, and nowhere else', async (role) => {
    for (const route of routes) {
      const { status, type } = await called(route, people.get(role)?.cookie ?? '');
      const refused = status === 403 && type === '/problems/forbidden';
      const may = ['open', 'everybody', role].some((each) => callersOf(route).includes(each));
      expect([nameOf(route), refused]).toEqual([nameOf(route), !may]);
      expect([nameOf(route), type]).not.toEqual([nameOf(route), '/problems/log-in-needed']);
    }
  });

  it.each(FOREIGN)('that changes something refuses $what of another site', async (foreign) => {
    const cookie = people.get('administrator')?.cookie ?? '';
    for (const route of unsafe()) {
      const answer = await asked(route, {
        headers: { ...foreign.headers, cookie },
        body: foreign.body,
      });
      expect([nameOf(route), ...answer]).toEqual([nameOf(route), 403, '/problems/other-origin']);
    }
  });

  it('that changes something refuses a program that does not say where it comes from', async () => {
    for (const route of unsafe()) {
      const [status, type] = await asked(route, {
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      const other = status === 403 && type === '/problems/other-origin';
      // The link of a mail is its own key, and old browsers say nothing with a form.
      expect([nameOf(route), other]).toEqual([nameOf(route), !route.path.startsWith('/ack/')]);
    }
  });

  /** As our console would, with nothing in the body; a session that is needed later is not left. */
  async function called(route: Route, cookie: string): Promise<{ status: number; type: string }> {
    const leaves = nameOf(route) === 'DELETE /api/v1/session';
    const [status, type] = await asked(route, {
      headers: {
        ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
        origin: app.base(),
        cookie: leaves ? '' : cookie,
      },
      ...(route.method === 'GET' ? {} : { body: '{}' }),
    });
    return { status, type };
  }

  async function asked({ method, path }: Route, request: RequestInit): Promise<[number, string]> {
    const url = path.replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000000');
    // A stream never ends: the status is enough.
    const stop = new AbortController();
    const response = await fetch(app.base() + url, { ...request, method, signal: stop.signal });
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    const type = isProblem ? ((await response.json()) as { type: string }).type : '';
    stop.abort();
    return [response.status, type];
  }
});

function inWords(callers: Route['callers']): string {
  if (callers === undefined || callers === 'open') return callers ?? 'nobody said';
  return callers.length === ROLES.length ? 'everybody' : callers.join(' ');
}
