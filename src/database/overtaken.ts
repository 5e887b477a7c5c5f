/** Another writer changed the row between reading and writing; the unit is run again on the new state. */
export class Overtaken extends Error {
  readonly code = '40001';
}
