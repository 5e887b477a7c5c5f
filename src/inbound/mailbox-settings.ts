/** Where replies and bounces are read from. */
export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Nothing is said in the clear where this holds: a server without STARTTLS is refused. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string };
  readonly folder: string;
}

/**
 * imaps://user:pass@host:993, or imap:// with STARTTLS; the path names the folder (RFC 5092), else INBOX.
 * `?tls=no` allows a server without STARTTLS.
 */
export function parseMailbox(url: string): MailboxSettings {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url);
  const secure = protocol === 'imaps:';
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    requireTLS: !secure && searchParams.get('tls') !== 'no',
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.replace(/^\/+|\/+$/g, '')) || 'INBOX',
  };
}

/** How a mailbox is named in rows: without its password. */
export function mailboxName({ host, port, auth, folder }: MailboxSettings): string {
  return `${auth.user}@${host}:${port}/${folder}`;
}
