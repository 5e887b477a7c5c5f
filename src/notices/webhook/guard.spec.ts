import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../clock/clock.js';
import { loadConfig, type Config } from '../../shared/config.js';
import { addressOf, forbiddenUrl, parseListed, type Resolve } from './guard.js';
import { WebhookTransport } from './webhook.transport.js';

/** Written so that a careless reader takes them for somewhere else; all of them lead to this machine, or inside. */
const FORMS = [
  ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1'],
  ...['017700000001', '0x7f.1', '127.0.0.1.', '127.255.255.254', '0.0.0.0', '0', '0x0'],
  ...['１２７.０.０.１', '①②⑦.0.0.1', '127。0。0。1', '127%2e0%2e0%2e1'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
  ...['[0:0:0:0:0:ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b:1::7f00:1]'],
  ...['[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]'],
  ...['[fec0::1]', '[100::1]', '[2001:db8::1]', '[ff02::1]'],
  ...['10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '192.0.0.192'],
  ...['192.0.2.1', '198.18.0.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['localhost', 'localhost.', 'LOCALHOST', 'ｌｏｃａｌｈｏｓｔ', 'ip6-localhost'],
] as const;

/** What would lead there by its URL. */
const URLS = [
  ...[
    'https://user:pass@127.0.0.1',
    'https://user@chat.example.jp',
    'https://chat.example.jp@127.0.0.1',
  ],
  ...[
    'https://chat.example.jp#@127.0.0.1',
    'https://127.0.0.1\\@chat.example.jp',
    'https:127.0.0.1',
  ],
  ...[
    'http://127.0.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'gopher://127.0.0.1',
    'unix:/run/x',
  ],
  ...['//127.0.0.1', 'https://', 'javascript:alert(1)', ''],
];

/** Names whose owner sends us elsewhere than he says. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'one.example.jp': ['127.0.0.1'],
  'six.example.jp': ['::1'],
  'mapped.example.jp': ['::ffff:127.0.0.1'],
  // One of several is enough: which one is taken is not the owner's to choose.
  'mixed.example.jp': ['203.0.114.1', '127.0.0.1'],
  'metadata.example.jp': ['169.254.169.254'],
  'nobody.example.jp': [],
};

describe('F26: what a webhook may call', () => {
  let config: Config;
  let port: number;
  let connects = 0;
  const listeners: Server[] = [];

  beforeAll(async () => {
    config = loadConfig(process.cwd(), {});
    for (const host of ['127.0.0.1', '::1']) {
      const server = createServer((socket) => {
        connects += 1;
        socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(port, host, resolve));
      listeners.push(server);
      port = (server.address() as AddressInfo).port;
    }
  });
  afterAll(() => listeners.forEach((each) => each.close()));

  const send = async (url: string, more: Partial<Config> = {}, resolve = byName) => {
    const transport = new WebhookTransport(new SystemClock(), resolve, { ...config, ...more });
    const message = { url, body: '{}', headers: {} };
    return transport.send(message, () => Promise.resolve(true));
  };
  const byName: Resolve = (host) => {
    const known = NAMES[host];
    if (known) return Promise.resolve(known);
    if (/^(ip6-)?localhost\.?$/.test(host)) return Promise.resolve(['127.0.0.1', '::1']);
    return Promise.reject(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }));
  };

  it.each(FORMS)('never connects to %s, with any port, over HTTPS or HTTP', async (host) => {
    for (const url of [`https://${host}:${port}/`, `http://${host}:${port}/`, `https://${host}/`]) {
      const { outcome, cause } = await send(url, { webhookPlainHosts: host });
      expect([url, outcome]).toEqual([url, 'rejected']);
      expect(cause).toBe('webhook-forbidden');
    }
    expect(connects).toBe(0);
  });

  it.each(URLS)('never connects by the URL %j', async (url) => {
    const ended = await send(url.replace(/(127\.0\.0\.1)$/, `$1:${port}`));
    expect(ended).toMatchObject({ outcome: 'rejected', cause: 'webhook-forbidden' });
    expect(connects).toBe(0);
  });

  it.each(Object.keys(NAMES))('never connects where %s leads', async (name) => {
    const { outcome, cause } = await send(`https://${name}:${port}/`);
    expect([outcome, cause]).toEqual(['rejected', 'webhook-forbidden']);
    expect(connects).toBe(0);
  });

  it('asks once for a name, and connects to that answer: the second one leads nowhere', async () => {
    const answers = [['203.0.114.1'], ['127.0.0.1']];
    let asked = 0;
    const rebinding: Resolve = async () => answers[asked++] ?? ['127.0.0.1'];
    let wanted = 0;
    const clock = new SystemClock();
    const transport = new WebhookTransport(clock, rebinding, config);
    // No road leads there from a test; whether it is refused, unreachable or silent is the machine's.
    const { outcome } = await transport.send(
      { url: `https://rebinding.example.jp:${port}/`, body: '{}', headers: {} },
      () => Promise.resolve(++wanted > 0),
    );
    expect([outcome, asked, wanted, connects]).toEqual(['retryable', 1, 0, 0]);
  }, 10_000);

  it('connects inside only where the settings list the network, and in the clear only to hosts they list', async () => {
    const listed = { webhookNetworks: '10.0.0.0/8, 127.0.0.1' };
    const before = connects;
    expect(await send(`https://127.0.0.1:${port}/`, listed)).toMatchObject({
      cause: 'webhook-tls',
    });
    expect(connects).toBe(before + 1);
    expect(await send(`https://127.0.0.2:${port}/`, listed)).toMatchObject({
      cause: 'webhook-forbidden',
    });
    const plain = parseListed({ webhookNetworks: '', webhookPlainHosts: 'Gateway.example.jp' });
    expect(forbiddenUrl('http://gateway.example.jp/', plain)).toBeNull();
    expect(forbiddenUrl('http://other.example.jp/', plain)).toBe('plain');
    expect(forbiddenUrl('https://other.example.jp/', plain)).toBeNull();
  });

  it.each(['169.254.169.254', '[fe80::1]', '0.0.0.0', '224.0.0.1', '[::ffff:169.254.169.254]'])(
    'never connects to %s, whatever is listed',
    async (host) => {
      const listed = parseListed({ webhookNetworks: '0.0.0.0/0, ::/0', webhookPlainHosts: '' });
      const nobody = () => Promise.resolve([]);
      expect(await addressOf(new URL(`https://${host}/`), listed, nobody)).toBeNull();
      expect(await addressOf(new URL('https://10.1.2.3/'), listed, nobody)).toBe('10.1.2.3');
    },
  );
});
