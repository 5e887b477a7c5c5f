/** PostgreSQL is shutting down, starting, full of connections, or a copy that takes no writes. */
const AWAY = /^(57P0[1-3]|08...|53300|25006)$/;

/** The system's words for a server that cannot be reached. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND)$/;

/** The driver's, which has no code for these. */
const CUT =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** Why the database did not do what it was asked, where it is not the statement's fault; else null. */
export function failureOf(error: unknown): 'disk-full' | 'database-away' | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === '53100') return 'disk-full';
  const isAway = AWAY.test(code) || UNREACHABLE.test(code) || CUT.test(error.message);
  return isAway ? 'database-away' : null;
}
