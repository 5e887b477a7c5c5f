type Settle = (again: boolean) => void;

let waiting: Settle[] = [];
let listeners: (() => void)[] = [];

/** Ask the person to log in again; resolves to whether they did. The page stays as it is. */
export function askForLogin(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    listeners.forEach((listener) => listener());
  });
}

/** Answer everybody who waits for the log-in. */
export function settleLogin(again: boolean): void {
  const settled = waiting;
  waiting = [];
  settled.forEach((settle) => settle(again));
  listeners.forEach((listener) => listener());
}

/** Whether a request waits for a log-in. */
export function isLoginWanted(): boolean {
  return waiting.length > 0;
}

/** For useSyncExternalStore. */
export function onLoginWanted(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((each) => each !== listener);
  };
}
