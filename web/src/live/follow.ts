import { earsOf, type Ears, type Followers } from './hear';
import { canShare, shareStream } from './shared-stream';
import { listen, type Heard } from './stream';

/**
 * Follow the server's changes: on one connection for all pages that `who` has open in this browser where the
 * browser can share it, else on one of this page's own.
 */
export function follow(on: Followers, who: string): () => void {
  const ears = earsOf(on);
  return canShare() ? shareStream(ears, who) : followAlone(ears);
}

/** A hidden page holds no connection, because a browser allows only six to one plain-HTTP server. */
function followAlone(ears: Ears): () => void {
  let last = '';
  let stop = (): void => undefined;
  const remembering = {
    ...ears,
    heard: (what: Heard) => {
      last = what.last;
      ears.heard(what);
    },
  };
  const visibility = (): void => {
    stop();
    if (document.visibilityState === 'visible') stop = listen(remembering, last);
  };
  stop = listen(remembering, last);
  document.addEventListener('visibilitychange', visibility);
  return () => {
    document.removeEventListener('visibilitychange', visibility);
    stop();
  };
}
