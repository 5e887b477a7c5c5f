import { parseArgs } from 'node:util';
import { positive, type DatabaseKind } from '../options.js';

/** What a run does. */
export interface ClockOptions {
  readonly database: DatabaseKind;
  /** Incidents that are open and follow a playbook. */
  readonly incidents: number;
  /** Length of the window over which their times are spread. */
  readonly seconds: number;
}

/** Read the command line. @throws naming what is not understood. */
export function readClockOptions(args: readonly string[]): ClockOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: { type: 'string', default: 'sqlite' },
      incidents: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '120' },
    },
  });
  const { database } = values;
  if (database !== 'sqlite' && database !== 'postgres') {
    throw new Error(`--database ${database}: sqlite or postgres`);
  }
  return {
    database,
    incidents: positive('incidents', values.incidents),
    seconds: positive('seconds', values.seconds),
  };
}
