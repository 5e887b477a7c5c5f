/** Injection token of the SMTP server in use: the relay of the settings, or the built-in catcher. */
export const RELAY = Symbol('relay');

/** Where mails are handed over. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** smtp://user:pass@host:port, or smtps:// for TLS from the start. */
export function parseRelay(url: string): Relay {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 25,
    secure,
    auth: username
      ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      : null,
  };
}
