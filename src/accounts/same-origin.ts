/** The headers a browser sends with a request, as far as they tell where it comes from. */
export interface OriginHeaders {
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly host: string | undefined;
}

/**
 * Whether an unsafe request comes from this server's own pages. Sec-Fetch-Site decides where the browser sends
 * it; else Origin must name this host. A request with neither is refused: every browser in use sends one of
 * them with a POST (OWASP CSRF cheat sheet).
 */
export function isSameOrigin(headers: OriginHeaders): boolean {
  const { origin, secFetchSite, host } = headers;
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none';
  if (origin === undefined || host === undefined) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
