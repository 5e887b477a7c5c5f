import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleLogger, type Abstract, type Type } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { Bodies } from './bodies/bodies.service.js';
import { Loop } from './clock/loop.js';
import { MailboxWatch } from './inbound/mailbox-watch.js';
import { NoticeSender } from './notices/notice-sender.js';
import { Address } from './shared/address.js';
import type { Config } from './shared/config.js';
import { SECURITY_HEADERS } from './shared/headers.js';
import { refuseTooDeep, validationPipe } from './shared/validation.js';
import { Heartbeat } from './watch/heartbeat.js';

const LARGEST_BODY_BYTES = 256 * 1024;
/** A file of 2 MB as base64, with what is around it. */
const LARGEST_LIST_BYTES = 3 * 1024 * 1024;

/** One running installation. */
export interface App {
  /** Load the plans, listen, perform what is due. */
  start(): Promise<void>;
  /** Take no more work and let go of everything. */
  stop(): Promise<void>;
  get<T>(token: Type<T> | Abstract<T>): T;
  readonly nest: NestFastifyApplication;
}

/**
 * Build the server from its settings; nothing is served before `start`.
 * @throws UnusableFile when a plan or the database cannot be used.
 */
export async function createApp(
  config: Config,
  module: Parameters<typeof NestFactory.create>[0] = AppModule.with(config),
): Promise<App> {
  const proxies = config.trustedProxies
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    trustProxy: proxies.length > 0 ? proxies : false,
    // A request that comes in drops is cut off after about 30 s.
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    // A console follows its events for ever; what it has not seen it asks for after the restart.
    forceCloseConnections: true,
    // A comma or a second key of the same name never makes an array where one value is asked for.
    routerOptions: { ignoreTrailingSlash: true },
  });
  const nest = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    // What keeps it from starting is thrown, and told by main in one line.
    logger: false,
    abortOnError: false,
  });
  nest.useLogger(new ConsoleLogger({ logLevels: logLevels(config), colors: false }));
  nest.useGlobalPipes(validationPipe());
  refuseDeepBodies(nest);
  takeLists(nest);
  await protect(nest);
  await compress(nest);
  await serveConsole(nest, config);
  return {
    nest,
    get: (token) => nest.get(token, { strict: false }),
    start: () => start(nest, config),
    stop: async () => {
      nest.get(Heartbeat, { strict: false }).stop();
      await nest.get(Loop).stop();
      await nest.close();
    },
  };
}

async function start(nest: NestFastifyApplication, config: Config): Promise<void> {
  await nest.get(Bodies, { strict: false }).load();
  await nest.get(NoticeSender, { strict: false }).recover();
  await nest.init();
  // Not nest.listen: it prints a failure itself, and the operator would read it twice.
  await nest.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  const { port } = nest.getHttpServer().address() as AddressInfo;
  nest.get(Address, { strict: false }).listening(port);
  nest.get(Loop).start();
  nest.get(Heartbeat, { strict: false }).start();
  nest.get(MailboxWatch, { strict: false }).start();
}

/** A list of transfers is a file: larger than any other body, on its one route only. */
function takeLists(nest: NestFastifyApplication): void {
  nest
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (route.url.endsWith('/transfers')) route.bodyLimit = LARGEST_LIST_BYTES;
    });
}

/** Before anything walks a body: the key of a command is made of it earlier than the pipe sees it. */
function refuseDeepBodies(nest: NestFastifyApplication): void {
  nest
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', async ({ body }) => refuseTooDeep(body));
}

/** Cookies in, headers out; a route may say otherwise than these. */
async function protect(nest: NestFastifyApplication): Promise<void> {
  await nest.register(fastifyCookie);
  nest
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.headers(SECURITY_HEADERS);
      if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
      done();
    });
}

/**
 * Answers of the API take a tenth of a thin line. Nothing else does: a page behind the link of a mail holds its token,
 * whose length an eavesdropper could guess by (BREACH), and a live stream must not wait for more.
 */
async function compress(nest: NestFastifyApplication): Promise<void> {
  const fastify = nest.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) route.compress = false;
  });
  await nest.register(fastifyCompress, {
    customTypes: /^application\/json/u,
    encodings: ['gzip'],
    globalDecompression: false,
  });
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The built console, with its own addresses answered by its one page. */
async function serveConsole(nest: NestFastifyApplication, config: Config): Promise<void> {
  const folder = join(config.root, 'dist', 'web');
  const assets = join(folder, 'assets', sep);
  if (!existsSync(join(folder, 'index.html'))) return;
  await nest.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: ['index.html'],
    globIgnore: ['**/*.{br,gz}'],
    preCompressed: true,
    // What lies in assets/ is named after its content; the page that names it is asked for each time.
    cacheControl: false,
    setHeaders: (reply, file) =>
      void reply.header('cache-control', file.startsWith(assets) ? FOR_EVER : 'no-cache'),
  });
  const fastify = nest.getHttpAdapter().getInstance();
  const isPage = (url: string): boolean => !url.startsWith('/api/') && !url.startsWith('/ack/');
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.is404 && request.method === 'GET' && isPage(request.url)) {
      await reply.sendFile('index.html');
    }
  });
}

function logLevels({ logLevel }: Config): ('error' | 'warn' | 'fatal')[] {
  return logLevel === 'error' ? ['fatal', 'error'] : ['fatal', 'error', 'warn'];
}
