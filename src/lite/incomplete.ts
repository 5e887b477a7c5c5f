import type { Wrong } from './fields.js';

/** Fields of a form that cannot be read, before anything is asked of the services. */
export class Incomplete extends Error {
  constructor(readonly fields: Wrong['fields']) {
    super('incomplete form');
  }
}
