import { createHmac, hash, randomBytes } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { Entry } from '../domain/incident/entry.js';

/** Hash before the first entry of a body. */
export const GENESIS = '0'.repeat(64);

/** Where an entry stands in its body's chain. */
export interface Link {
  readonly body: string;
  readonly seq: number;
  readonly id: string;
  /** The incident's version after this entry. */
  readonly version: number;
  readonly prev: string;
}

/** What is stored of one entry: the exact hashed bytes, its hash, and the erasable values with their salts. */
export interface Sealed {
  readonly bytes: string;
  readonly hash: string;
  readonly facts: string;
  readonly salts: string;
}

/** The hashed part of an entry: ids, times and commitments; no value can be read from it. */
export interface SealedHead {
  readonly actor: string;
  readonly fields: readonly { readonly commit: string; readonly path: string }[];
  readonly happened: string;
  readonly id: string;
  readonly incident: string;
  readonly kind: string;
  readonly log: string;
  readonly prev: string;
  readonly recorded: string;
  readonly seq: number;
  readonly v: number;
  readonly version: number;
}

/** Values of one entry by path; `by` is the actor's name. */
export type Values = Readonly<Record<string, unknown>>;

const SALT_BYTES = 32;

/**
 * Seal an entry into the chain. Each value is committed to with a fresh salt (HMAC-SHA-256), so that short
 * values cannot be guessed and any can be erased while the chain stays whole (reliability section 6).
 */
export function seal(entry: Entry, link: Link): Sealed {
  const values: Values = { by: entry.actor.name, ...entry.facts };
  const paths = Object.keys(values).toSorted();
  const random = randomBytes(SALT_BYTES * paths.length);
  const salts = paths.map((path, index) => ({
    path,
    salt: random.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES),
  }));
  // Keys in canonical (RFC 8785) order.
  const head: SealedHead = {
    actor: entry.actor.ref,
    fields: salts.map(({ path, salt }) => ({ commit: commit(salt, values[path]), path })),
    happened: entry.happenedAt,
    id: link.id,
    incident: entry.incident,
    kind: entry.kind,
    log: link.body,
    prev: link.prev,
    recorded: entry.recordedAt,
    seq: link.seq,
    v: 1,
    version: link.version,
  };
  const bytes = JSON.stringify(head);
  return {
    bytes,
    hash: leaf(bytes),
    facts: JSON.stringify(values),
    salts: JSON.stringify(
      Object.fromEntries(salts.map(({ path, salt }) => [path, salt.toString('base64url')])),
    ),
  };
}

/** SHA-256 of an entry's bytes with a leaf prefix (RFC 9162), in hex. */
export function leaf(bytes: string): string {
  return hash('sha256', `\u0000${bytes}`, 'hex');
}

/** The commitment to one value: HMAC-SHA-256 over its canonical JSON, keyed by its salt. */
export function commit(salt: Buffer, value: unknown): string {
  return createHmac('sha256', salt).update(canonicalize(value)).digest('base64url');
}

/** An entry as it was recorded, from its stored parts. */
export function unseal(bytes: string, facts: string): Entry {
  const head = JSON.parse(bytes) as SealedHead;
  const { by, ...rest } = JSON.parse(facts) as { by: string };
  return {
    incident: head.incident,
    kind: head.kind,
    facts: rest,
    actor: { ref: head.actor, name: by },
    happenedAt: head.happened,
    recordedAt: head.recorded,
  } as unknown as Entry;
}
