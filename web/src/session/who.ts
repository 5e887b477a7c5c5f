import { useEffect } from 'react';
import { useSession } from './use-session';

const CHANNEL = 'hikeshi:account';

/** Tell all pages of this browser who is logged in from now on. */
export function tellWho(account: string): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(account);
  channel.close();
}

/** A page that shows another person reads itself anew: what it sends would go out under the new log-in. */
export function useWho(): void {
  const account = useSession()?.account;
  useEffect(() => {
    if (!account || !('BroadcastChannel' in globalThis)) return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (data !== account) location.reload();
    });
    return () => channel.close();
  }, [account]);
}
