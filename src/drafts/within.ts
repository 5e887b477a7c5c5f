import { runInNewContext } from 'node:vm';

/**
 * What `work` gives, or what `late` gives when it has not ended within `limit` milliseconds: it is stopped where
 * it stands, loops and all, so what it was changing is not to be used again.
 */
export function within<T>(limit: number, work: () => T, late: () => T): T {
  const ended: { value?: T } = {};
  try {
    runInNewContext('run()', { run: () => void (ended.value = work()) }, { timeout: limit });
  } catch (error) {
    if (isTimeout(error)) return late();
    throw error;
  }
  return ended.value as T;
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
