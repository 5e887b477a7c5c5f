import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What an administrator of the server has listed, beside the open internet. */
export interface Listed {
  /** Networks inside the building that may be called. */
  readonly networks: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];
  /** Hosts that may be called without TLS. */
  readonly plainHosts: readonly string[];
}

/** Every address of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As the server's own system resolves names. */
export const resolveByName: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** Why a URL, or an address it leads to, may not be called. */
export type Forbidden = 'url' | 'plain' | 'address';

/**
 * The settings as networks and hosts.
 * @throws Error naming what is no network.
 */
export function parseListed(settings: {
  readonly webhookNetworks: string;
  readonly webhookPlainHosts: string;
}): Listed {
  return {
    networks: each(settings.webhookNetworks).map((one) =>
      ipaddr.parseCIDR(one.includes('/') ? one : `${one}/${one.includes(':') ? 128 : 32}`),
    ),
    plainHosts: each(settings.webhookPlainHosts).map((one) => one.toLowerCase()),
  };
}

/** What stands against a URL before anything is resolved: no user names, HTTPS unless the host is listed. */
export function forbiddenUrl(text: string, { plainHosts }: Listed): Forbidden | null {
  const url = URL.parse(text);
  if (!url?.hostname || url.username || url.password || url.hash) return 'url';
  if (url.protocol === 'https:') return null;
  if (url.protocol !== 'http:') return 'url';
  return plainHosts.includes(url.hostname) ? null : 'plain';
}

/**
 * The one address to connect to: resolved once, and every address of the name has to be allowed, so that neither a
 * second answer nor another record leads inside (reliability F26). Null: not allowed. @throws what resolving throws.
 */
export async function addressOf(
  { hostname }: URL,
  { networks }: Listed,
  resolve: Resolve,
): Promise<string | null> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare) ? [bare] : await resolve(bare);
  const [first] = addresses;
  return first && addresses.every((one) => mayBeCalled(one, networks)) ? first : null;
}

/** Only what the whole internet can reach, or what is listed; an IPv4 address in IPv6 clothes is looked at bare. */
function mayBeCalled(text: string, networks: Listed['networks']): boolean {
  const address = ipaddr.parse(text);
  const bare = ipaddr.process(text);
  if (isPublic(address)) return true;
  if (NEVER.has(bare.range())) return false;
  return networks.some(
    ([network, bits]) => network.kind() === bare.kind() && bare.match(network, bits),
  );
}

/** Of IPv6 only 2000::/3 is given out (RFC 4291): below lie IPv4 addresses written as IPv6 ones (::127.0.0.1). */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(GIVEN_OUT);
}

/** No network of a building, whatever is listed: link-local ones answer with the secrets of a cloud's machine. */
const NEVER: ReadonlySet<string> = new Set(['linkLocal', 'unspecified', 'multicast', 'broadcast']);

const GIVEN_OUT = ipaddr.parseCIDR('2000::/3');

function each(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
