import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-time';

/** The server's time, told again every so many seconds and at every drawing in between. */
export function useNow(seconds = 15): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return serverNow();
}
