import { parseArgs } from 'node:util';

export type DatabaseKind = 'sqlite' | 'postgres';

/** What a run of the bench does. */
export interface Options {
  readonly databases: readonly DatabaseKind[];
  /** Incidents of the past that are there before anything is measured. */
  readonly incidents: number;
  /** Length of one measurement; there are `rounds` of each. */
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
}

/** Read the command line. @throws naming what is not understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: { type: 'string' },
      incidents: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '8' },
    },
  });
  return {
    databases: databasesIn(values.database),
    incidents: positive('incidents', values.incidents),
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    connections: positive('connections', values.connections),
  };
}

function databasesIn(given: string | undefined): DatabaseKind[] {
  if (given === undefined) return ['sqlite', 'postgres'];
  if (given === 'sqlite' || given === 'postgres') return [given];
  throw new Error(`--database ${given}: sqlite or postgres`);
}

/** A number of the command line. @throws naming the option when it is not above 0. */
export function positive(name: string, text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`--${name} ${text}: a number above 0`);
}
