import { parseArgs } from 'node:util';
import { positive, type DatabaseKind } from '../options.js';

/** What a run does. */
export interface LadderOptions {
  readonly database: DatabaseKind;
  /** Incidents whose ladders run. */
  readonly incidents: number;
  /** Length of the window over which their rungs fall due. */
  readonly seconds: number;
  /** Closed incidents that lie beside them. */
  readonly closed: number;
}

/** Read the command line. @throws naming what is not understood. */
export function readLadderOptions(args: readonly string[]): LadderOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: { type: 'string', default: 'sqlite' },
      incidents: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '600' },
      closed: { type: 'string', default: '0' },
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
    closed: values.closed === '0' ? 0 : positive('closed', values.closed),
  };
}
