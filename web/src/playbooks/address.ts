import type { Plan } from '../api/types';

/** The full address of a path, for paper: a printer beside the server must not print 127.0.0.1. */
export function addressOf({ publicUrl }: Pick<Plan, 'publicUrl'>, path: string): string {
  return (publicUrl ?? location.origin) + path;
}
