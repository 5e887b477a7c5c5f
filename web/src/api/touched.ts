import type { QueryKey } from '@tanstack/react-query';

const COMMON: readonly QueryKey[] = [
  ['board'],
  ['inbox'],
  ['bulletins'],
  ['handovers'],
  ['handover-draft'],
  ['my-work'],
  ['incidents'],
  ['notices'],
];

/** Which reads a command or a live change may have made old. */
export function keysTouchedBy(path: string): readonly QueryKey[] {
  const [, area = '', id] = path.split('/');
  if (area === 'incidents') return id ? [...keysOfIncident(id)] : COMMON;
  if (area === 'absences') return [['absences'], ['plan'], ['board'], ['my-work']];
  if (area === 'handovers') return [['handovers'], ['handover-draft'], ['incident'], ...COMMON];
  return [[area]];
}

/** What shows something of one incident. */
export function keysOfIncident(id: string): readonly QueryKey[] {
  return [['incident', id], ...COMMON];
}
