import { useEffect, useState } from 'react';
import { onServerTime, serverNow } from '../api/server-time';

/** The server's time, told again every so many seconds, when it is learnt, and at every drawing in between. */
export function useNow(seconds = 15): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), seconds * 1000);
    const forget = onServerTime(() => tick((count) => count + 1));
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [seconds]);
  return serverNow();
}
