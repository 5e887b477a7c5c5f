import { call } from '../api/client';
import { Refused } from '../api/problem';

/**
 * When the stream is turned away, see whether the log-in has run out: reading the session then asks for it in
 * a dialog, and the page stays. Who puts the dialog away is not asked again before doing something.
 */
export function askAgain(): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    call('/session').then(
      () => {
        asked = false;
      },
      (error: unknown) => {
        asked = error instanceof Refused;
      },
    );
  };
}
