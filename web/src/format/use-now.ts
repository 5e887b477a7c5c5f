import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-time';

/** The server's time, told again every so many seconds. */
export function useNow(seconds = 15): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return now;
}
