import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { diskFiles } from './disk-files.js';
import { readYaml, UnusableFile, type Problem } from './yaml-file.js';

const schema = z.strictObject({
  host: z.string().min(1),
  body: z.string().max(60),
  port: z.coerce.number().int().min(0).max(65_535),
  publicUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  database: z.string().min(1),
  smtpUrl: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]),
  smtpUrl2: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]),
  mailFrom: z.email(),
  imapUrl: z.union([z.literal(''), z.url({ protocol: /^imaps?$/ })]),
  secret: z.union([z.literal(''), z.string().min(32)]),
  trustedProxies: z.string(),
  watchTo: z.string(),
  watchSmtpUrl: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]),
  watchUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  watchAfter: z.coerce.number().int().min(15).max(3600),
  heartbeatUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  webhookNetworks: z.string().refine(areNetworks, 'names what is no network (10.1.2.0/24, …)'),
  webhookPlainHosts: z.string(),
  fileMegabytes: z.coerce.number().int().min(1).max(100),
  paperList: z.string().min(1).max(200),
  backupFolder: z.string().max(1000),
  metricsToken: z.union([z.literal(''), z.string().min(16)]),
  logLevel: z.enum(['error', 'warn']),
});

/** Addresses or networks, separated by commas; or nothing. */
function areNetworks(list: string): boolean {
  const parts = list.split(',').map((each) => each.trim());
  return parts.every((each) => !each || ipaddr.isValid(each) || ipaddr.isValidCIDR(each));
}

type Settings = z.infer<typeof schema>;

/** The settings of one process: default.yaml, then the environment; frozen. Paths are absolute. */
export interface Config extends Readonly<Settings> {
  /** Folder that holds config/ and playbooks/. */
  readonly root: string;
  /** Folder for what this installation writes beside its database: the key, caught mails. */
  readonly folder: string;
}

/** Injection token of the frozen settings. */
export const CONFIG = Symbol('config');

/** Variables of the test suite share the prefix but are no settings. */
const NOT_SETTINGS = /^HIKESHI_(TEST_|CHROMIUM)/;

/**
 * Read the settings.
 * @throws UnusableFile naming each unknown or malformed key.
 */
export function loadConfig(root: string, environment: NodeJS.ProcessEnv): Config {
  const defaults = readYaml(diskFiles(root), 'config/default.yaml', schema);
  const { overrides, problems } = fromEnvironment(environment, Object.keys(defaults));
  const parsed = schema.safeParse({ ...defaults, ...overrides });
  const malformed = parsed.error?.issues.map((issue) => ({
    place: variable(String(issue.path[0])),
    what: issue.message,
  }));
  const all = [...problems, ...(malformed ?? [])];
  if (!parsed.success || all.length > 0) throw new UnusableFile(all);
  const database = absolute(root, parsed.data.database);
  const folder = database.includes('://') ? join(root, 'var') : dirname(database);
  return Object.freeze({ ...parsed.data, database, root, folder });
}

function fromEnvironment(
  environment: NodeJS.ProcessEnv,
  keys: readonly string[],
): { overrides: Record<string, string>; problems: Problem[] } {
  const overrides: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('HIKESHI_') || NOT_SETTINGS.test(name) || value === undefined) continue;
    const key = keys.find((each) => name === variable(each) || name === `${variable(each)}_FILE`);
    if (!key) problems.push({ place: name, what: 'is not a setting; see config/default.yaml' });
    else if (!name.endsWith('_FILE')) overrides[key] = value;
    else if (existsSync(value)) overrides[key] = readFileSync(value, 'utf8').trim();
    else problems.push({ place: name, what: `names a file that is not there: ${value}` });
  }
  return { overrides, problems };
}

function variable(key: string): string {
  return `HIKESHI_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function absolute(root: string, database: string): string {
  return database.includes('://') || isAbsolute(database) ? database : join(root, database);
}
