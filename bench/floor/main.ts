import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Report } from '../reports.js';
import type { ModelIds } from './model.js';
import { overview } from './overview.js';
import { PostgresStore } from './postgres-store.js';
import { SqliteStore } from './sqlite-store.js';
import type { Store } from './store.js';

/**
 * The floor: bare node:http over prepared statements. It writes the rows that Hikeshi writes and answers with
 * about as much JSON, without framework, log-in, roles, validation, hash chain or domain.
 */
async function main(database: string, ids: ModelIds): Promise<void> {
  const store = database.includes('://')
    ? await PostgresStore.open(database, ids)
    : await SqliteStore.open(database, ids);
  const server = createServer((request, response) => {
    answer(store, request).then(
      ([status, body]) => send(response, status, body),
      (error: unknown) => send(response, 500, JSON.stringify({ error: String(error) })),
    );
  });
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`floor on ${(server.address() as AddressInfo).port}\n`);
  });
  process.once('SIGTERM', () => void store.close().then(() => process.exit(0)));
}

async function answer(store: Store, request: IncomingMessage): Promise<[number, string]> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor');
  const [id, verb, run, , step] = pathname.slice('/api/v1/incidents/'.length).split('/');
  if (request.method === 'GET') {
    return id ? read(store, id) : [200, await list(store, searchParams)];
  }
  const body = await bodyOf(request);
  const key = String(request.headers['idempotency-key']);
  if (!id) return [201, JSON.stringify(await store.create(JSON.parse(body) as Report, key))];
  if (verb === 'entries') await store.note(id, key);
  else if (run && step) await store.complete({ incident: id, run, step }, key);
  return [200, JSON.stringify({ id, number: '', version: 2, phase: 'containment' })];
}

async function read(store: Store, id: string): Promise<[number, string]> {
  const state = await store.read(id);
  return state === undefined ? [404, '{}'] : [200, JSON.stringify(overview(JSON.parse(state)))];
}

const LIMIT = 50;

async function list(store: Store, query: URLSearchParams): Promise<string> {
  const word = query.get('q');
  const phase = query.get('phase');
  const category = query.get('category') ?? '';
  const found = word
    ? store.search(word, LIMIT + 1)
    : phase
      ? store.filter(phase, category, LIMIT + 1)
      : store.list(LIMIT + 1);
  const rows = await found;
  const items = rows.slice(0, LIMIT);
  return JSON.stringify({ items, next: rows.length > LIMIT ? items.at(-1)?.ordinal : null });
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

function send(response: ServerResponse, status: number, body: string): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
  response.end(body);
}

const [, , database = '', created = '', changed = ''] = process.argv;
await main(database, { created, changed });
