/** What a request says about the page that sent it, and the hosts this server answers as. */
export interface Whence {
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly hosts: readonly (string | undefined)[];
}

/** Whether a request comes from our own pages; `unknown` when it does not say. */
export type Origin = 'ours' | 'other' | 'unknown';

/**
 * Sec-Fetch-Site decides where the browser sends it, for no page can forge it; `none` is the person's own act.
 * Browsers leave it out over plain HTTP: there Origin must name one of our hosts. `Origin: null` says nothing,
 * for a sandboxed page of somebody else sends it too (OWASP CSRF cheat sheet; Fetch Metadata).
 */
export function originOf({ origin, secFetchSite, hosts }: Whence): Origin {
  if (secFetchSite !== undefined) {
    return secFetchSite === 'same-origin' || secFetchSite === 'none' ? 'ours' : 'other';
  }
  if (origin === undefined || origin === 'null') return 'unknown';
  const host = hostOf(origin);
  return host !== null && hosts.includes(host) ? 'ours' : 'other';
}

/** Host and port of an origin as a Host header writes them; null when it is none. */
export function hostOf(origin: string): string | null {
  return (URL.canParse(origin) && new URL(origin).host) || null;
}
