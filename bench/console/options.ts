import { parseArgs } from 'node:util';
import { positive } from '../options.js';

export interface ConsoleOptions {
  /** Open incidents on the board. */
  readonly open: number;
  /** Closed ones in the list beside them. */
  readonly closed: number;
  /** Of each kind. */
  readonly looks: number;
}

/** Read the command line. @throws naming what is not understood. */
export function readConsoleOptions(args: readonly string[]): ConsoleOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      open: { type: 'string', default: '10000' },
      closed: { type: 'string', default: '1000000' },
      looks: { type: 'string', default: '20' },
    },
  });
  return {
    open: positive('open', values.open),
    closed: positive('closed', values.closed),
    looks: positive('looks', values.looks),
  };
}
