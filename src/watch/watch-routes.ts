import type { Clock } from '../clock/clock.js';
import { parseRelay } from '../notices/relay.js';
import { SmtpTransport } from '../notices/smtp.transport.js';
import type { Config } from '../shared/config.js';
import { UnusableFile } from '../shared/yaml-file.js';
import type { Roads } from './teller.js';

type WatchSettings = Pick<Config, 'watchTo' | 'watchSmtpUrl' | 'smtpUrl' | 'watchUrl' | 'mailFrom'>;

/**
 * The watcher's own roads: its mail server first, then the one everything else goes by.
 * @throws UnusableFile when there is nobody whom it could tell.
 */
export function roadsOf(config: WatchSettings, clock: Clock): Roads {
  const { watchTo, watchSmtpUrl, smtpUrl, watchUrl, mailFrom } = config;
  const to = watchTo
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const urls = [...new Set([watchSmtpUrl, smtpUrl].filter(Boolean))];
  if (!watchUrl && (to.length === 0 || urls.length === 0)) {
    const what = 'is missing: set whom to tell (and watchSmtpUrl or smtpUrl), or watchUrl';
    throw new UnusableFile([{ place: 'watchTo', what }]);
  }
  const transport = new SmtpTransport(clock);
  return { from: mailFrom, to, relays: urls.map(parseRelay), transport, url: watchUrl };
}
