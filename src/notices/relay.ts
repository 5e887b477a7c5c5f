/** Injection token of the SMTP servers in use: those of the settings, in their order, or the built-in catcher. */
export const RELAYS = Symbol('relays');

/** Where mails are handed over. */
export interface Relay {
  /** host:port, for people. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Nothing is said in the clear: somebody on the line could strip the offer of STARTTLS (RFC 3207, 6). */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** smtp://user:pass@host:port, or smtps:// for TLS from the start; `?tls=no` allows a relay without STARTTLS. */
export function parseRelay(url: string): Relay {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const leaves = !isLoopback(hostname) || username !== '';
  const number = port ? Number(port) : secure ? 465 : 25;
  return {
    name: `${hostname}:${number}`,
    host: hostname,
    port: number,
    secure,
    requireTLS: !secure && leaves && searchParams.get('tls') !== 'no',
    auth: username
      ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      : null,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
